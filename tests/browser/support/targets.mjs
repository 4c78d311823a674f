// Whether everything that can be pressed is large enough to be pressed (WCAG 2.2, 2.5.8).
import assert from 'node:assert/strict';

/** In CSS px: what 2.5.8 asks of each side. */
export const SMALLEST_TARGET = 24;

/** Runs in the page. */
function tooSmall(smallest) {
  const INTERACTIVE = [
    'a[href]',
    'button',
    'input:not([type=hidden])',
    'select',
    'summary',
    'textarea',
    '[role=button]',
    '[role=link]',
    '[role=tab]',
    '[tabindex]:not([tabindex="-1"])',
  ].join(',');

  function* elements(root) {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(INTERACTIVE)) yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }

  /** A label is pressed for its control: together they are one target. */
  function boxes(element) {
    const labels = [...(element.labels ?? [])];
    return [element, ...labels].map((one) => one.getBoundingClientRect());
  }

  /** 2.5.8 excepts links inside a sentence, whose size the line decides. */
  function isInlineLink(element) {
    if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
    return (element.parentElement?.textContent ?? '').trim() !== element.textContent.trim();
  }

  const faults = [];
  for (const element of elements(document)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || isInlineLink(element)) continue;
    const seen = boxes(element).filter((box) => box.width > 1 && box.height > 1);
    if (seen.length === 0) continue;
    if (seen.some((box) => box.width >= smallest && box.height >= smallest)) continue;
    const sizes = seen.map((box) => `${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
    const label = (element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40);
    faults.push(`${element.localName} "${label}": ${sizes.join(', ')}`);
  }
  return faults;
}

/**
 * Interactive elements whose target is smaller than `smallest` CSS px on a side.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export function findSmallTargets(page, smallest = SMALLEST_TARGET) {
  return page.evaluate(tooSmall, smallest);
}

/** Fails with every target that is too small. */
export async function assertTargetsLargeEnough(page, smallest = SMALLEST_TARGET) {
  assert.deepEqual(await findSmallTargets(page, smallest), [], `targets under ${smallest} px`);
}
