import type { Answer } from './answer.ts';
import type { LeftOut } from '../wire/format.ts';
import type { Note } from '../wire/note.ts';
import { isStory } from '../../articles/model/story-path.ts';
import { asFault } from '../wire/as-fault.ts';
import type { Run } from './run.ts';
import type { WireItem } from '../wire/item.ts';
import { translationsLeft, withdraw } from './withdraw.ts';

/**
 * True for an item of which nothing but its status counts: a wire's cancellation, and a hold without a text. Kawat's own
 * export of a withdrawn article may be whole.
 */
export function isKill({ pubStatus, group, headline, body }: WireItem): boolean {
  if (pubStatus === 'withheld') return body.value.trim() === '';
  const isWhole = group !== undefined && isStory(group) && headline !== undefined && body.value.trim() !== '';
  return pubStatus === 'canceled' && !isWhole;
}

/** All are withdrawn before anything is said: a translation that another kill of the run withdraws is none that is left. */
export function applyKills(kills: readonly Kill[], run: Run, onAnswer: (answer: Answer) => void): void {
  const gone = new Set<string>();
  const applied = kills.map(({ input, item }): Answer[] => {
    const base = { input, line: item.line, notes: [] };
    try {
      const withdrawn = withdraw(item, { ...run, contentDir: run.settings.contentDir });
      if (withdrawn.length === 0 && item.pubStatus === 'withheld') return [{ ...base, kind: 'left-out', leftOut: unknownHold(item) }];
      if (withdrawn.length === 0) return [{ ...base, kind: 'nothing-to-withdraw', headline: item.headline }];
      for (const { kind, file } of withdrawn) if (kind === 'withdrawn') gone.add(file);
      return withdrawn.map((stored) => ({ ...base, ...stored, ...(stored.kind === 'updated' && { notes: [noteHold(item)] }) }));
    } catch (error) {
      return [{ ...base, kind: 'refused', refusal: asFault(error), headline: item.headline }];
    }
  });
  for (const answer of applied.flat())
    onAnswer(answer.kind === 'withdrawn' ? { ...answer, notes: noteTranslations(answer, gone, run) } : answer);
}

function unknownHold({ line, uri, headline, held }: WireItem): LeftOut {
  const name = headline ? `“${headline.slice(0, 200)}”` : (uri?.slice(0, 200) ?? 'an item');
  return { line, found: name, reason: `${held ?? 'the wire withholds it'}, and no article of it is here`, isLoss: false };
}

function noteHold({ line, held }: WireItem): Note {
  const text = `it was published, and ${held ?? 'the wire withholds it now'}: withheld until you publish it (remove \`pubStatus\` in the article)`;
  return { severity: 'warning', line, text };
}

function noteTranslations({ file, line }: Answer, gone: ReadonlySet<string>, { archive, settings }: Run): Note[] {
  try {
    const left = translationsLeft(file!, gone, { archive, contentDir: settings.contentDir, line });
    if (left.length === 0) return [];
    const text = `translations of it stay published: ${left.join(', ')}; to withdraw one, set \`pubStatus: canceled\` in it`;
    return [{ severity: 'warning', line, text }];
  } catch (error) {
    const { found } = asFault(error);
    return [{ severity: 'warning', line, text: `whether translations of it stay published cannot be told: ${found}` }];
  }
}

/** An item that withdraws articles, and the input that it came in. */
export interface Kill {
  input: string;
  item: WireItem;
}
