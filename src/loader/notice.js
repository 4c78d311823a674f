// What the loader shows by itself, above the element's own children and in the host's colors.
import { wordsFor } from "./words.js";

export const noticeSheet = new CSSStyleSheet();
noticeSheet.replaceSync(
  ":host(:not([hidden])){display:block}div,button{font:1em system-ui;padding:1em}div{border:1px solid;overflow-wrap:anywhere}",
);

export const make = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const notice = (element, role, childrenIn) => {
  const { lang, say } = wordsFor(element.closest("[lang]")?.lang || "en");
  return make("div", { lang, role, dir: "auto" }, ...childrenIn(say));
};

const button = (text, onclick) => make("button", { onclick }, text);

export const loadingNotice = (element) => notice(element, "status", (say) => [say("loading")]);

/** Until the reader asks for the comparison: `act`. */
export const openingNotice = (element, act) => notice(element, "status", (say) => [button(say("open"), act)]);

/** What is in the way, with a link to the file, and a button to try again where that may help. */
export const failureNotice = (element, cause, message, act) =>
  notice(element, "alert", (say) => {
    const why = make("p", { lang: "en" }, `${cause}: ${message} `);
    const link = make("a", { href: element.src }, element.src);
    if (element.src && /^http/.test(link.protocol)) why.append(link);
    return [say("failed"), why, cause === "stopped" ? "" : button(say("open"), act)];
  });
