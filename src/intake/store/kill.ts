import type { Answer } from './answer.ts';
import { isStory } from '../../articles/model/story-path.ts';
import { asFault } from '../wire/as-fault.ts';
import type { Run } from './run.ts';
import type { WireItem } from '../wire/item.ts';
import { translationsLeft, withdraw } from './withdraw.ts';
import type { Finding } from '../../findings/finding.ts';
import { asLeftOut } from '../wire/left-out.ts';
import { noteOn } from '../wire/note.ts';

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
      if (withdrawn.length === 0 && item.pubStatus === 'withheld') return [{ ...base, kind: 'left-out', notes: [unknownHold(item)] }];
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

function unknownHold({ line, uri, headline, held }: WireItem): Finding {
  const name = headline ? `“${headline.slice(0, 200)}”` : (uri?.slice(0, 200) ?? 'an item');
  return asLeftOut(line, name, `${held ?? 'the wire withholds it'}, and no article of it is here`);
}

function noteHold({ line, held }: WireItem): Finding {
  const text = `it was published, and ${held ?? 'the wire withholds it now'}: withheld until you publish it (remove \`pubStatus\` in the article)`;
  return noteOn('release', line, text, 'warning');
}

function noteTranslations({ file, line }: Answer, gone: ReadonlySet<string>, { archive, settings }: Run): Finding[] {
  try {
    const left = translationsLeft(file!, gone, { archive, contentDir: settings.contentDir, line });
    if (left.length === 0) return [];
    const text = `translations of it stay published: ${left.join(', ')}; to withdraw one, set \`pubStatus: canceled\` in it`;
    return [noteOn('release', line, text, 'warning')];
  } catch (error) {
    const { found } = asFault(error);
    return [noteOn('release', line, `whether translations of it stay published cannot be told: ${found}`, 'warning')];
  }
}

/** An item that withdraws articles, and the input that it came in. */
export interface Kill {
  input: string;
  item: WireItem;
}
