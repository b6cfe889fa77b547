import type { WireItem } from '../../wire/item.ts';
import { attribute, child, children, textOf } from '../xml/access.ts';
import { pickByLanguage } from '../xml/by-language.ts';
import type { XmlElement } from '../xml/element.ts';
import { statusOf, strictestOf, type Status } from '../shared/pub-status.ts';

/** Reads an item's management block and its rights. */
export function readItemMeta(
  meta: XmlElement | undefined,
  rights: XmlElement | undefined,
  language: string | undefined,
): Partial<WireItem> {
  const embargo = child(meta, 'embargoed');
  const embargoedUntil = textOf(embargo);
  const status = child(meta, 'pubStatus');
  const declared = statusOf(attribute(status, 'qcode') ?? attribute(status, 'uri') ?? textOf(status));
  const textIn = (name: string) => textOf(pickByLanguage(children(rights, name), language));
  return {
    firstCreated: textOf(child(meta, 'firstCreated')),
    versionCreated: textOf(child(meta, 'versionCreated')),
    embargoedUntil,
    // An embargo without a date has no end (NewsML-G2, `embargoed`).
    ...(embargo && embargoedUntil === undefined ? strictestOf(ENDLESS, declared) : declared),
    edNote: children(meta, 'edNote').map(textOf).filter(Boolean).join('\n') || undefined,
    copyrightNotice: textIn('copyrightNotice'),
    usageTerms: textIn('usageTerms'),
  };
}

const ENDLESS: Status = { pubStatus: 'withheld', held: 'the wire embargoes it without an end' };

/** True if the wire marks this version as a correction. An update is a correction only if its note says so. */
export function signalsCorrection(meta: XmlElement | undefined): boolean {
  return children(meta, 'signal').some((signal) => /correct/i.test(attribute(signal, 'qcode') ?? attribute(signal, 'uri') ?? ''));
}

/** Who sent the item: a name, else a code such as `nprov:TT`. */
export function providerOf(meta: XmlElement | undefined): WireItem['infoSource'] {
  const provider = child(meta, 'provider');
  const name = textOf(child(provider, 'name')) ?? attribute(provider, 'literal') ?? attribute(provider, 'qcode')?.replace(/^[^:]*:/, '');
  return name ? { name, uri: webAddress(provider) } : undefined;
}

/** The `uri` of a property if it is a web address. */
export function webAddress(element: XmlElement | undefined): string | undefined {
  const uri = attribute(element, 'uri');
  return uri !== undefined && /^https?:\/\//i.test(uri) ? uri : undefined;
}
