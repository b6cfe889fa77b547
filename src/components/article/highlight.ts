import { findMarks, wantedOf } from '../../search/lookup/passage.ts';
import { normaliserFor } from '../../search/normalise/normaliser.ts';

/*
 * Highlights the words of the search that led to an article, until the reader hides the highlights. A separate bundle that
 * runs when loaded (see shortcuts.ts).
 */
const query = new URLSearchParams(location.search).get('q');
if (query) void markSearch(query);

async function markSearch(text: string): Promise<void> {
  const prose = document.querySelector<HTMLElement>('.prose[data-marks]');
  if (!prose) return;
  const normaliser = await normaliserFor(document.documentElement.lang, true);
  await normaliser.prepare(text + (document.querySelector('article')?.textContent ?? ''));
  const wanted = wantedOf(text, normaliser);
  const blocks = document.querySelectorAll<HTMLElement>('article h1, article .standfirst, .prose :is(p, h2, h3, h4, h5, h6, li, td, th)');
  let count = 0;
  for (const block of blocks) count += markBlock(block, findMarks(block.textContent, wanted));
  if (count > 0) offerToHide(prose);
}

/** Wraps the matches in a block in `mark` elements, also across inline elements. */
function markBlock(block: HTMLElement, marks: readonly { start: number; end: number }[]): number {
  if (marks.length === 0 || block.querySelector('mark, p, li')) return 0;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: { node: Text; start: number }[] = [];
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    texts.push({ node, start: length });
    length += node.length;
  }
  // From the end, so that earlier offsets stay valid.
  for (const { node, start } of texts.toReversed()) {
    for (const mark of marks.toReversed()) {
      const from = Math.max(mark.start - start, 0);
      const to = Math.min(mark.end - start, node.length);
      if (from >= to) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      range.surroundContents(document.createElement('mark'));
    }
  }
  return marks.length;
}

function offerToHide(prose: HTMLElement): void {
  const note = document.createElement('p');
  note.className = 'marks-note';
  note.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = prose.dataset['marksHide'] ?? '';
  note.append(`${prose.dataset['marks'] ?? ''} `, button);
  prose.after(note);
  const hide = (): void => {
    note.remove();
    removeEventListener('keydown', onEscape);
    for (const mark of document.querySelectorAll('article mark')) mark.replaceWith(...mark.childNodes);
    document.querySelector('article')?.normalize();
    history.replaceState(null, '', location.pathname + location.hash);
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') hide();
  };
  button.addEventListener('click', hide);
  addEventListener('keydown', onEscape);
}
