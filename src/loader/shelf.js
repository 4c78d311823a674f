// Where the studio keeps drafts: in this browser's own store on this device, a few versions of one
// desk, for one tab at a time. It knows no draft: it keeps texts.

const NAME = "source-comparison-studio";

/** How many versions are kept. */
const VERSIONS = 20;

/** How long one version is written over before the next begins, in milliseconds. */
const ONE_VERSION = 5 * 60_000;

const result = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

const finished = (transaction) =>
  new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
  });

export class Shelf {
  #base;
  #current; // the version that is written over
  #begun = 0;

  /**
   * Whether this tab may write: `mine` or `elsewhere`. `lost` is called when another tab takes over.
   *
   * @param {boolean} takeOver
   * @param {() => void} lost
   */
  async open(takeOver, lost) {
    this.#base ??= await this.#store();
    this.#current = undefined;
    // Without locks, on an insecure host, tabs cannot know of each other.
    if (!navigator.locks) return "mine";
    return new Promise((opened, failed) => {
      const held = (lock) => {
        opened(lock ? "mine" : "elsewhere");
        // Held until the tab is closed, or another one takes over.
        return lock && new Promise(() => {});
      };
      const wish = takeOver ? { steal: true } : { ifAvailable: true };
      navigator.locks.request(NAME, wish, held).catch((error) => {
        if (error.name === "AbortError") lost();
        else failed(error);
      });
    });
  }

  #store() {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("about", { keyPath: "key", autoIncrement: true });
      opening.result.createObjectStore("texts");
    };
    return result(opening);
  }

  /** What is kept, the newest first: `{ key, title, when }`. */
  async list() {
    const about = await result(this.#base.transaction("about").objectStore("about").getAll());
    const when = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });
    // By the order in which they were begun: clocks go back, keys do not.
    const kept = about.sort((one, other) => other.key - one.key);
    return kept.map(({ key, title, saved }) => ({ key, title, when: when.format(saved) }));
  }

  /** The text of a version; of the newest where none is named. */
  async read(key) {
    const wanted = key ?? (await this.list())[0]?.key;
    if (wanted === undefined) return undefined;
    return result(this.#base.transaction("texts").objectStore("texts").get(wanted));
  }

  /** Keeps a text; what is older than the last few versions goes. */
  async write(title, text, asNew) {
    const saved = Date.now();
    const transaction = this.#base.transaction(["about", "texts"], "readwrite");
    const done = finished(transaction);
    const [about, texts] = ["about", "texts"].map((name) => transaction.objectStore(name));
    if (asNew || Math.abs(saved - this.#begun) > ONE_VERSION) this.#current = undefined;
    if (this.#current === undefined) this.#begun = saved;
    const entry = { title, saved };
    if (this.#current !== undefined) entry.key = this.#current;
    try {
      const key = await result(about.put(entry));
      texts.put(text, key);
      const keys = await result(about.getAllKeys());
      for (const old of keys.slice(0, -VERSIONS)) {
        about.delete(old);
        texts.delete(old);
      }
      await done;
      this.#current = key;
    } catch (error) {
      done.catch(() => {}); // the same error
      throw error;
    }
  }

  /** Deletes everything that was kept here. */
  async clear() {
    const transaction = this.#base.transaction(["about", "texts"], "readwrite");
    const done = finished(transaction);
    for (const name of ["about", "texts"]) transaction.objectStore(name).clear();
    this.#current = undefined;
    await done;
  }
}
