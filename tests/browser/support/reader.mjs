// What a visitor of the reader does and sees, in the words of the tests.
import { claimOf } from './comparison.mjs';

/** The page of one comparison. */
export function pageOf(src, { lang, fragment } = {}) {
  const query = new URLSearchParams({ src, ...(lang && { lang }) });
  return `/embed.html?${query}${fragment ? `#${fragment}` : ''}`;
}

export const MOURA_PAGE = pageOf('comparisons/moura.json');

/** A phone's screen. */
export const PHONE = { viewport: { width: 360, height: 740 } };

/** Until the comparison is on the screen. */
export async function awaitReader(page) {
  // Static HTML in the element's place looks much like it.
  const live = page.locator('.sc:not(.still) :is(.articles-view, .content-note)');
  await live.first().waitFor({ state: 'attached' });
}

/** Until the ledger is there too, which is drawn after the articles and row by row. */
export async function awaitLedger(page) {
  const questions = await page.evaluate(async () => {
    const { comparison, src } = document.querySelector('source-comparison');
    return (comparison ?? (await (await fetch(src)).json())).questions.length;
  });
  const lastRow = page.locator('.ledger-view [data-question]').nth(questions - 1);
  await lastRow.waitFor({ state: 'attached' });
}

/** Until what an act began has come to rest: drawing, transitions, and what follows them. */
export async function settle(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    await frame();
    await frame();
    // What waits until a frame is on the screen begins in a task of its own.
    await new Promise((done) => setTimeout(done));
    const ended = document.getAnimations().map(({ finished }) => finished.catch(() => undefined));
    await Promise.all(ended);
    await frame();
  });
}

export const numberOf = (page, id) => page.locator(`button.number[data-claim="${id}"]`);

export const openNumber = (page) => page.locator('button.number[aria-expanded="true"]');

/** The open card where it can be seen: between the articles, or under its paragraph. */
export const openCard = (page) => page.locator('.card[data-open]').filter({ visible: true });

export const noteOf = (card) => card.locator('.note > p');

export const statusLine = (page) => page.locator('.sc [role="status"]');

export const accountRadio = (page, name) => page.getByRole('radio', { name, exact: true });

export const view = (page, name) => page.getByRole('radio', { name, exact: true });

/** Distance from the top of the window. */
export const topOf = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);

/** The id of the open claim, or null. */
export async function openClaimId(page) {
  const open = openNumber(page);
  return (await open.count()) === 0 ? null : open.first().getAttribute('data-claim');
}

/** Opens a claim by its number. */
export async function openClaim(page, id) {
  await numberOf(page, id).click();
  await page.locator(`button.number[data-claim="${id}"][aria-expanded="true"]`).waitFor();
  await settle(page);
}

/** Chooses an account wherever it is offered: in the row, or in the list of further voices. */
export async function chooseAccount(page, file, id) {
  const account = file.accounts.find((one) => one.id === id);
  const radio = accountRadio(page, account.short);
  if ((await radio.count()) > 0) await radio.check();
  else await page.locator('.further-voices select').selectOption({ label: account.short });
  await settle(page);
}

/** Of each mark of the open passage: the claims it belongs to. */
export async function claimsOfOpenMarks(page, file) {
  const lists = await page
    .locator('mark[data-focus="open"]')
    .evaluateAll((marks) => marks.map((mark) => mark.dataset.claims.split(' ')));
  return lists.map((ids) => ids.map((id) => claimOf(file, id)));
}

/** The texts of an article's blocks as they stand on the page, without the numbers of claims. */
export function textsOnPage(page, side) {
  return page.locator(`.sheet[data-side="${side}"]`).evaluate((sheet) => {
    const bare = (element) => {
      const copy = element.cloneNode(true);
      copy.querySelectorAll('.ref').forEach((number) => number.remove());
      return copy.textContent.replaceAll('\u2060', '');
    };
    return {
      headline: bare(sheet.querySelector('.headline > :last-child')),
      blocks: [...sheet.querySelectorAll('.block')].map(bare),
    };
  });
}

/** The words that are marked for a claim, in one piece. */
export function markedWords(page, id) {
  return page
    .locator(`mark[data-claims~="${id}"]`)
    .evaluateAll((marks) => marks.map((mark) => mark.textContent).join(''));
}

/** What has the keyboard's focus, told by what it is. */
export function focused(page) {
  return page.evaluate(() => {
    const element = reader().activeElement ?? document.activeElement;
    if (!element || element === document.body) return 'body';
    if (element.matches('button.number')) return `number ${element.dataset.claim}`;
    const name = element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent;
    return `${element.localName} ${name.trim()}`;
  });
}

/** Begins to write down what the status says, act by act. */
export async function listenToStatus(page) {
  await page.evaluate(() => {
    const status = reader().querySelector('.sc [role="status"]');
    const said = [];
    const observer = new MutationObserver((records) => {
      // Several records of one turn are one thing said, unless the words went through others.
      const before = records.map(({ oldValue }) => oldValue).filter((text) => text !== null);
      for (const text of [...before.slice(1), status.textContent]) {
        if (text !== said.at(-1)) said.push(text);
      }
    });
    const all = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };
    observer.observe(status, all);
    globalThis.statusHeard = { status, said };
  });
}

/** What the status has said since last asked, and whether it is still the same element. */
export async function heardFromStatus(page) {
  await settle(page);
  return page.evaluate(() => {
    const { status, said } = globalThis.statusHeard;
    const same = reader().querySelector('.sc [role="status"]') === status && status.isConnected;
    return { same, said: said.splice(0) };
  });
}
