// Whether a page can be read without scrolling sideways (WCAG 2.2, 1.4.10), through open shadow
// roots, which `document.querySelectorAll` does not enter.
import assert from 'node:assert/strict';

/** Runs in the page. Sub-pixel layout may round up, hence the half pixel. */
function tooWide() {
  const limit = document.documentElement.clientWidth + 0.5;

  function* elements(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }

  function isVisuallyHidden(element, box) {
    // What a closed <details> holds has a box too, but is not drawn.
    return (box.width <= 1 && box.height <= 1) || !element.checkVisibility({ visibilityProperty: true });
  }

  function name(element) {
    const id = element.id ? `#${element.id}` : '';
    const classes = [...element.classList].map((one) => `.${one}`).join('');
    return `${element.localName}${id}${classes}`;
  }

  const faults = [];
  for (const element of elements(document)) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || isVisuallyHidden(element, box)) continue;
    if (box.right > limit || box.left < -0.5) {
      faults.push(`${name(element)} spans ${box.left.toFixed(1)} to ${box.right.toFixed(1)}`);
    }
  }
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth > limit) faults.push(`the page scrolls sideways: ${scrollWidth} px wide`);
  return faults;
}

/**
 * What sticks out of the viewport.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export function findOverflow(page) {
  return page.evaluate(tooWide);
}

/** Fails with every element that sticks out, at each of the widths in CSS px. */
export async function assertReflows(page, widths = [320, 360]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await findOverflow(page), [], `at ${width} px`);
  }
}
