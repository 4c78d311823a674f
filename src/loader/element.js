// <source-comparison>: the element as a host page sees it. It owns the attributes, the file and the
// place in the page; the program in wasm owns what is drawn. Until that is there, and wherever it
// cannot be, the element shows its own children: the whole comparison as static HTML.
import { isTrap, prepare, program, stopAll, whenStopped } from "./program.js";
import { readText } from "./read.js";
import { NOWHERE, fragmentOf, keyOf, readAddress, stateOf, writeAddress } from "./state.js";
import { wordsFor } from "./words.js";

const NAME = "source-comparison";

/** How far from the window an element begins to load. */
const NEAR = "800px";

/** How long the address waits to be written, in milliseconds: until the screen has followed. */
const WRITING_WAITS = 80;

/** Attributes that are properties too; the first three also change by what the reader does. */
const PLACES = ["account", "claim", "view"];
const REFLECTED = [...PLACES, "src", "theme", "loading", "layout"];

/** What the loader shows by itself, in the host's own colors. */
const NOTICE = `:host(:not([hidden])){display:block}.notice{border:1px solid;padding:1em;font:1rem system-ui;overflow-wrap:anywhere}button{font:inherit;padding:.6em}`;

const make = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const reflect = (on, name, value) => {
  if (value === null || value === undefined) on.removeAttribute(name);
  else on.setAttribute(name, value);
};

/** Why the program is not there: it is not allowed, it has stopped, or it did not arrive. */
const causeOf = (error) => {
  if (!globalThis.WebAssembly || /polic|CSP/i.test(error.message)) return "no-wasm";
  return isTrap(error) ? "stopped" : "not-loaded";
};

const noticeSheet = new CSSStyleSheet();
noticeSheet.replaceSync(NOTICE);

/** An element that sets what several sources say about one event side by side. */
class SourceComparisonElement extends HTMLElement {
  static observedAttributes = ["src", ...PLACES, "lang", "heading-level"];

  #root = this.attachShadow({ mode: "open" });
  #slot = make("slot");
  #widget;
  #object = null; // the host's own file, as it was set
  #text; // the file at `src`, as it arrived
  #state; // as asked for, until the program has followed
  #told; // as the program told last
  #diagnostics = [];
  #wanted = false; // whether the program is to be there
  #reading;
  #near;
  #timer;
  #ready;
  #settle;

  constructor() {
    super();
    this.#show();
    this.#renew();
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
    this.#follow(Object(state));
  }

  get diagnostics() {
    return this.#diagnostics;
  }

  get headingLevel() {
    return Number(this.getAttribute("heading-level")) || 2;
  }

  set headingLevel(level) {
    reflect(this, "heading-level", level);
  }

  focusClaim(claim) {
    this.#follow({ ...this.state, claim, question: null });
  }

  showAccount(account) {
    const { claim: near, ...rest } = this.state;
    this.#follow({ ...rest, account, near });
  }

