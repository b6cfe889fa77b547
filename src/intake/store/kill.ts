import type { Answer } from './answer.ts';
import type { Finding } from '../../findings/finding.ts';
import { isEmptyBody } from '../wire/empty-body.ts';
import { asLeftOut } from '../wire/left-out.ts';
import { noteOn } from '../wire/note.ts';
import { isStory } from '../../articles/model/story-path.ts';
import { asFault } from '../wire/as-fault.ts';
import type { Run } from './run.ts';
import { publishedTranslations } from './published-translations.ts';
import type { WireItem } from '../wire/item.ts';
import { withdraw } from './withdraw.ts';

/**
 * True if only the status of an item matters: a cancellation by a wire, or a hold without a text. A withdrawn article
 * that Kawat exported may be complete; it is stored as an article.
 */
export function isKill({ pubStatus, group, headline, body }: WireItem): boolean {
  if (pubStatus === 'withheld') return isEmptyBody(body);
  const isWhole = group !== undefined && isStory(group) && headline !== undefined && !isEmptyBody(body);
  return pubStatus === 'canceled' && !isWhole;
}

/**
 * Withdraws or withholds the articles of all kills, then answers. A translation that a later kill of the run withdraws
 * is then not reported as still published.
 */
export function applyKills(kills: readonly Kill[], run: Run, onAnswer: (answer: Answer) => void): void {
  const answers = kills.flatMap((kill) => apply(kill, run));
  const withdrawn = new Set(answers.flatMap(({ kind, file }) => (kind === 'withdrawn' && file !== undefined ? [file] : [])));
  for (const answer of answers)
    onAnswer(answer.kind === 'withdrawn' ? { ...answer, notes: noteTranslations(answer, withdrawn, run) } : answer);
}

function apply({ input, item }: Kill, run: Run): Answer[] {
  const base = { input, line: item.line, notes: [] };
  try {
    const changed = withdraw(item, run);
    if (changed.length > 0)
      return changed.map((stored) => ({ ...base, ...stored, ...(stored.kind === 'updated' && { notes: [noteHold(item)] }) }));
    if (item.pubStatus === 'withheld') return [{ ...base, kind: 'left-out', notes: [unknownHold(item)] }];
    return [{ ...base, kind: 'nothing-to-withdraw', headline: item.headline }];
  } catch (error) {
    return [{ ...base, kind: 'refused', refusal: asFault(error), headline: item.headline }];
  }
}

function unknownHold({ line, uri, headline, held }: WireItem): Finding {
  const name = headline ? `“${headline.slice(0, 200)}”` : (uri?.slice(0, 200) ?? 'an item');
  return asLeftOut(line, name, `${held ?? 'the wire withholds it'}, and there is no such article`);
}

function noteHold({ line, held }: WireItem): Finding {
  const text = `it was published, and ${held ?? 'the wire withholds it now'}: withheld until you publish it (remove \`pubStatus\` in the article)`;
  return noteOn('release', line, text, 'warning');
}

function noteTranslations({ file, line }: Answer, withdrawn: ReadonlySet<string>, run: Run): Finding[] {
  try {
    const published = publishedTranslations(file!, withdrawn, run, line);
    if (published.length === 0) return [];
    const text = `translations of it stay published: ${published.join(', ')}; to withdraw one, set \`pubStatus: canceled\` in it`;
    return [noteOn('release', line, text, 'warning')];
  } catch (error) {
    const { found } = asFault(error);
    return [noteOn('release', line, `cannot check whether translations of it stay published: ${found}`, 'warning')];
  }
}

/** An item that withdraws or withholds articles, and the input that contained it. */
export interface Kill {
  input: string;
  item: WireItem;
}
