import type { Format } from '../../wire/format.ts';
import type { WireItem } from '../../wire/item.ts';
import { attribute, child, children, descendants, find, hasText, textOf } from '../xml/access.ts';
import { rootName } from '../xml/first-tag.ts';
import { parseXml } from '../xml/tree.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { correctionIn } from '../shared/correction-note.ts';
import { isPrivateNote, nitfBody } from './body.ts';
import { bylineOf } from './byline.ts';
import { nitfPictures } from './pictures.ts';
import { statusOf } from '../shared/pub-status.ts';
import { subjectCode } from '../shared/subject-code.ts';
import type { Finding } from '../../../findings/finding.ts';
import { isEmptyBody } from '../../wire/empty-body.ts';
import { asLost } from '../../wire/left-out.ts';

/** NITF 3, the News Industry Text Format, as a separate document. */
export const nitf: Format = {
  name: 'nitf',
  title: 'IPTC NITF 3',
  recognises: ({ text }) => rootName(text)?.toLowerCase() === 'nitf',
  read({ text }) {
    const root = parseXml(text);
    const { item, leftOut } = readNitf(root);
    if (isEmptyBody(item.body) && (item.pubStatus ?? 'usable') === 'usable') {
      const found = `nitf ${item.uri ?? item.headline ?? ''}`.trim();
      return { items: [], leftOut: [...leftOut, asLost(root.line, found, 'it has no text in its body')] };
    }
    return { items: [item], leftOut };
  },
};

/**
 * Reads the article of an `nitf` element, which may be a document or part of NewsML.
 *
 * @returns the article, with an empty body if there is no text, and notes about the media that were left out
 */
export function readNitf(root: XmlElement): { item: WireItem; leftOut: Finding[] } {
  const head = child(root, 'head');
  const body = child(root, 'body') ?? root;
  const bodyHead = child(body, 'body.head');
  const content = bodyContent(body);
  const { images, leftOut } = nitfPictures(descendants(body, 'media'));
  const item: WireItem = {
    line: root.line,
    language: languageOf(root, body),
    images,
    ...readBodyHead(bodyHead, find(head, 'title')),
    ...readDocdata(child(head, 'docdata')),
    subjects: readSubjects(head),
    body: { kind: 'tree', value: { type: 'root', children: hasText(content) ? nitfBody(content) : [] } },
  };
  item.firstCreated = attribute(find(bodyHead, 'dateline', 'story.date'), 'norm');
  item.versionCreated ??= attribute(child(head, 'pubdata'), 'date.publication');
  item.infoSource = sourceOf(bodyHead, find(head, 'docdata', 'doc-id'));
  item.copyrightNotice = textOf(child(bodyHead, 'rights')) ?? item.copyrightNotice;
  addNotes(item, [...children(bodyHead, 'note'), ...children(child(body, 'body.content'), 'note').filter(isPrivateNote)]);
  return { item, leftOut };
}

/** The text. If `body.content` is missing, everything between head and end. */
function bodyContent(body: XmlElement): readonly XmlNode[] {
  const content = descendants(body, 'body.content');
  if (content.length > 0) return content.flatMap((part) => part.children);
  return body.children.filter((node) => typeof node === 'string' || !['head', 'body.head', 'body.end', 'title'].includes(node.local));
}

function readBodyHead(head: XmlElement | undefined, title: XmlElement | undefined): Partial<WireItem> {
  const hedline = child(head, 'hedline');
  const location = find(head, 'dateline', 'location');
  return {
    headline: textOf(child(hedline, 'hl1')) ?? textOf(title),
    description: textOf(child(head, 'abstract')) ?? textOf(child(hedline, 'hl2')),
    by: children(head, 'byline').map(bylineOf).filter(Boolean).join(', ') || undefined,
    dateline: datelineOf(child(head, 'dateline')),
    located: textOf(descendants(location, 'city')[0]) ?? textOf(location),
  };
}

/** Reads the dateline. Adds commas between the parts of a location, as there is no text between them. */
function datelineOf(dateline: XmlElement | undefined): string | undefined {
  const location = child(dateline, 'location');
  const parts = children(location)
    .map(textOf)
    .filter((part) => part !== undefined);
  if (parts.length < 2 || location!.children.some((node) => typeof node === 'string' && node.trim() !== '')) return textOf(dateline);
  return [parts.join(', '), textOf(child(dateline, 'story.date'))].filter(Boolean).join(', ');
}

/**
 * Reads the metadata. Ignores `urgency` and `date.expire`, which a site does not use. `du-key`, the “dynamic use key”, is
 * the same for all versions of a story.
 */
function readDocdata(docdata: XmlElement | undefined): Partial<WireItem> {
  const notes = children(docdata, 'ed-msg').map((message) => attribute(message, 'info') ?? textOf(message));
  const storyKey = child(docdata, 'du-key');
  const version = attribute(storyKey, 'version');
  const status = attribute(docdata, 'management-status');
  const embargoedUntil = attribute(child(docdata, 'date.release'), 'norm');
  const copyright = child(docdata, 'doc.copyright');
  const holder = attribute(copyright, 'holder');
  return {
    uri: attribute(child(docdata, 'doc-id'), 'id-string'),
    versionCreated: attribute(child(docdata, 'date.issue'), 'norm'),
    embargoedUntil,
    version: version !== undefined && /^[1-9]\d{0,8}$/.test(version) ? version : undefined,
    // `embargoedUntil` is enough for an embargo with an end.
    ...(/^embargoed$/i.test(status?.trim() ?? '') && embargoedUntil !== undefined ? { pubStatus: 'usable' } : statusOf(status)),
    edNote: notes.filter((note) => note !== undefined).join('\n') || undefined,
    correction: attribute(child(docdata, 'correction'), 'info'),
    group: attribute(storyKey, 'key'),
    copyrightNotice: holder && ['©', attribute(copyright, 'year'), holder].filter(Boolean).join(' '),
    usageTerms: attribute(child(docdata, 'doc.rights'), 'limitations'),
  };
}

/** Reads each subject: its code with a scheme, and the most specific of its three names. */
function readSubjects(head: XmlElement | undefined): WireItem['subjects'] {
  return descendants(head, 'tobject.subject').flatMap((subject) => {
    const code = attribute(subject, 'tobject.subject.refnum');
    const name = ['detail', 'matter', 'type'].map((level) => attribute(subject, `tobject.subject.${level}`)).find(Boolean);
    return code || name ? [{ code: code && subjectCode(code), name }] : [];
  });
}

function sourceOf(bodyHead: XmlElement | undefined, docId: XmlElement | undefined): WireItem['infoSource'] {
  const name = textOf(child(bodyHead, 'distributor')) ?? attribute(docId, 'regsrc');
  return name === undefined ? undefined : { name };
}

function languageOf(root: XmlElement, body: XmlElement): string | undefined {
  return (
    attribute(root, 'xml:lang') ??
    attribute(body, 'xml:lang') ??
    attribute(child(body, 'body.content'), 'xml:lang') ??
    attribute(root, 'baselang') ??
    attribute(root, 'lang')
  );
}

/** Adds notes. They are for editors, unless they say what was corrected. */
function addNotes(item: WireItem, notes: readonly XmlElement[]): void {
  const texts = notes.map(textOf).filter((note) => note !== undefined);
  item.edNote = [item.edNote, ...texts].filter(Boolean).join('\n') || undefined;
  const all = item.edNote?.split('\n') ?? [];
  item.correction ??= correctionIn({ notes: all, headline: item.headline, marked: false });
}