  connectedCallback() {
    whenStopped.add(this.#stop);
    for (const name of ["comparison", "state", "headingLevel", ...REFLECTED]) {
      if (!Object.hasOwn(this, name)) continue;
      // Set before the element was defined: it stands in the way of the real property.
      try {
        const value = this[name];
        delete this[name];
        this[name] = value;
      } catch (error) {
        reportError(error); // the host's own getter, or a property that cannot be taken away
      }
    }
    if (this.#wanted) return; // moved within the page
    addEventListener("hashchange", this.#followAddress);
    this.#wait();
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
      if (before === value) return;
      this.#text = undefined;
      if (!this.#object) this.#begin();
    } else if (!PLACES.includes(name)) {
      this.#configure();
    } else if (name === "account") {
      this.showAccount(value);
    } else if (name === "claim") {
      this.focusClaim(value);
    } else {
      this.#follow({ ...this.state, view: value });
    }
  }

  get #words() {
    return wordsFor(this.closest("[lang]")?.lang || "en");
  }

  /** Until the element is near the window, or the reader asks. */
  #wait() {
    const { loading } = this;
    this.#abandon();
    if (loading === "click" || (navigator.connection?.saveData && loading !== "eager")) {
      this.#show(this.#notice("note", this.#button(() => this.#want())));
    } else if (loading === "eager") {
      this.#want();
    } else {
      const entered = (entries) => entries.some((entry) => entry.isIntersecting) && this.#want();
      this.#near = new IntersectionObserver(entered, { rootMargin: NEAR });
      this.#near.observe(this);
    }
  }

  #notice(role, ...children) {
    return make("div", { className: "notice", role, lang: this.#words.lang, dir: "auto" }, ...children);
  }

  /** A button that asks for the comparison. */
  #button(act) {
    const button = make("button", { type: "button" }, this.#words.say("open"));
    button.onclick = () => {
      button.disabled = true;
      act();
    };
    return button;
  }

  #want() {
    this.#wanted = true;
    if (!this.#told) this.#followAddress();
    this.#begin();
  }

  /** Program and file, side by side; then the comparison. */
  async #begin() {
    this.#abandon();
    this.#renew();
    if (!this.#wanted || !(this.#object || this.src)) return;
    const reading = (this.#reading = new AbortController());
    if (!this.#widget && !this.childElementCount) {
      this.#show(this.#notice("status", this.#words.say("loading")));
    }
    let cause;
    try {
      const file = this.#readFile(reading).catch((error) => {
        cause = "no-file";
        throw error;
      });
      const [parts, text] = await Promise.all([program(), file]);
      if (this.#reading === reading) this.#draw(parts, text);
    } catch (error) {
      if (isTrap(error)) stopAll(error);
      if (this.#reading === reading) this.#fail(cause ?? causeOf(error), error);
    }
  }

  #abandon() {
    this.#near?.disconnect();
    clearTimeout(this.#timer);
    this.#reading?.abort();
    this.#reading = undefined;
  }

  async #readFile(reading) {
    // As a text, so that an object without an end is refused here, and a large one by its length.
    if (this.#object) return String(JSON.stringify(this.#object));
    return (this.#text ??= await readText(this.src, reading));
  }

  #draw([Widget, sheet], text) {
    if (!this.#widget) {
      const place = make("div");
      this.#show(place, sheet);
      this.#widget = new Widget(place, this.#host, "sc", keyOf(this));
    }
    this.#configure();
    this.#ask("follow", fragmentOf(this.state));
    this.#ask("show_text", text);
  }

  /** What the program tells. */
  #host = {
    ready: (whole) => {
      this.#slot.hidden = whole;
      this.#diagnostics = this.#ask("diagnostics");
      this.#settled();
      this.#tell("ready", { state: this.state, diagnostics: this.#diagnostics });
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
  };

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
    const fragment = readAddress(keyOf(this));
    if (fragment) this.#follow(stateOf(fragment));
  };

  #follow(state) {
    const fragment = fragmentOf(state);
    this.#state = stateOf(fragment);
    if (!this.#widget) return;
    this.#ask("follow", fragment);
    // Where it led nowhere, nothing is told.
    setTimeout(() => {
      this.#state = this.#told ?? this.#state;
    });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, { bubbles: true, composed: true, detail }));
  }

  /** The element's own children, and above them what the loader says; or the comparison alone. */
  #show(child = "", sheet = noticeSheet) {
    this.#slot.hidden = sheet !== noticeSheet;
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.replaceChildren(child, this.#slot);
  }

  /** `ready` stands for the next showing, once it has been settled for one. */
  #renew() {
    if (this.#settle) return;
    this.#ready = new Promise((...settle) => {
      this.#settle = settle;
    });
    this.#ready.catch(() => {}); // nobody has to listen
  }

  #settled(error) {
    this.#settle?.[error ? 1 : 0](error ?? this);
    this.#settle = undefined;
  }

  /** The element's own children again, and above them in words what is in the way. */
  #fail(cause, error) {
    const { message } = error;
    const why = make("p", { lang: "en" }, `${cause}: ${message} `);
    const link = make("a", { href: this.src }, this.src);
    if (this.src && /^http/.test(link.protocol)) why.append(link);
    const notice = this.#notice("alert", this.#words.say("failed"), why);
    if (cause !== "stopped") notice.append(this.#button(() => this.#begin()));
    this.#remove();
    this.#show(notice);
    this.#diagnostics = [{ code: cause, severity: "error", path: "$", message, help: null }];
    this.#settled(error);
    this.#tell("error", { cause, message });
  }

  /** When the program has stopped. */
  #stop = (error) => {
    this.#widget = undefined;
    if (this.#wanted) this.#fail("stopped", error);
  };

  #remove() {
    this.#abandon();
    this.#ask("destroy");
    this.#widget = undefined;
  }
}

for (const name of REFLECTED) {
  Object.defineProperty(SourceComparisonElement.prototype, name, {
    get() {
      return PLACES.includes(name) ? this.state[name] : (this.getAttribute(name) ?? "");
    },
    set(value) {
      reflect(this, name, value);
    },
  });
}

/**
 * Defines the element, unless the page has it already: from another copy of this script, or under
 * the same name from somebody else. Takes what `prepare` takes.
 */
export const define = (...files) => {
  const there = customElements.get(NAME);
  if (!there) {
    prepare(...files);
    customElements.define(NAME, SourceComparisonElement);
  } else if (!("diagnostics" in there.prototype)) {
    console.warn(`${NAME} is taken`);
  }
};
