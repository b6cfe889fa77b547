import type { Article } from '../articles/model/article.ts';
import type { Publication } from '../articles/model/publication.ts';
import { pictures, remarks, versions, type NinjsContext } from './ninjs-associations.ts';
import { PARTS, PLAIN, PROFILE, ROLES } from './ninjs-terms.ts';
import { asUri, uriOf, withoutEmpty, withSeconds } from './ninjs-values.ts';

/**
 * Converts an article to an IPTC ninjs 3.1 object that is valid against the published schema. `kawat import` turns it back
 * into the same article. Where ninjs has no property of its own, these conventions apply, marked by `profile: kawat`:
 *
 * - `bodies`: the text as HTML (`role: main`) and as the Markdown of the file (`text/markdown`);
 * - `descriptions`: the standfirst (`role: summary`) and the dateline (`role: dateline`);
 * - `altIds`: the story's path, which all its languages share (`role: kawat:story`);
 * - `renditions`: the article's page (`name: web`). Its address is the `uri` of an article that has no other;
 * - `associations` by `rel`: `alternate` for other languages of the story; `picture`; `correction`, made at its
 *   `versionCreated`; `disclaimer` in its `language`; and `translationOf`, whose `uri`, `language` and `version` are
 *   the source's, with the method, post-editing and day of review in its `descriptions`;
 * - `infoSources`: the source, then by `role` the tool, translator and reviewer of a translation.
 *
 * `edNote` and `slugline` are included for the editors who receive the item, although readers never see them.
 *
 * @param body            without it, the object tells only that the article was withdrawn: no headline, no text
 * @param context.story   the versions that may be named
 * @param context.address of the article's page
 * @param context.pictures `beside` if they are written next to the object, under their own paths; otherwise
 *                        `pictureAddress` gives their addresses, and pictures without one are left out
 */
export function toNinjs(article: Article, body: NinjsBody | undefined, context: NinjsContext): object {
  const { address } = context;
  return {
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
    uri: uriOf(article, address),
    type: 'text',
    representationType: body ? 'full' : 'partial',
    profile: PROFILE,
    version: String(article.version),
    firstCreated: withSeconds(article.firstCreated),
    versionCreated: withSeconds(article.versionCreated),
    ...(article.embargoedUntil === undefined ? {} : { embargoedUntil: withSeconds(article.embargoedUntil) }),
    pubStatus: article.pubStatus,
    language: article.language,
    ...(body ? contentOf(article, body, context) : {}),
    renditions: [{ name: PARTS.page, href: asUri(address), contentType: 'text/html' }],
    altIds: alternativeIds(article, address),
  };
}

function contentOf(article: Article, body: NinjsBody, context: NinjsContext): object {
  const { headline, description, dateline, by, located, slugline, edNote, copyrightNotice, usageTerms } = article;
  const descriptions = [
    ...(description === undefined ? [] : [{ role: 'summary', contentType: PLAIN, value: description }]),
    ...(dateline === undefined ? [] : [{ role: 'dateline', contentType: PLAIN, value: dateline }]),
  ];
  const associations = [...versions(article, context), ...pictures(article, context), ...remarks(article, context)];
  return withoutEmpty({
    headlines: [{ role: 'main', contentType: PLAIN, value: headline }],
    descriptions,
    bodies: [
      { role: 'main', contentType: 'text/html', value: body.html },
      { role: 'source', contentType: 'text/markdown', value: body.text },
    ],
    by,
    located,
    slugline,
    edNote,
    copyrightNotice,
    usageTerms,
    subjects: article.subjects.map((code) => subjectOf(code, article.language, context.publication)),
    infoSources: parties(article),
    digitalSourceType: article.translation?.method === 'machine' ? MACHINE_TRANSLATION : undefined,
    associations,
  });
}

function subjectOf(code: string, language: string, { subjects }: Publication): object {
  const names = subjects[code];
  const topic = /^medtop:(\d{8})$/.exec(names?.['code'] ?? '')?.[1];
  return withoutEmpty({ name: names?.[language], uri: topic && `http://cv.iptc.org/newscodes/mediatopic/${topic}`, literal: code });
}

function parties({ infoSource, translation }: Article): object[] {
  const party = (role: string, name: string | undefined): object[] => (name === undefined ? [] : [{ name, role }]);
  return [
    ...(infoSource ? [withoutEmpty({ name: infoSource.name, role: ROLES.source, uri: infoSource.uri && asUri(infoSource.uri) })] : []),
    ...party(ROLES.tool, translation?.tool),
    ...party(ROLES.translator, translation?.org),
    ...party(ROLES.reviewer, translation?.revPerson),
    ...party(ROLES.reviewerOrganisation, translation?.revOrg),
  ];
}

function alternativeIds({ story, uri, infoSource }: Article, address: string): object[] {
  // The `uri` cannot be stored unchanged, or looks like the address of the page.
  const isHidden = uri !== undefined && (asUri(uri) !== uri || uri === asUri(address));
  const sourceUri = infoSource?.uri;
  return [
    { role: ROLES.story, value: story },
    ...(isHidden ? [{ role: ROLES.uri, value: uri }] : []),
    ...(sourceUri !== undefined && asUri(sourceUri) !== sourceUri ? [{ role: ROLES.sourceUri, value: sourceUri }] : []),
  ];
}

// https://cv.iptc.org/newscodes/digitalsourcetype/ has no code for translation. This one is for human work combined with
// the output of a trained model.
const MACHINE_TRANSLATION = { uri: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia' };

/** An article's text: as HTML for readers, and as Markdown. */
export interface NinjsBody {
  html: string;
  text: string;
}
