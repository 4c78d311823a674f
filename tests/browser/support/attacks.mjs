// Strings that were collected to break pages, and what would show that one has.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CORPORA = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url));

const strings = (value) =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(strings);
const readJson = (text, pick = (value) => value) => strings(pick(JSON.parse(text)));

/** Each collection's file, and how its strings are read. */
const SOURCES = [
  ['dompurify', 'dompurify/payloads.json', (text) => JSON.parse(text).map(({ payload }) => payload)],
  ['owasp', 'owasp-xss/payloads.json', (text) => readJson(text)],
  ['blns', 'blns/blns.json', (text) => readJson(text)],
  ['own-urls', 'own-vectors/vectors.json', (text) => readJson(text, ({ urls }) => urls)],
  ['own-bidi', 'own-vectors/vectors.json', (text) => readJson(text, ({ bidi }) => bidi)],
  ['payloadbox', 'payloadbox-xss/xss-payload-list.txt', (text) => text.split('\n').filter((line) => line.trim())],
];

/** A few that set what a page can see, so that a machine without the collections tests something. */
const ALWAYS = [
  '<script>window.__xss=1</script>',
  '<img src=x onerror="window.__xss=1">',
  '"><svg onload=window.__xss=1>',
  '</title><script>window.__xss=1</script>',
  "' onmouseover='window.__xss=1' x='",
  'javascript:window.__xss=1',
  'JaVaScRiPt:window.__xss=1//https://a.example',
  'data:text/html,<script>parent.__xss=1</script>',
  '<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
  '{{constructor.constructor("window.__xss=1")()}}',
  '\u202e\u2066reversed\u2069',
  '\u202dover and over',
];

/** In place of what a collected string does: something that a page can see. */
const visible = (text) => text.replace(/\b(alert|confirm|prompt)\b\s*(\(|`)/g, 'window.__xss=1;$1$2');

/** So many strings of each collection, spread over it; those of a missing one are missing. */
export function sample(count) {
  const found = [['always', ALWAYS]];
  for (const [name, file, read] of SOURCES) {
    if (!existsSync(CORPORA + file)) {
      console.log(`SKIPPED: the collection ${name} is not beside the repository`);
      continue;
    }
    const all = read(readFileSync(CORPORA + file, 'utf8'));
    const step = Math.max(1, Math.floor(all.length / count));
    found.push([name, all.filter((_, place) => place % step === 0).slice(0, count).map(visible)]);
  }
  return found;
}

/** Tells how many strings were tried. */
export function tell(suite, browser, tried, what) {
  console.log(`inputs: suite=${suite} browser=${browser} tried=${tried} failed=0 what="${what}"`);
}

/** Keys whose value is an id, a reference to one, or one of a few words. */
const STRUCTURE = new Set(['format', 'id', 'article', 'account', 'question', 'origin', 'kind', 'facet', 'certainty', 'status', 'between']);

/** A file with every text replaced by one that `next` gives, and with a hostile key in each object. */
export function filledWith(value, next, key = '') {
  if (STRUCTURE.has(key)) return value;
  if (typeof value === 'string') return next(key);
  if (Array.isArray(value)) return value.map((item) => filledWith(item, next, key));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, item]) => [name, filledWith(item, next, name)]);
  return Object.fromEntries([...entries, [`no key ${next('key')}`, next('key')]]);
}

/** What only an attack that worked leaves behind; run in the page, after everything was clicked. */
export function damage() {
  const root = document.querySelector('source-comparison').shadowRoot;
  const elements = [...root.querySelectorAll('*')];
  const links = elements.filter((element) => element.matches('a[href]'));
  return {
    ran: globalThis.__xss ?? null,
    polluted: ({}).polluted ?? null,
    handlers: elements.flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc'),
    ),
    strangers: elements
      .map(({ localName }) => localName)
      .filter((name) => /^(script|img|iframe|object|embed|form|base|meta|link|style|math|foreignobject|video|audio|marquee|template)$/.test(name)),
    links: links
      .filter(({ protocol, hash, href }) => !['http:', 'https:'].includes(protocol) && !(hash && href.startsWith(location.href)))
      .map(({ href }) => href),
  };
}

/** Clicks all that can be clicked, twice, for the first time opens more; no link is followed. */
export async function clickEverything() {
  const root = document.querySelector('source-comparison').shadowRoot;
  root.addEventListener('click', (event) => event.target.closest('a') && event.preventDefault());
  globalThis.open = () => null;
  let clicked = 0;
  for (let turn = 0; turn < 2; turn += 1) {
    const targets = [...root.querySelectorAll('a, button, summary, mark, input[type="radio"]')];
    for (const target of targets.filter(({ isConnected }) => isConnected)) {
      for (const type of ['mouseover', 'pointerenter', 'focus']) target.dispatchEvent(new Event(type, { bubbles: true }));
      target.click();
      clicked += 1;
    }
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }
  return clicked;
}

export const NO_DAMAGE = { ran: null, polluted: null, handlers: [], strangers: [], links: [] };
