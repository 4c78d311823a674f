// Another script that has given the same name to an element of its own.
customElements.define(
  'source-comparison',
  class extends HTMLElement {
    whose = 'another script';
  },
);
