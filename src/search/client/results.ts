import { formatDay } from '../../languages/format.ts';
import { directionOf, languageCode } from '../../languages/names.ts';
import type { Card } from '../shape.ts';
import type { SearchConfig } from './config.ts';
import { findPassage, markText, type Part, type Wanted } from './passage.ts';
import type { Hit } from './volume.ts';

/**
 * One result: a link to the article with its wire line, headline and the passage that answers the query. The
 * passage is fetched from the article's own page once the result comes into view; until then the standfirst
 * stands there.
 */
export function makeResult(hit: Hit, card: Card, wanted: Wanted, config: SearchConfig): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${config.base}${hit.volume.language}/${card.story}/`;
  const headline = element('strong', 'headline');
  headline.append(...mark(markText(card.headline, wanted)));
  const excerpt = element('span', 'excerpt');
  excerpt.append(...mark(markText(card.lead, wanted)));
  link.append(wireLine(hit, card, config), headline, excerpt);
  item.append(link);
  whenSeen(item, async () => {
    const passage = findPassage(await fetchParagraphs(link.href), wanted);
    if (passage) excerpt.replaceChildren(...mark(passage.parts));
  });
  return item;
}

function wireLine(hit: Hit, card: Card, { language, timeZone, strings }: SearchConfig): HTMLElement {
  const line = element('span', 'wire');
  if (card.place) line.append(element('span', 'place', card.place));
  const time = document.createElement('time');
  time.dateTime = new Date(hit.time).toISOString();
  time.textContent = formatDay(hit.time, language, timeZone);
  line.append(time);
  const mark = element('span', `mark ${card.kind}`);
  if (card.source) {
    const arrow = directionOf(language) === 'rtl' ? '←' : '→';
    mark.append(element('bdi', '', languageCode(card.source)), ` ${arrow} `, element('bdi', '', languageCode(hit.volume.language)), ' ');
  }
  mark.append(card.kind === 'original' ? strings['mark.original'] : strings[`mark.${card.kind}.short`]);
  line.append(mark);
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

async function fetchParagraphs(address: string): Promise<string[]> {
  const response = await fetch(address);
  if (!response.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...page.querySelectorAll('.prose [id]')].filter(({ id }) => /^p\d+$/.test(id)).map((paragraph) => paragraph.textContent);
}

const seen = new WeakMap<Element, () => Promise<void>>();
const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    // Without the passage the standfirst stays; that is an answer too.
    seen
      .get(target)?.()
      .catch(() => undefined);
  }
});

function whenSeen(target: Element, act: () => Promise<void>): void {
  seen.set(target, act);
  watcher.observe(target);
}
