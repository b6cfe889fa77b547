import { Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, type Node } from 'yaml';
import { decodeText } from '../../articles/read/decode.ts';
import { splitFrontMatter } from '../../articles/read/front-matter.ts';
import { articleSchema, type FrontMatter } from '../../articles/model/schema.ts';

/** An article's file in parts. It can be changed and written again without losing an editor's comments. */
export interface ArticleFile {
  front: Partial<FrontMatter>;
  yaml: string;
  body: string;
}

/** @throws Fault if it is not an article */
export function readArticleFile(content: Buffer | string): ArticleFile {
  const { data, yaml, body } = splitFrontMatter(typeof content === 'string' ? content : decodeText(content));
  return { front: data as Partial<FrontMatter>, yaml, body: body.replace(/^\n+/, '') };
}

/**
 * The text of an article's file: front matter in the order of the schema, then the body.
 *
 * @param before the existing file: its comments and order are kept
 */
export function writeArticleFile(front: Partial<FrontMatter>, body: string, before?: ArticleFile): string {
  const document = before ? parseDocument(before.yaml) : new Document(new YAMLMap());
  if (!isMap(document.contents)) document.contents = new YAMLMap();
  const known = Object.keys(articleSchema.shape).filter((key) => key in front || key in (before?.front ?? {}));
  update(document, document.contents as YAMLMap, { ...before?.front }, front, known);
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${body}`;
}

/** Changes only the values that differ: a YAML comment is attached to a node, and replacing the node would lose it. */
function update(document: Document, map: YAMLMap, before: Fields, after: Fields, keys: readonly string[]): void {
  for (const key of keys) {
    const [old, value] = [before[key], after[key]];
    if (JSON.stringify(old) === JSON.stringify(value)) continue;
    const node = map.get(key, true) as Node | undefined;
    if (value === undefined) map.delete(key);
    else if (isScalar(node) && !isFields(value) && !Array.isArray(value)) {
      node.value = value;
      delete node.source;
    } else if (isMap(node) && isFields(old) && isFields(value))
      update(document, node, old, value, [...new Set([...Object.keys(old), ...Object.keys(value)])]);
    else {
      const fresh = document.createNode(value, { aliasDuplicateObjects: false });
      if (node && (isSeq(fresh) || isMap(fresh) || isScalar(fresh))) {
        fresh.comment = node.comment ?? null;
        fresh.commentBefore = node.commentBefore ?? null;
      }
      map.set(key, fresh);
    }
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Fields = Readonly<Record<string, unknown>>;
