import { Document, isMap, parseDocument, YAMLMap } from 'yaml';
import { splitFrontMatter } from '../articles/front-matter.ts';
import { articleSchema, type FrontMatter } from '../articles/schema.ts';

/** An article's file, taken apart so that it can be changed and put together again with an editor's comments. */
export interface ArticleFile {
  front: Partial<FrontMatter>;
  yaml: string;
  body: string;
}

/** @throws FrontMatterError where it is no article */
export function readArticleFile(text: string): ArticleFile {
  const { data, yaml, body } = splitFrontMatter(text);
  return { front: data as Partial<FrontMatter>, yaml, body: body.replace(/^\n+/, '') };
}

/**
 * The text of an article: front matter in the schema's order, then the body.
 *
 * @param before the file as it was: its comments and order stay
 */
export function writeArticleFile(front: Partial<FrontMatter>, body: string, before?: ArticleFile): string {
  const document = before ? parseDocument(before.yaml) : new Document(new YAMLMap());
  if (!isMap(document.contents)) document.contents = new YAMLMap();
  const known = Object.keys(articleSchema.shape);
  for (const key of Object.keys(before?.front ?? {})) if (!(key in front)) document.delete(key);
  for (const key of known) {
    const value = front[key as keyof FrontMatter];
    if (value === undefined) continue;
    const old = before?.front[key as keyof FrontMatter];
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(value)) continue;
    document.set(key, document.createNode(value));
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${body}`;
}
