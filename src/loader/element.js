// <source-comparison>: the element as a host page sees it. It owns the attributes, the file and the
// place in the page; the program in wasm owns what is drawn. Until that is there, and wherever it
// cannot be, the element shows its own children: the whole comparison as static HTML.
import { failureNotice, loadingNotice, make, noticeSheet, openingNotice } from "./notice.js";
import { causeOf, isTrap, prepare, program, stopAll, whenStopped } from "./program.js";
import { PLACES, addProperties, reflect, upgradeProperties } from "./properties.js";
import { readText } from "./read.js";
import { NOWHERE, fragmentOf, keyOf, readAddress, stateOf, writeAddress } from "./state.js";

const NAME = "source-comparison";

/** How far from the window an element begins to load. */
const NEAR = "800px";

/** How long the address waits to be written, in milliseconds: until the screen has followed. */
const WRITING_WAITS = 80;

/** An element that sets what several sources say about one event side by side. */
class SourceComparisonElement extends HTMLElement {
  static observedAttributes = ["src", ...PLACES, "lang", "heading-level"];

  // Static HTML that was made for the element brings its shadow root, with a slot that it is in.
  #slot = this.shadowRoot?.firstChild || make("slot");
  #widget;
  #object = null; // the host's own file, as it was set
  #text; // the file at `src`, as it arrived
  #state; // as asked for, until the program has followed
  #told; // as the program told last
  #diagnostics = [];
  #wanted; // whether the program is to be there
  #reading;
  #near;
  #timer;
  #ready;
  #settle;

  constructor() {
    super();
    this.#renew();
    // To take children into a slot has the browser lay them out again: until there is something to
    // show beside them, they stay where they are.
    if (!this.childElementCount) this.#show();
  }

  get ready() {
    return this.#ready;
  }

  get comparison() {
    return this.#object;
  }

  set comparison(object) {
    this.#object = object;
    this.#begin();
  }

  get state() {
    return { ...NOWHERE, ...this.#state };
  }

  set state(state) {
    this.#follow({ ...state });
  }

  get diagnostics() {
    return this.#diagnostics;
  }

  get headingLevel() {
    return +this.getAttribute("heading-level") || 2;
  }

  set headingLevel(level) {
    reflect(this, "heading-level", level);
  }

  focusClaim(claim) {
    this.#follow({ ...this.state, claim, question: null });
  }

  showAccount(account) {
    this.#follow({ ...this.state, account, claim: null, near: this.state.claim });
  }

  connectedCallback() {
    whenStopped.add(this.#stop);
    upgradeProperties(this);
    addEventListener("hashchange", this.#followAddress);
    if (!this.#wanted) this.#wait(); // or it has moved within the page
  }

  disconnectedCallback() {
    // A move within the page disconnects too, and connects again at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      whenStopped.delete(this.#stop);
      removeEventListener("hashchange", this.#followAddress);
      this.#remove();
      this.#wanted = false;
      this.#renew();
      this.#show();
    });
  }

  attributeChangedCallback(name, before, value) {
    if (name === "src") {
      this.#text = null;
      if (before !== value && !this.#object) this.#begin();
    } else if (name === "account") {
      this.showAccount(value);
    } else if (name === "claim") {
      this.focusClaim(value);
    } else if (name === "view") {
      this.#follow({ ...this.state, view: value });
    } else {
      this.#configure();
    }
  }

  /** Until the element is near the window, or the reader asks. */
  #wait() {
    this.#abandon();
    if (this.loading === "eager") {
      this.#want();
    } else if (this.loading === "click" || navigator.connection?.saveData) {
      this.#show(openingNotice(this, this.#asked));
    } else {
      this.#near = new IntersectionObserver((seen) => seen.pop().isIntersecting && this.#want(), {
        rootMargin: NEAR,
      });
      this.#near.observe(this);
    }
  }

  /** The reader has asked, now or again. */
  #asked = () => {
    this.#show(loadingNotice(this));
    this.#want();
  };

  #want() {
    if (!this.#told) this.#followAddress();
    this.#wanted = true;
    this.#begin();
  }

