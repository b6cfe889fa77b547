import type { WireItem, WireSubject } from '../../wire/item.ts';
import { attribute, child, children, descendants, textOf } from '../xml/access.ts';
import { pickByLanguage } from '../xml/by-language.ts';
import type { XmlElement } from '../xml/element.ts';
import { correctionIn } from '../shared/correction-note.ts';
import { overlay } from '../shared/overlay.ts';
import { readBody } from './body.ts';
import { nearest, type Component } from './component.ts';
import { picturesOf, type ItemPicture } from './pictures.ts';
import { locatedIn, subjectsIn } from './subjects.ts';
import type { Story } from './stories.ts';
import type { Finding } from '../../../findings/finding.ts';

/** An article and its headline, which distinguishes language versions from other stories. */
export interface Article {
  story: number;
  item: WireItem;
  leftOut: Finding[];
}

/** Makes an article from its components. The item has its dates, status and identifier. Undefined if it has no text. */
export function readArticle(story: Story, pictures: readonly ItemPicture[], topics: ReadonlyMap<string, WireSubject>): Article | undefined {
  const component = story.bodies[0];
  const attached = picturesOf(story, pictures);
  const content = readBody(story.bodies, attached);
  if (!component || !content) return undefined;
  const lines = linesOf(component, story.language);
  const stated: Partial<WireItem> = {
    ...lines,
    headline: lines.headline ?? contentText(story.headlines),
    description: lines.description ?? contentText(story.standfirsts),
    language: story.language,
    infoSource: sourceOf(component),
    located: nearest(component, 'DescriptiveMetadata', locatedIn),
    subjects: nearest(component, 'DescriptiveMetadata', (metadata) => subjectsIn(metadata, topics)),
  };
  const item: WireItem = { ...overlay(content.says, stated), line: story.anchor.element.line, body: content.body };
  item.images = [...attached.map(({ image }) => image), ...(content.says.images ?? [])];
  item.by ??= nearest(component, 'AdministrativeMetadata', (metadata) => partiesOf(child(metadata, 'Creator')));
  const notes = stated.edNote?.split('\n') ?? [];
  item.correction ??= correctionIn({ notes, headline: item.headline, marked: isCorrection(component) });
  return { story: story.anchor.element.line, item, leftOut: content.leftOut };
}

function linesOf(component: Component, language: string | undefined): Partial<WireItem> {
  const line = (name: string) => nearest(component, 'NewsLines', (lines) => textOf(pickByLanguage(children(lines, name), language)));
  const edNote = nearest(component, 'NewsLines', (lines) => {
    const notes = children(lines, 'NewsLine').filter((other) => /advis|editor|note|correct/i.test(typeOf(other)));
    return (
      notes
        .flatMap((note) => children(note, 'NewsLineText').map(textOf))
        .filter(Boolean)
        .join('\n') || undefined
    );
  });
  return {
    headline: line('HeadLine'),
    description: line('SubHeadLine'),
    by: line('ByLine'),
    dateline: line('DateLine'),
    slugline: line('SlugLine'),
    copyrightNotice: line('CopyrightLine'),
    usageTerms: line('RightsLine'),
    edNote,
  };
}

function typeOf(line: XmlElement): string {
  return attribute(child(line, 'NewsLineType'), 'FormalName') ?? '';
}

/** The text of components that contain a headline or a standfirst. */
function contentText(components: readonly Component[]): string | undefined {
  const data = components.flatMap(({ element }) => descendants(element, 'DataContent').slice(0, 1));
  // The title of an XHTML head is empty or repeats the headline.
  return textOf(data.map((content) => descendants(content, 'body')[0] ?? content).find((content) => textOf(content) !== undefined));
}

function sourceOf(component: Component): WireItem['infoSource'] {
  const name = nearest(component, 'AdministrativeMetadata', (metadata) => partiesOf(child(metadata, 'Provider')));
  return name === undefined ? undefined : { name };
}

function partiesOf(holder: XmlElement | undefined): string | undefined {
  return (
    children(holder, 'Party')
      .map((party) => attribute(party, 'FormalName'))
      .filter(Boolean)
      .join(', ') || undefined
  );
}

function isCorrection(component: Component): boolean {
  const genres = nearest(component, 'DescriptiveMetadata', (metadata) => {
    const found = children(metadata, 'Genre').map((genre) => attribute(genre, 'FormalName') ?? '');
    return found.length > 0 ? found : undefined;
  });
  return genres?.some((genre) => /correct|corrig/i.test(genre)) ?? false;
}
