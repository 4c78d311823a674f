// Works of an invented class, written as the lesson writes them.
import { MOURA, claimOf } from './comparison.mjs';

const mark = (file, claims) => (id, index) => {
  const { article, quote } = claimOf(file, id);
  return { number: index + 1, article, quote, speaker: claims.speakers?.[id] ?? '?' };
};

/**
 * One pupil's work: pairs of claims, each with what the pupil calls it.
 *
 * @param {[string, string, string][]} pairs ids of two claims, and a kind
 * @param {{ file?: object, speakers?: Record<string, string>, standings?: Record<string, string>,
 *   later?: [string, string, string][], note?: string }} more `later`: the pairs after the reveal
 */
export function makeWork(pairs, more = {}) {
  const { file = MOURA, standings = {}, later, note = '' } = more;
  const read = (list) => {
    const ids = [...new Set(list.flatMap(([one, other]) => [one, other]))];
    const number = (id) => ids.indexOf(id) + 1;
    return {
      marks: ids.map(mark(file, more)),
      pairs: list.map(([one, other, kind]) => ({ one: number(one), other: number(other), kind, facet: null, reason: note })),
    };
  };
  return {
    format: 'source-comparison-work/1',
    comparison: { title: file.title },
    settings: '',
    step: 'done',
    cards: [],
    first: read(pairs),
    reading: read(later ?? pairs),
    weighings: [],
    standings: Object.entries(standings).map(([question, says]) => ({ question, says })),
    sentences: [],
  };
}
