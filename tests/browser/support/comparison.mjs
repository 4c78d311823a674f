// What the tests know of comparison files: the one that is served, and invented ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { SITE } from './server.mjs';

/** The comparison that the page shows by itself, as it is served. */
export const MOURA = JSON.parse(readFileSync(join(SITE, 'comparisons/moura.json'), 'utf8'));

/** The folder of the cases that the native tests read too. */
export const CASES = fileURLToPath(new URL('../../suite', import.meta.url));

/** The claim with this id. */
export function claimOf(file, id) {
  return file.claims.find((claim) => claim.id === id);
}

/** The relations that a claim takes part in. */
export function relationsOf(file, id) {
  return file.relations.filter(({ between }) => between.flat().includes(id));
}

/** The article's texts that are for reading, in order. */
export function readableTexts(article) {
  return article.blocks.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text);
}

/** In how many places `words` stand in the texts that are for reading, whatever the case. */
export function countPlaces(file, words) {
  const texts = file.articles.flatMap(readableTexts);
  const count = (text) => text.toLowerCase().split(words.toLowerCase()).length - 1;
  return texts.map(count).reduce((sum, places) => sum + places, 0);
}

const CLAIM = { account: 'article', question: 'what', certainty: 'stated' };

/** An article in English, with what the format wants and the text says nothing about. */
export function makeArticle(id, title, texts, more = {}) {
  return {
    id,
    title,
    publisher: null,
    byline: null,
    published: null,
    updated: null,
    language: 'en',
    url: null,
    archive: null,
    rights: 'Invented for a test.',
    note: null,
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
    ...more,
  };
}

/** A claim that repeats its quotation. */
export function makeClaim(id, article, exact, more = {}) {
  return { id, article, quote: { exact }, says: `${exact}.`.slice(0, 200), ...CLAIM, ...more };
}

/** A whole file around invented articles, claims and relations. */
export function makeComparison({ articles, claims = [], relations = [], ...more }) {
  return {
    format: 'source-comparison/1',
    title: 'An invented comparison',
    language: 'en',
    prepared: { by: 'The tests', on: '2026-11-21', corrections: [] },
    articles,
    accounts: [
      { id: 'baker', name: 'The baker', short: 'Baker', kind: 'party' },
      { id: 'miller', name: 'The miller', short: 'Miller', kind: 'party' },
    ],
    questions: [{ id: 'what', text: 'What was sold at the market?' }],
    claims,
    relations,
    ...more,
  };
}

/**
 * Two articles of as many paragraphs as there are `stalls`, which disagree about each of them; every
 * paragraph goes on with `rest`.
 */
export function makeMarket(stalls, rest) {
  const numbers = Array.from({ length: stalls }, (_, stall) => stall + 1);
  const sold = (stall, count) => `Stall ${stall} sold ${stall * count} loaves`;
  const texts = (count) => numbers.map((stall) => `${sold(stall, count)}, ${rest}`);
  const claims = (article, count) =>
    numbers.map((stall) => makeClaim(`${article}${stall}`, article, sold(stall, count)));
  return makeComparison({
    articles: [makeArticle('a', 'A market', texts(3)), makeArticle('b', 'The market', texts(4))],
    claims: [...claims('a', 3), ...claims('b', 4)],
    relations: numbers.map((stall) => ({
      kind: 'conflict',
      facet: 'how-many',
      between: [[`a${stall}`], [`b${((stall + 29) % stalls) + 1}`]],
      note: `On stall ${stall}.`,
    })),
  });
}
