import type { WireItem } from '../../wire/item.ts';
import { attribute, child, find, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { correctionIn } from '../shared/correction-note.ts';
import { overlay } from '../shared/overlay.ts';
import { strictestOf } from '../shared/pub-status.ts';
import type { AttachedPicture } from '../shared/shown-pictures.ts';
import { readContentMeta } from './content-meta.ts';
import { readContentSet } from './content-set.ts';
import { providerOf, readItemMeta, signalsCorrection } from './item-meta.ts';
import { languageOf } from './language.ts';
import { isAlternate, isPackage, isTranslationOf, linksOf } from './links.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLost } from '../../wire/left-out.ts';

/**
 * Reads the article of a `newsItem`, or of a separate `contentSet`. The item's metadata take precedence over those of the
 * NITF or XHTML inside it.
 *
 * @param pictures the article's pictures; they are left out of the body
 * @returns no item if it has no text, unless it withdraws an article
 */
export function readNewsItem(element: XmlElement, pictures: readonly AttachedPicture[]): { item?: WireItem; leftOut: Finding[] } {
  const contentSet = element.local === 'contentSet' ? element : child(element, 'contentSet');
  const content = contentSet && readContentSet(contentSet, pictures);
  const inside: Partial<WireItem> = content?.says ?? {};
  const itemMeta = child(element, 'itemMeta');
  const language = languageOf(element) ?? inside.language;
  const stated: Partial<WireItem> = {
    uri: attribute(element, 'guid'),
    version: attribute(element, 'version'),
    language,
    ...readItemMeta(itemMeta, child(element, 'rightsInfo'), language),
    ...readContentMeta(child(element, 'contentMeta'), language),
    ...readLinks(element),
  };
  const item: WireItem = {
    ...overlay(overlay({ infoSource: providerOf(itemMeta) }, inside), stated),
    line: element.line,
    body: content?.body ?? { kind: 'text', value: '' },
    firstCreated: stated.firstCreated ?? textOf(find(element, 'contentMeta', 'contentCreated')) ?? inside.firstCreated,
    images: [...pictures.map(({ image }) => image), ...(inside.images ?? [])],
    ...strictestOf(stated, inside),
  };
  item.correction ??= correctionIn({
    // Only the note about the correction may be shown, not the other notes.
    notes: stated.edNote?.split('\n') ?? [],
    headline: item.headline,
    marked: signalsCorrection(itemMeta),
  });
  if (!content && (item.pubStatus ?? 'usable') === 'usable') return { leftOut: [withoutText(element, contentSet)] };
  return { item, leftOut: content?.leftOut ?? [] };
}

function readLinks(element: XmlElement): Partial<WireItem> {
  const links = linksOf(element);
  const source = links.find(isTranslationOf);
  const alternates = links.filter(isAlternate).map(({ target }) => target);
  return {
    group: links.find(isPackage)?.target,
    translation: source && { of: source.target, sourceLanguage: source.language },
    alternates: alternates.length > 0 ? alternates : undefined,
  };
}

function withoutText(element: XmlElement, contentSet: XmlElement | undefined): Finding {
  const isRemote = child(contentSet, 'remoteContent') !== undefined;
  return asLost(
    element.line,
    `${element.local} ${attribute(element, 'guid') ?? ''}`.trim().slice(0, 300),
    isRemote ? 'its text is not in the file, only a link to it' : 'it has no text that can be read',
  );
}
