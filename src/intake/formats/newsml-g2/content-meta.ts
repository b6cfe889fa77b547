import type { WireItem, WireSubject } from '../../wire/item.ts';
import { attribute, child, children, textOf } from '../xml/access.ts';
import { pickByLanguage } from '../xml/by-language.ts';
import type { XmlElement } from '../xml/element.ts';
import { webAddress } from './item-meta.ts';

/** Reads the metadata of a text, in the text's language if there are several. */
export function readContentMeta(meta: XmlElement | undefined, language: string | undefined): Partial<WireItem> {
  const pick = (name: string, isMeant: (element: XmlElement) => boolean = () => true) =>
    textOf(pickByLanguage(children(meta, name).filter(isMeant), language));
  const nameOf = (element: XmlElement | undefined) => textOf(pickByLanguage(children(element, 'name'), language));
  const creators = children(meta, 'creator').map((creator) => nameOf(creator) ?? attribute(creator, 'literal'));
  const source = child(meta, 'infoSource');
  const sourceName = nameOf(source) ?? attribute(source, 'literal');
  return {
    headline: pick('headline', hasMainRole) ?? pick('headline'),
    description: pick('description', isStandfirst),
    by: pick('by') ?? (creators.filter(Boolean).join(', ') || undefined),
    dateline: pick('dateline'),
    located: nameOf(child(meta, 'located')),
    slugline: pick('slugline'),
    infoSource: sourceName === undefined ? undefined : { name: sourceName, uri: webAddress(source) },
    subjects: children(meta, 'subject').flatMap((subject) => readSubject(subject, nameOf(subject))),
  };
}

function hasMainRole(headline: XmlElement): boolean {
  return /(?:^|[:/])(?:main|headline|hl1)?$/i.test(attribute(headline, 'role') ?? '');
}

/** The `caption` of a text is the beginning of its body. Other roles are summaries. */
function isStandfirst(description: XmlElement): boolean {
  return !/(?:caption|alt|alttext|keyword)$/i.test(attribute(description, 'role') ?? '');
}

/** Leaves out people, organisations and places, which are also sent as subjects. */
function readSubject(subject: XmlElement, name: string | undefined): WireSubject[] {
  if (/(?:person|organi[sz]ation|geoarea|poi|object|event)$/i.test(attribute(subject, 'type') ?? '')) return [];
  const code = attribute(subject, 'qcode') ?? attribute(subject, 'uri');
  return code || name ? [{ code, name }] : [];
}
