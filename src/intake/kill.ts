import type { Answer } from './answer.ts';
import type { Note } from './note.ts';
import { isStory } from './place.ts';
import { asRefusal } from './refusal.ts';
import type { Run } from './store.ts';
import type { WireItem } from './wire-item.ts';
import { translationsLeft, withdraw } from './withdraw.ts';

/** Kawat's own export of a withdrawn article may be whole; of a wire's nothing but its status counts. */
export function isKill({ pubStatus, group, headline, body }: WireItem): boolean {
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
      if (withdrawn.length === 0) return [{ ...base, kind: 'nothing-to-withdraw', headline: item.headline }];
      for (const { kind, file } of withdrawn) if (kind === 'withdrawn') gone.add(file);
      return withdrawn.map((stored) => ({ ...base, ...stored }));
    } catch (error) {
      return [{ ...base, kind: 'refused', refusal: asRefusal(error), headline: item.headline }];
    }
  });
  for (const answer of applied.flat())
    onAnswer(answer.kind === 'withdrawn' ? { ...answer, notes: noteTranslations(answer, gone, run) } : answer);
}

function noteTranslations({ file, line }: Answer, gone: ReadonlySet<string>, { archive, settings }: Run): Note[] {
  try {
    const left = translationsLeft(file!, gone, { archive, contentDir: settings.contentDir, line });
    if (left.length === 0) return [];
    const text = `translations of it stay published: ${left.join(', ')}; to withdraw one, set \`pubStatus: canceled\` in it`;
    return [{ severity: 'warning', line, text }];
  } catch (error) {
    const { found } = asRefusal(error);
    return [{ severity: 'warning', line, text: `whether translations of it stay published cannot be told: ${found}` }];
  }
}

/** An item that withdraws articles, and the input that it came in. */
export interface Kill {
  input: string;
  item: WireItem;
}
