// Types of <source-comparison>, for hosts that write TypeScript or want their editor's help. The
// examples are plain JavaScript; `comparison` stands for `document.querySelector("source-comparison")`.

/** The two views: the articles side by side, or the table of questions and accounts. */
export type SourceComparisonView = "articles" | "ledger";

/** Where the reader is. Ids are those of the comparison file. */
export interface SourceComparisonState {
  /** The account that is brought forward; null for everyone's. */
  account: string | null;
  /** The open claim. */
  claim: string | null;
  /** The open question, where the account is silent on it. */
  question: string | null;
  /** The open view. */
  view: SourceComparisonView;
}

/** One thing that is wrong with the file, or why nothing can be shown. */
export interface SourceComparisonDiagnostic {
  /** A short name that does not change, such as `quote-lost`, or one of `SourceComparisonCause`. */
  code: string;
  severity: "error" | "warning";
  /** Where in the file, as `$.claims[2].quote`. */
  path: string;
  /** What is wrong, in English. */
  message: string;
  /** What can be done about it. */
  help: string | null;
}

/** Why there is nothing to operate: no file, no program, no WebAssembly here, or a program that has stopped. */
export type SourceComparisonCause = "no-file" | "not-loaded" | "no-wasm" | "stopped";

/** The element's own events and their details. All bubble and are composed. */
export interface SourceComparisonEventMap {
  /**
   * The comparison, or what is wrong with its file, is on the screen.
   * @example
   * comparison.addEventListener("source-comparison-ready", ({ detail }) => {
   *   console.log(detail.diagnostics.length);
   * });
   */
  "source-comparison-ready": CustomEvent<{
    state: SourceComparisonState;
    diagnostics: SourceComparisonDiagnostic[];
  }>;
  /**
   * It is not, and the element shows its own children.
   * @example
   * addEventListener("source-comparison-error", ({ detail }) => report(detail.cause, detail.message));
   */
  "source-comparison-error": CustomEvent<{ cause: SourceComparisonCause; message: string }>;
  /**
   * The reader has brought another account forward.
   * @example
   * comparison.addEventListener("source-comparison-account", ({ detail }) => count(detail.account));
   */
  "source-comparison-account": CustomEvent<{ account: string | null; state: SourceComparisonState }>;
  /**
   * The reader has opened another claim, or closed one.
   * @example
   * comparison.addEventListener("source-comparison-claim", ({ detail }) => count(detail.claim));
   */
  "source-comparison-claim": CustomEvent<{ claim: string | null; state: SourceComparisonState }>;
  /**
   * The reader has opened the other view.
   * @example
   * comparison.addEventListener("source-comparison-view", ({ detail }) => count(detail.view));
   */
  "source-comparison-view": CustomEvent<{ view: SourceComparisonView; state: SourceComparisonState }>;
  /**
   * With `view="lesson"`: the lesson has opened, or the pupil has changed the work.
   * @example
   * lesson.addEventListener("source-comparison-lesson", ({ detail }) => keep(detail.work));
   */
  "source-comparison-lesson": CustomEvent<{
    step: string;
    steps: string[];
    found: number;
    outOf: number;
    work: string;
    cut: boolean;
  }>;
  /**
   * With `view="lesson"`: an xAPI statement without an actor.
   * @example
   * lesson.addEventListener("sc-xapi", ({ detail }) => send({ actor, ...detail }));
   */
  "sc-xapi": CustomEvent<{ verb: object; object: object; result?: object }>;
}

/**
 * What several sources say about one event, side by side. Its own children are shown until the
 * program is there, and wherever it cannot be.
 *
 * Parts for `::part()`: root, head, accounts, account, tools, article, source-card, between, card,
 * ledger, findings, glossary, unplaced. Custom properties: see custom-elements.json.
 */
export interface SourceComparisonElement extends HTMLElement {
  /**
   * The comparison file as a plain object; wins over `src`. It is copied when it is shown.
   * @example
   * comparison.comparison = await (await fetch("moura.json")).json();
   */
  comparison: object | null;
  /**
   * Where the reader is. Can be read, kept, and set again.
   * @example
   * sessionStorage.place = JSON.stringify(comparison.state);
   * comparison.state = JSON.parse(sessionStorage.place);
   */
  get state(): SourceComparisonState;
  set state(state: Partial<SourceComparisonState>);
  /**
   * Settled when the comparison, or what is wrong with its file, is on the screen; rejected where
   * file or program did not come. Another one begins with another file.
   * @example
   * await comparison.ready;
   */
  readonly ready: Promise<SourceComparisonElement>;
  /**
   * What is wrong with the file; empty where nothing is.
   * @example
   * console.table(comparison.diagnostics);
   */
  readonly diagnostics: SourceComparisonDiagnostic[];
  /**
   * Attribute `src`: the address of the comparison file.
   * @example
   * comparison.src = "moura.json";
   */
  src: string;
  /**
   * Attribute `account`. Read, it is the account that the host or the reader has brought forward.
   * @example
   * comparison.account = "army";
   */
  account: string | null;
  /**
   * Attribute `claim`. Read, it is the claim that is open.
   * @example
   * comparison.claim = "b24";
   */
  claim: string | null;
  /**
   * Attribute `view`. Read, it is the view that is open.
   * @example
   * comparison.view = "ledger";
   */
  get view(): SourceComparisonView;
  set view(view: SourceComparisonView | null);
  /**
   * Attribute `heading-level`: the level of the title's heading, 1 to 4.
   * @example
   * comparison.headingLevel = 3;
   */
  headingLevel: number;
  /**
   * Attribute `theme`: `light`, `dark`, or empty for what the reader's system says.
   * @example
   * comparison.theme = "dark";
   */
  theme: string;
  /**
   * Attribute `loading`: `visible` (when near the window), `eager` (at once) or `click` (when asked).
   * @example
   * comparison.loading = "eager";
   */
  loading: string;
  /**
   * Attribute `layout`: `narrow` for the narrow layout at any width.
   * @example
   * comparison.layout = "narrow";
   */
  layout: string;
  /**
   * Attribute `work`: with `view="lesson"`, a pupil's work to go on with, as the event
   * `source-comparison-lesson` gave it. Set it before the lesson opens.
   * @example
   * lesson.work = store.get("work") ?? "";
   */
  work: string;
  /**
   * Opens a claim and leads to it; null closes the open one.
   * @example
   * comparison.focusClaim("b24");
   */
  focusClaim(id: string | null): void;
  /**
   * Brings one account forward, or everyone's for null, and keeps the place: an open claim leads to
   * what that account says on the same question.
   * @example
   * comparison.showAccount("jnim");
   */
  showAccount(id: string | null): void;

  addEventListener<K extends keyof SourceComparisonEventMap>(
    type: K,
    listener: (this: SourceComparisonElement, event: SourceComparisonEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "source-comparison": SourceComparisonElement;
  }
  interface HTMLElementEventMap extends SourceComparisonEventMap {}
  interface WindowEventMap extends SourceComparisonEventMap {}
}
