/**
 * Measures precision and recall of judged queries.
 *
 * `first` is the share of queries whose first result is right. `five` is the share of right stories among the first five
 * results, or among the first n if only n stories are right. `recall` is the share of right stories that were found.
 */
export function measure(judged: readonly Judged[]): Measures {
  const mean = (value: (query: Judged) => number) => judged.reduce((sum, query) => sum + value(query), 0) / judged.length;
  return {
    first: mean(({ first, found }) => (first.includes(found[0] ?? '') ? 1 : 0)),
    five: mean(({ first, found }) => {
      const size = Math.min(5, first.length);
      return found.slice(0, size).filter((story) => first.includes(story)).length / size;
    }),
    recall: mean(({ first, found }) => first.filter((story) => found.includes(story)).length / first.length),
  };
}

/** The figures of a language on one line, followed by the queries with wrong results. */
export function report(language: string, { first, five, recall }: Measures, judged: readonly Judged[]): string {
  const line = `${language}  queries ${judged.length}  p@1 ${first.toFixed(3)}  p@5 ${five.toFixed(3)}  recall ${recall.toFixed(3)}`;
  const missed = judged.filter(({ first: right, found }) =>
    right.length === 0 ? found.length > 0 : !right.includes(found[0] ?? '') || right.some((story) => !found.includes(story)),
  );
  return [line, ...missed.map(describe)].join('\n');
}

/** A query, what was wanted and what was found. */
export function describe({ query, first, found }: Judged): string {
  return `    ${query}: wanted ${first.join(', ') || 'nothing'}; found ${found.slice(0, 4).join(', ') || 'nothing'}`;
}

export interface Judged {
  query: string;
  /** Stories that must come first. */
  first: string[];
  /** Stories found, in order. */
  found: string[];
}
export interface Measures {
  first: number;
  five: number;
  recall: number;
}
