import { formatDay } from '../../languages/format.ts';
import { directionOf, languageCode, nameOf } from '../../languages/names.ts';
import type { Normaliser } from '../normalise/normaliser.ts';
import type { Card } from '../shape.ts';
import { fill, type SearchConfig } from '../config.ts';
import type { SearchEdition } from '../lookup/edition.ts';
import { findPassage, markText, wantedOf, type Part } from '../lookup/passage.ts';
import type { Hit } from '../lookup/volume.ts';

/**
 * What a result shows: the story in the reader's language where that version exists, else in the language that
 * matched.
 *
 * @param own the reader's edition
 */
export async function resolveHit(hit: Hit, own: SearchEdition): Promise<Shown> {
  const place = hit.volume.language === own.language ? hit : ((await own.findStory(hit.story)) ?? hit);
  const { volume } = place;
  return { hit, language: volume.language, card: await volume.card(place.number) };
}

/**
 * One result: a link to the article with its wire line, headline and the passage that answers the query, at
 * which the link arrives. The passage is fetched from the article's own page once the result comes into view.
 */
export function makeResult({ hit, language, card }: Shown, text: string, normaliser: Normaliser, config: SearchConfig): HTMLLIElement {
  const wanted = wantedOf(text, normaliser);
  const item = document.createElement('li');
  const link = document.createElement('a');
  const page = `${config.base}${language}/${hit.story}/`;
  const address = `${page}?q=${encodeURIComponent(text)}`;
  link.setAttribute('href', address);
  const headline = element('strong', 'headline');
  headline.append(...mark(markText(card.headline, wanted)));
  const excerpt = element('span', 'excerpt');
  link.append(wireLine(hit, card, language, config), headline, excerpt);
  if (language !== config.language) {
    for (const part of [headline, excerpt]) {
      part.lang = language;
      part.dir = directionOf(language);
    }
  }
  if (hit.volume.language !== language) {
    const found = nameOf(hit.volume.language, config.language);
    link.append(element('span', 'matched', fill(config.strings['search.matched'], { language: found })));
  }
  item.append(link);
  whenSeen(item, async () => {
    const paragraphs = await fetchParagraphs(page);
    const texts = paragraphs.map(({ text: own }) => own);
    await normaliser.prepare(texts.join('\n'));
    const passage = findPassage(texts, wanted);
    if (!passage) return;
    excerpt.replaceChildren(...mark(passage.parts));
    const { id } = paragraphs[passage.index]!;
    if (id) link.setAttribute('href', `${address}#${id}`);
  });
  return item;
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

/** An article's standfirst, which has no id, and its paragraphs. */
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
    // Without the passage the headline stays; that is an answer too.
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
  /** Of the article that is shown. */
  language: string;
  card: Card;
}
