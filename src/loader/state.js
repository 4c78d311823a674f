// Where the reader is: as a plain object, and as a part of the page's fragment.

/** What an id may look like, in a file and on the host's page. */
const ID = /^[\w-]{1,64}$/;

export const NOWHERE = { account: null, claim: null, question: null, view: "articles" };

/** `{account: "army"}` as `sc=account:army`; what cannot be an id is left out. */
export const fragmentOf = (state) =>
  `sc=${Object.entries(state)
    .filter(([, value]) => typeof value === "string" && ID.test(value))
    .map((pair) => pair.join(":"))
    .join(";")}`;

/** `sc=account:army` as `{account: "army", claim: null, …}`. */
export const stateOf = (fragment) => {
  const state = { ...NOWHERE };
  for (const pair of fragment.replace("near:", "claim:").split(/[=;]/)) {
    const [key, value] = pair.split(":");
    if (value && Object.hasOwn(NOWHERE, key)) state[key] = value;
  }
  return state;
};

/** The key of an element's part: `sc`, or `sc-ID` where the host gives it an id. */
export const keyOf = ({ id }) => (ID.test(id) ? `sc-${id}` : "sc");

const partOf = (key) => new RegExp(`[#&]${key}=([^&]*)`);

/** The state in the page's fragment under `key`, if there is one. */
export const readAddress = (key) => {
  const found = partOf(key).exec(location.hash);
  return found && stateOf(found[1]);
};

/** Writes `sc=…`, or nothing for the beginning, under `key`, and leaves the rest of it alone. */
export const writeAddress = (key, fragment) => {
  const others = location.hash.replace(partOf(key), "").slice(1);
  const address = new URL(location);
  address.hash = [fragment.replace("sc", key), others].filter(Boolean).join("&");
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A frame without an address of its own: it only loses the link.
  }
};
