// Pages with as much on them as there may be.
import { makeArticle, makeClaim, makeComparison } from './comparison.mjs';
import { MILL_TEXTS } from './element.mjs';

const FIFTY = `<!doctype html><html lang="en"><head><title>Fifty</title>
  <meta charset="utf-8" /><script type="module" src="/v1/source-comparison.js"></script></head><body>
  ${'<source-comparison src="/data/mill.json" loading="eager"></source-comparison>'.repeat(50)}
  </body></html>`;

/** As much as a file may hold: 6 articles, 1,000 claims, 3,000 relations, a block of 20,000 characters. */
function makeLargestComparison() {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
  const counts = [167, 167, 167, 167, 166, 166];
  const sold = (stall, place) => `stall ${stall} sold ${stall * 6 + place} loaves`;
  const long = 'Bread was baked and eaten. '.repeat(800).slice(0, 20_000);
  const accounts = ['baker', 'miller'];
  const articles = letters.map((id, place) =>
    makeArticle(id, `The market, report ${place + 1}`, [
      ...Array.from({ length: counts[place] }, (_, stall) => `It is told that ${sold(stall, place)} on that day.`),
      ...(place === 0 ? [long] : []),
    ]),
  );
  const claims = letters.flatMap((id, place) =>
    Array.from({ length: counts[place] }, (_, stall) =>
      makeClaim(`${id}${stall}`, id, sold(stall, place), { account: accounts[place % 2], value: String(stall * 6 + place) }),
    ),
  );
  const relations = [];
  for (let place = 0; relations.length < 3000; place += 1) {
    const [one, step] = [claims[place % 1000], 167 * (1 + Math.floor(place / 1000))];
    const other = claims[(place + step) % 1000];
    relations.push({ kind: ['conflict', 'match', 'detail'][place % 3], facet: 'how-many', between: [[one.id], [other.id]], note: `Two counts, number ${place}.` });
  }
  return makeComparison({ articles, claims, relations });
}

/** Fifty comparisons on one page, and the largest file there may be. */
export const LOADED_PAGES = {
  ...MILL_TEXTS,
  '/fifty.html': FIFTY,
  '/comparisons/generated/largest.json': JSON.stringify(makeLargestComparison()),
};
