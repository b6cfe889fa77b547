import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { decodePath } from './urls.ts';

/**
 * The pictures of the story that a body shows, by their path in the story's folder.
 *
 * @param body Markdown; addresses of other sites and paths out of the folder are left out
 */
export function findPictures(body: string): string[] {
  // Hardly any wire copy has one; parsing the rest would cost a second per thousand articles.
  if (!/!\[|<img/i.test(body)) return [];
  const found: string[] = [];
  const references = new Set<string>();
  const definitions = new Map<string, string>();
  visit(parser.parse(body), (node) => {
    if (node.type === 'image') found.push(node.url);
    else if (node.type === 'imageReference') references.add(node.identifier);
    else if (node.type === 'definition') definitions.set(node.identifier, node.url);
    else if (node.type === 'html') found.push(...[...node.value.matchAll(HTML_SOURCE)].map((match) => match[1] ?? match[2] ?? match[3]!));
  });
  for (const identifier of references) found.push(definitions.get(identifier) ?? '');
  const paths = found.map((path) => decodePath(path).replace(/^\.\//, ''));
  return paths.filter((path) => path !== '' && !/^[a-z][a-z0-9+.-]*:|^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path));
}

const parser = remark().freeze();
const HTML_SOURCE = /<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
