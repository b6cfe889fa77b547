import { posix } from 'node:path';
import type { Article } from '../articles/model/article.ts';
import type { Publication } from '../articles/model/publication.ts';
import type { Story } from '../articles/model/story.ts';
import { absoluteUrl, articlePath } from '../articles/model/urls.ts';
import { PARTS, PLAIN, ROLES } from './ninjs-terms.ts';
import { asUri, uriOf, withoutEmpty, withSeconds } from './ninjs-values.ts';
import { PICTURE_TYPES } from '../files/picture-name.ts';

/*
 * The parts of an article that are separate objects in ninjs. `ninjs.ts` explains them.
 */

/** The source of a translation, and the story's other languages. */
export function versions(article: Article, { story, publication }: NinjsContext): object[] {
  const { translation } = article;
  const others = story.versions.filter(({ language }) => language !== article.language);
  const source = translation && others.find(({ language }) => language === translation.sourceLanguage);
  const addressOf = (language: string): string => absoluteUrl(articlePath(language, article.story), publication);
  const associations: object[] = [];
  if (translation) {
    const { sourceLanguage, sourceVersion, method, postEditing, reviewed } = translation;
    const descriptions = Object.entries({ method, postEditing, reviewed }).flatMap(([role, value]) =>
      value === undefined ? [] : [{ role, value }],
    );
    const sourceAddress = addressOf(sourceLanguage);
    associations.push({
      name: sourceLanguage,
      rel: PARTS.source,
      uri: source ? uriOf(source, sourceAddress) : asUri(sourceAddress),
      type: 'text',
      language: sourceLanguage,
      ...(sourceVersion === undefined ? {} : { version: String(sourceVersion) }),
      descriptions,
    });
  }
  for (const other of others) {
    if (other === source) continue;
    const { language } = other;
    associations.push({ name: language, rel: PARTS.version, uri: uriOf(other, addressOf(language)), type: 'text', language });
  }
  return associations;
}

/** Pictures that are written next to the object, or have an address on the site. */
export function pictures({ images = [] }: Article, { address, pictures: where, pictureAddress }: NinjsContext): object[] {
  return images.flatMap<object>(({ src, alt, caption, credit }, index) => {
    const found = where === 'beside' ? undefined : pictureAddress?.(src);
    if (where !== 'beside' && found === undefined) return [];
    const contentType = PICTURE_TYPES[posix.extname(found ?? src).toLowerCase()];
    return withoutEmpty({
      name: `picture-${index + 1}`,
      rel: PARTS.picture,
      uri: asUri(found ?? `${address}#picture-${index + 1}`),
      type: 'picture',
      by: credit,
      descriptions: [{ role: 'alt', value: alt }, ...(caption === undefined ? [] : [{ role: 'caption', value: caption }])],
      renditions: found === undefined ? [] : [withoutEmpty({ name: PARTS.page, href: asUri(found), contentType })],
      altIds: where === 'beside' ? [{ role: ROLES.src, value: src }] : [],
    });
  });
}

/** Corrections and the disclaimer, which have no property in ninjs. */
export function remarks({ corrections = [], translation, language }: Article, { address }: NinjsContext): object[] {
  const disclaimer = translation?.disclaimer;
  return [
    ...corrections.map(({ at, note }, index) => ({
      name: `correction-${index + 1}`,
      rel: PARTS.correction,
      uri: asUri(`${address}#correction-${index + 1}`),
      type: 'component',
      versionCreated: withSeconds(at),
      language,
      descriptions: [{ role: PARTS.correction, contentType: PLAIN, value: note }],
    })),
    ...(disclaimer
      ? [
          {
            name: 'disclaimer',
            rel: PARTS.disclaimer,
            uri: asUri(`${address}#disclaimer`),
            type: 'component',
            language: disclaimer.language,
            descriptions: [{ role: PARTS.disclaimer, contentType: PLAIN, value: disclaimer.text }],
          },
        ]
      : []),
  ];
}

/** What `toNinjs` needs besides the article. */
export interface NinjsContext {
  publication: Publication;
  story: Story;
  address: string;
  pictures?: 'beside' | undefined;
  pictureAddress?: ((src: string) => string | undefined) | undefined;
}
