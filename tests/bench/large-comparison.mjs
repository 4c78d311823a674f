// Writes a comparison as large as the format allows claims: two articles of 10,000 words, 1,000
// claims, 500 relations. The same seed gives the same file: `node large-comparison.mjs <file>`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SEED = 20221103;
const BLOCKS = 125;
const WORDS_PER_BLOCK = 80;
const CLAIMS_PER_BLOCK = 4;
const CLAIM_WORDS = 8;
const CONTEXT = 32;
const QUESTIONS = 50;

const ACCOUNTS = ['army', 'survivors', 'ministry', 'rebels', 'observers', 'press'];
const RELATIONS = ['match', 'conflict', 'detail'];
const FACETS = ['who', 'what', 'when', 'where', 'why', 'how-many', 'says-who', 'how-sure'];
const VOCABULARY = `the of and to in that was by for with as on at from were been said according
  village market river bridge soldiers morning evening people families witnesses report statement
  office minister convoy road school council district north south after before during against near
  several many some more than about they their which had would could left came began found killed
  wounded taken heard seen told asked denied confirmed`.split(/\s+/);

/** Mulberry32: small, seeded, good enough to scatter words. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The words of one block, and its quotes: the same distance apart, so that none overlap. */
function writeBlock(random, article, block) {
  const words = Array.from(
    { length: WORDS_PER_BLOCK },
    () => VOCABULARY[Math.floor(random() * VOCABULARY.length)],
  );
  const distance = WORDS_PER_BLOCK / CLAIMS_PER_BLOCK;
  for (let claim = 0; claim < CLAIMS_PER_BLOCK; claim += 1) {
    // A number in each quote keeps quotes apart, as names and figures do in articles.
    words[claim * distance + 2] = String(1000 + block * CLAIMS_PER_BLOCK + claim);
  }
  const text = `${words.join(' ')}.`;
  const claims = Array.from({ length: CLAIMS_PER_BLOCK }, (_, claim) => {
    const first = claim * distance;
    const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
    const exact = words.slice(first, first + CLAIM_WORDS).join(' ');
    return writeClaim(article, block * CLAIMS_PER_BLOCK + claim, text, start, exact);
  });
  return { block: { kind: 'paragraph', text }, claims };
}

function writeClaim(article, number, text, start, exact) {
  const end = start + exact.length;
  return {
    id: `${article}${number}`,
    article,
    account: ACCOUNTS[number % ACCOUNTS.length],
    question: `q${number % QUESTIONS}`,
    quote: {
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    says: `Statement ${number} of article ${article}.`,
    value: String(number),
    certainty: 'stated',
  };
}

function writeArticle(random, id) {
  const blocks = Array.from({ length: BLOCKS }, (_, block) => writeBlock(random, id, block));
  return {
    article: {
      id,
      title: `Article ${id.toUpperCase()}`,
      language: 'en',
      blocks: blocks.map(({ block }) => block),
    },
    claims: blocks.flatMap(({ claims }) => claims),
  };
}

function writeRelation(claim, number) {
  return {
    kind: RELATIONS[number % RELATIONS.length],
    facet: FACETS[number % FACETS.length],
    between: [[claim.id], [claim.id.replace('a', 'b')]],
    note: `Why the two statements ${number} relate as they do.`,
  };
}

/** The whole file as an object. */
export function writeLargeComparison(seed = SEED) {
  const random = randomNumbers(seed);
  const [one, other] = ['a', 'b'].map((id) => writeArticle(random, id));
  return {
    format: 'source-comparison/1',
    title: 'A comparison of the largest size',
    language: 'en',
    prepared: { by: 'A generator', on: '2026-01-01' },
    articles: [one.article, other.article],
    accounts: ACCOUNTS.map((id) => ({ id, name: `The ${id}`, short: id, kind: 'party' })),
    questions: Array.from({ length: QUESTIONS }, (_, number) => ({
      id: `q${number}`,
      text: `What happened at place ${number}?`,
    })),
    claims: [...one.claims, ...other.claims],
    relations: one.claims.map(writeRelation),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(process.argv[2], JSON.stringify(writeLargeComparison()));
}
