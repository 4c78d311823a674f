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
  #waiting; // ends the waiting for a turn
  #written = Promise.resolve(); // what was last to be written

  /**
   * Opens the store and asks to be the tab that writes. `told` is called with whether it is, at once
   * and whenever that changes: the next tab has its turn when the one before is closed, or loses its
   * turn to one that takes over. A page that is loaded again may so have to wait for itself.
   *
   * @param {boolean} takeOver
   * @param {(isMine: boolean) => void} told
   */
  async open(takeOver, told) {
    this.#base ??= await this.#store();
    // Without locks, on an insecure host, tabs cannot know of each other.
    if (!navigator.locks) return this.#turn(true, told);
    this.#waiting?.abort();
    await this.#hold(takeOver ? { steal: true } : { ifAvailable: true }, told);
  }

  /** Holds the lock from the answer on, until the tab is closed or another one takes over. */
  #hold(options, told) {
    return new Promise((answered, failed) => {
      const held = (lock) => {
        this.#turn(Boolean(lock), told);
        answered();
        if (!lock) this.#wait(told);
        return lock && new Promise(() => {});
      };
      navigator.locks.request(NAME, options, held).catch((error) => {
        if (error.name !== "AbortError") return failed(error);
        if (options.signal?.aborted) return;
        this.#turn(false, told);
        this.#wait(told);
      });
    });
  }

  #wait(told) {
    this.#waiting = new AbortController();
    void this.#hold({ signal: this.#waiting.signal }, told);
  }

  #turn(isMine, told) {
    this.#current = undefined;
    told(isMine);
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

  /** Keeps a text, after those before it; what is older than the last few versions goes. */
  write(title, text, asNew) {
    const written = this.#written.then(() => this.#put(title, text, asNew));
    this.#written = written.catch(() => {}); // told to whoever asked for it
    return written;
  }

  async #put(title, text, asNew) {
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
