import { formatDay } from '../../languages/format.ts';
import { directionOf, languageCode, nameOf } from '../../languages/names.ts';
import type { Normaliser } from '../normalise/normaliser.ts';
import type { Card } from '../shape.ts';
import { fill, type SearchConfig } from '../config.ts';
import type { SearchEdition } from '../lookup/edition.ts';
import { findPassage, markText, wantedOf, type Part, type Wanted } from '../lookup/passage.ts';
import type { Hit } from '../lookup/volume.ts';

/**
 * Chooses the version of a hit's story that a result shows: the one in the reader's language if it exists, otherwise the
 * one that matched.
 *
 * @param own the reader's edition
 * @throws if the version's directory cannot be loaded
 */
export async function resolveHit(hit: Hit, own: SearchEdition): Promise<Shown> {
  const { volume, number } = hit.volume.language === own.language ? hit : ((await own.findStory(hit.story)) ?? hit);
  return { hit, language: volume.language, card: await volume.card(number) };
}

/**
 * Makes a result: a link to the article with its wire line, its headline and the passage that answers the query. The link
 * leads to the passage, which is fetched from the article's page when the result comes into view.
 *
 * @param text       the query
 * @param normaliser of the language that is shown
 */
export function makeResult(shown: Shown, text: string, normaliser: Normaliser, config: SearchConfig): HTMLLIElement {
  const { hit, language, card } = shown;
  const wanted = wantedOf(text, normaliser);
  const link = document.createElement('a');
  const page = `${config.base}${language}/${hit.story}/`;
  const address = `${page}?q=${encodeURIComponent(text)}`;
  link.setAttribute('href', address);
  const headline = element('strong', 'headline');
  headline.append(...mark(markText(card.headline, wanted)));
  const excerpt = element('span', 'excerpt');
  link.append(wireLine(hit, card, language, config), headline, excerpt);
  nameLanguages(shown, { link, parts: [headline, excerpt] }, config);
  const item = document.createElement('li');
  item.append(link);
  whenSeen(item, async () => {
    const found = await fetchPassage(page, wanted);
    if (!found) return;
    excerpt.replaceChildren(...mark(found.parts));
    if (found.id) link.setAttribute('href', `${address}#${found.id}`);
  });
  return item;
}

/** Sets the language of the parts if it is not the reader's, and names the language that matched if it is not shown. */
function nameLanguages(
  { hit, language }: Shown,
  { link, parts }: { link: HTMLElement; parts: readonly HTMLElement[] },
  config: SearchConfig,
): void {
  if (language !== config.language) {
    for (const part of parts) {
      part.lang = language;
      part.dir = directionOf(language);
    }
  }
  if (hit.volume.language !== language) {
    const matched = nameOf(hit.volume.language, config.language);
    link.append(element('span', 'matched', fill(config.strings['search.matched'], { language: matched })));
  }
}

/** Fetches an article's page and finds the passage that answers the query, and the id of its paragraph. */
async function fetchPassage(page: string, wanted: Wanted): Promise<{ parts: Part[]; id: string } | undefined> {
  const paragraphs = await fetchParagraphs(page);
  const texts = paragraphs.map(({ text }) => text);
  await wanted.normaliser.prepare(texts.join('\n'));
  const passage = findPassage(texts, wanted);
  return passage && { parts: passage.parts, id: paragraphs[passage.index]!.id };
}

function wireLine(hit: Hit, card: Card, articleLanguage: string, { language, timeZone, strings }: SearchConfig): HTMLElement {
  const line = element('span', 'wire');
  if (card.place) {
    const place = element('span', 'place', card.place);
    if (articleLanguage !== language) place.lang = articleLanguage;
    line.append(place);
  }
  const time = document.createElement('time');
  time.dateTime = new Date(hit.time).toISOString();
  time.textContent = formatDay(hit.time, language, timeZone);
  line.append(time);
  const provenance = element('span', `mark ${card.kind}`);
  if (card.source) {
    const arrow = directionOf(language) === 'rtl' ? '←' : '→';
    provenance.append(element('bdi', '', languageCode(card.source)), ` ${arrow} `, element('bdi', '', languageCode(articleLanguage)), ' ');
  }
  provenance.append(card.kind === 'original' ? strings['mark.original'] : strings[`mark.${card.kind}.short`]);
  line.append(provenance);
  return line;
}

function mark(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));
}

function element(name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Fetches an article's standfirst, which has no id, and its paragraphs. */
async function fetchParagraphs(address: string): Promise<{ id: string; text: string }[]> {
  const response = await fetch(address);
  if (!response.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...page.querySelectorAll('.standfirst, .prose [id]')]
    .filter(({ id }) => /^(p\d+)?$/.test(id))
    .map(({ id, textContent }) => ({ id, text: textContent }));
}

const seen = new WeakMap<Element, () => Promise<void>>();
const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    // If the passage cannot be fetched, the result shows only the headline.
    seen
      .get(target)?.()
      .catch(() => undefined);
  }
});

function whenSeen(target: Element, act: () => Promise<void>): void {
  seen.set(target, act);
  watcher.observe(target);
}

export interface Shown {
  hit: Hit;
  /** The language of the version that is shown. */
  language: string;
  card: Card;
}
