// What a person does in the studio, step by step, with short invented articles.

export const PAGE = '/studio.html';

/** Two reports of one invented event, which disagree on a number and agree on a place. */
export const ARTICLES = [
  `# Ferry sinks off Marn

By Ada Vey

The ferry Osprey sank off Marn on Sunday evening. The fire brigade said 12 people were rescued.

Harbour master Ines Tal said the ferry carried 48 passengers. She said the ferry was inspected in May.

“We heard a loud noise and then the engine stopped,” said Tom Reed, a passenger.`,
  `# Passengers saved as ferry goes down

The ferry Osprey sank off Marn on Sunday evening. The fire brigade said 15 people were rescued.

The company said the ferry carried 40 passengers. It denied that the ferry had not been inspected.

“The water came in through the door,” said Lena Holt, a passenger.`,
];

export const textOf = (page, letter) => page.getByLabel(`Text of article ${letter}`);

/** A button by its name, whole or from its beginning. */
export const button = (page, name) => page.getByRole('button', { name, exact: true });

export async function fill(page, articles = ARTICLES) {
  for (const [place, text] of articles.entries()) await textOf(page, 'ABCDEF'[place]).fill(text);
}

/** From a blank desk to a proposed comparison. */
export async function compare(page, articles = ARTICLES) {
  await fill(page, articles);
  await button(page, 'Compare').click();
  await page.getByRole('heading', { name: 'A machine proposed this' }).waitFor();
}

/** The text of the file that a click downloads. */
export async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

/** The name of the store on this device. */
export const SHELF = 'source-comparison-studio';

/** Runs in the page: all that its store keeps, or whether these words, or none, are among it. */
const kept = async ([name, words]) => {
  const result = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
  const base = await result(indexedDB.open(name));
  const is = base.objectStoreNames.contains('texts');
  const texts = is ? await result(base.transaction('texts').objectStore('texts').getAll()) : [];
  base.close();
  if (words === undefined) return texts;
  return words === null ? texts.length === 0 : texts.some((text) => text.includes(words));
};

/** Everything that the device keeps, as the page’s own store has it. */
export const keptTexts = (page) => page.evaluate(kept, [SHELF]);

/** How long a page may take to keep what was done, in milliseconds. */
const PATIENCE = 30_000;

/** Waits until the device keeps these words, or none any more. */
export async function awaitKept(page, words) {
  const end = Date.now() + PATIENCE;
  while (!(await page.evaluate(kept, [SHELF, words]))) {
    if (Date.now() > end) throw new Error(`the device does not keep ${words}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
