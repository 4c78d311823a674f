// What pupils and teachers do in a lesson, in the words of the tests.
import { readFileSync } from 'node:fs';

/** A canteen without soup, with a lesson of its own: two conflicts and one trap. */
export const CANTEEN = JSON.parse(
  readFileSync(new URL('../../suite/a-lesson-is-read-beside-the-comparison/input.json', import.meta.url), 'utf8'),
);

/** A server of the canteen's lesson. */
export const LESSON_PAGES = { texts: { '/comparisons/canteen.json': JSON.stringify(CANTEEN) } };

const ALL = 'source,read,reveal,corroborate,write';

/** The page of the canteen's lesson, as a teacher's link names it. */
export const lessonPage = (settings = `steps:${ALL}`) =>
  `/lesson.html?src=comparisons/canteen.json${settings === null ? '' : `#lesson=${settings}`}`;

export const button = (page, name, options) => page.getByRole('button', { name, ...options });

/** Until the lesson is on the screen. */
export const awaitLesson = (page) => page.locator('.sc.lesson').waitFor();

/** The sentence that holds some words. */
export const sentence = (page, words) => page.locator('.text [data-at]', { hasText: words }).first();

/** To a step, by its button in the row of steps. */
export const goTo = async (page, name) => {
  await button(page, new RegExp(`^Step \\d of \\d: ${name}$`)).click();
  await page.locator('.steps [aria-current="step"]', { hasText: name }).waitFor();
};

/** Picks the sentence that holds some words, and marks it. */
export const markSentence = async (page, words) => {
  await sentence(page, words).click();
  await button(page, 'Mark these words').click();
  await button(page, 'Close').click();
};

/** Passages 1 and 2 of the kettle, paired as a conflict. */
export const pairKettle = async (page) => {
  await markSentence(page, 'the big kettle is broken');
  await markSentence(page, 'The kettle is fine');
  const form = page.locator('.new-pair');
  await form.getByRole('radio', { name: 'They conflict' }).check();
  await form.getByLabel('In what?').selectOption('what');
  await button(page, 'Pair them').click();
  await page.locator('.own-pair').waitFor();
};

/** Begins to write down every event of a lesson, from before the page's own scripts. */
export const listenToLesson = (page) =>
  page.addInitScript(() => {
    globalThis.lessonHeard = [];
    for (const name of ['source-comparison-lesson', 'sc-xapi']) {
      addEventListener(name, ({ detail }) => {
        globalThis.lessonHeard.push({ name, detail: JSON.parse(JSON.stringify(detail)) });
      });
    }
  });

export const lessonHeard = (page, name) =>
  page.evaluate((wanted) => globalThis.lessonHeard.filter((it) => it.name === wanted).map((it) => it.detail), name);