  /** Program and file, side by side; then the comparison. */
  async #begin() {
    this.#abandon();
    this.#renew();
    if (!this.#wanted || !(this.#object || this.src)) return;
    const reading = (this.#reading = new AbortController());
    if (!this.#widget && !this.childElementCount) this.#show(loadingNotice(this));
    let cause;
    try {
      const file = this.#readFile(reading).catch((error) => {
        cause = "no-file";
        throw error;
      });
      const [[Widget, sheet], text] = await Promise.all([program(this.getAttribute("view") === "lesson" && "lesson"), file]);
      await new Promise(setTimeout); // three tasks: none keeps the page waiting long
      const checked = Widget.check(text);
      await new Promise(setTimeout);
      if (this.#reading === reading) this.#draw(Widget, sheet, checked);
    } catch (error) {
      if (isTrap(error)) stopAll(error);
      if (this.#reading === reading) this.#fail(cause ?? causeOf(error), error);
    }
  }

  #abandon() {
    this.#near?.disconnect();
    clearTimeout(this.#timer);
    this.#reading?.abort();
    this.#reading = null;
  }

  async #readFile(reading) {
    // As a text, so that an object without an end is refused here, and a large one by its length.
    if (this.#object) return JSON.stringify(this.#object) + "";
    return (this.#text ??= await readText(this.src, reading));
  }

  #draw(Widget, sheet, checked) {
    this.#widget ??= new Widget(
      this,
      {
        // It draws where nobody sees it, until all of it is there.
        ready: (whole) => {
          // Under another name the slot shows nothing, but still leads the Tab key out of the comparison.
          this.#show(this.#widget.place, sheet, whole ? "-" : "");
          this.#diagnostics = this.#ask("diagnostics");
          this.#settled();
          this.#tell("ready", { diagnostics: this.#diagnostics, state: this.state });
        },
        moved: (fragment, byHost) => {
          const before = this.#told;
          const state = (this.#told = this.#state = stateOf(fragment));
          if (byHost) return;
          for (const name of PLACES) {
            if (before[name] !== state[name]) this.#tell(name, { [name]: state[name], state: this.state });
          }
          if (this.hasAttribute("sync-address")) {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => writeAddress(keyOf(this), fragment), WRITING_WAITS);
          }
        },
      },
      "sc",
      keyOf(this),
    );
    this.#configure();
    this.#ask("follow", fragmentOf(this.state));
    this.#ask("show", checked);
    // Children that are in their slot are followed by what is drawn, out of sight, so that it is laid
    // out as it grows: all of it would be long for one task.
    if (this.shadowRoot?.firstChild === this.#slot) this.#show(this.#slot, sheet, "", this.#widget.place);
  }

  /** Asks the program for something. */
  #ask(what, ...values) {
    try {
      return this.#widget?.[what](...values);
    } catch (error) {
      stopAll(error);
    }
  }

  #configure() {
    this.#ask("configure", this.lang, this.headingLevel);
  }

  #followAddress = () => {
    const state = readAddress(keyOf(this));
    if (state) this.#follow(state);
  };

  #follow(state) {
    const fragment = fragmentOf(state);
    this.#state = stateOf(fragment);
    if (!this.#widget) return;
    this.#ask("follow", fragment);
    // Where it led nowhere, nothing is told.
    setTimeout(() => (this.#state = this.#told ?? this.#state));
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, { bubbles: true, composed: true, detail }));
  }

  /**
   * The element's own children, and above them what the loader says; or the comparison alone.
   *
   * @param {Node | string} child what comes first
   * @param {CSSStyleSheet} sheet
   * @param {string} name the slot's: empty, and it shows the children
   * @param {Node} last what comes after all else
   */
  #show(child = "", sheet = noticeSheet, name = "", last = this.#slot) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.#slot.name = name;
    // Taken out and put in again, what has been laid out would be laid out anew.
    if (child.parentNode !== root) root.replaceChildren(child);
    root.append(last);
  }

  /** `ready` stands for the next showing, once it has been settled for one. */
  #renew() {
    if (this.#settle) return;
    this.#ready = new Promise((...settle) => (this.#settle = settle));
    this.#ready.catch(() => {}); // nobody has to listen
  }

  #settled(error) {
    this.#settle?.[error ? 1 : 0](error ?? this);
    this.#settle = null;
  }

  /** The element's own children again, and above them in words what is in the way. */
  #fail(cause, error) {
    const { message } = error;
    this.#remove();
    this.#show(failureNotice(this, cause, message, this.#asked));
    this.#diagnostics = [{ code: cause, severity: "error", path: "$", message, help: null }];
    this.#settled(error);
    this.#tell("error", { cause, message });
  }

  #stop = (error) => {
    this.#widget = null;
    if (this.#wanted) this.#fail("stopped", error);
  };

  #remove() {
    this.#abandon();
    this.#ask("destroy");
    this.#widget = null;
  }
}

/**
 * Defines the element, unless the page has it already: from another copy of this script, or under
 * the same name from somebody else. Takes what `prepare` takes.
 */
export const define = (...files) => {
  const there = customElements.get(NAME);
  if (!there) {
    addProperties(SourceComparisonElement.prototype);
    prepare(...files);
    customElements.define(NAME, SourceComparisonElement);
  } else if (!("diagnostics" in there.prototype)) {
    console.warn(`${NAME} is taken`);
  }
};
