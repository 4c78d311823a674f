// What a host page does with the element, and hears from it, in the words of the tests.
import { makeArticle, makeClaim, makeComparison } from './comparison.mjs';
import { HOSTS } from './server.mjs';

const claims = (day) => [
  makeClaim('one', 'a', 'burned on Monday', { account: 'miller' }),
  makeClaim('two', 'b', `burned on ${day}`, { account: 'baker' }),
];

/** A short invented comparison. */
export const mill = (day = 'Tuesday', more = {}) =>
  makeComparison({
    title: `The mill, told of ${day}`,
    articles: [
      makeArticle('a', 'A fire', ['The mill burned on Monday. The mill stands by the river.']),
      makeArticle('b', 'Another fire', [`The mill burned on ${day}.`]),
    ],
    claims: claims(day),
    relations: [
      { kind: 'conflict', facet: 'when', between: [['one'], ['two']], note: `Monday is not ${day}.` },
    ],
    ...more,
  });

/** Where the pages in tests/hosts find the short comparisons. */
export const MILL_TEXTS = {
  '/data/mill.json': JSON.stringify(mill()),
  '/data/other.json': JSON.stringify(mill('Friday')),
};

/** A server of the pages in tests/hosts. */
export const HOST_PAGES = { mounts: { '/hosts/': HOSTS }, texts: { ...MILL_TEXTS } };

/** Until the element shows the comparison, or what is wrong with it. */
export async function awaitElement(page, selector = 'source-comparison') {
  await page.evaluate(async (one) => {
    await customElements.whenDefined('source-comparison');
    await document.querySelector(one).ready;
  }, selector);
}

/** What a property of the element says. */
export const read = (page, property, selector = 'source-comparison') =>
  page.evaluate(([one, name]) => document.querySelector(one)[name], [selector, property]);

/** Sets a property of the element. */
export const set = (page, property, value, selector = 'source-comparison') =>
  page.evaluate(([one, name, to]) => { document.querySelector(one)[name] = to; }, [selector, property, value]);

/** Calls a method of the element. */
export const call = (page, method, ...values) =>
  page.evaluate(
    ([name, given]) => { document.querySelector('source-comparison')[name](...given); },
    [method, values],
  );

/** Until a property of the element's state is this. */
export const awaitState = (page, name, value) =>
  page.waitForFunction(
    ([key, wanted]) => document.querySelector('source-comparison').state[key] === wanted,
    [name, value],
  );

/** Begins to write down every event of every element, from before the page's own scripts. */
export async function listenToEvents(page) {
  await page.addInitScript(() => {
    globalThis.heard = [];
    for (const name of ['ready', 'error', 'account', 'claim', 'view']) {
      addEventListener(`source-comparison-${name}`, ({ target, detail, bubbles, composed }) => {
        const plain = JSON.stringify(detail);
        globalThis.heard.push({ name, id: target.id, detail: JSON.parse(plain), bubbles, composed });
      });
    }
  });
}

/** What has been heard since last asked. */
export const heard = (page) => page.evaluate(() => globalThis.heard.splice(0));

/** The names of the events heard since last asked. */
export const heardNames = async (page) => (await heard(page)).map(({ name }) => name);

/** What the loader says itself. */
export const notice = (page) => page.locator('source-comparison div[role][dir="auto"]');
