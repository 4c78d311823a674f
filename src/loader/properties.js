// Properties that stand for attributes.

/** The places: they also change by what the reader does. */
export const PLACES = ["account", "claim", "view"];

const REFLECTED = [...PLACES, "src", "theme", "loading", "layout", "work"];

export const reflect = (element, name, value) => {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

export const addProperties = (prototype) => {
  for (const name of REFLECTED) {
    Object.defineProperty(prototype, name, {
      get() {
        return PLACES.includes(name) ? this.state[name] : (this.getAttribute(name) ?? "");
      },
      set(value) {
        reflect(this, name, value);
      },
    });
  }
};

/** What was set before the element was defined stands in the way of the real properties. */
export const upgradeProperties = (element) => {
  for (const name of ["comparison", "state", "headingLevel", ...REFLECTED]) {
    const own = Object.getOwnPropertyDescriptor(element, name);
    if (own && Reflect.deleteProperty(element, name) && !own.get) element[name] = own.value;
  }
};
