// axe-core in a page, through open shadow roots, with every rule that can be decided by a machine.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const TAGS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];

/** A target in a shadow root is a list: the host, then the element in it. */
function place(target) {
  return target.map((step) => (Array.isArray(step) ? step.join(' >>> ') : step)).join(' in ');
}

function describe(violation) {
  const places = violation.nodes.map(
    (node) => `    ${place(node.target)}\n      ${node.failureSummary.replaceAll('\n', '\n      ')}`,
  );
  return `${violation.id} (${violation.impact}): ${violation.help}\n${places.join('\n')}`;
}

/**
 * Runs axe on the page and returns its violations, each written out with its places.
 *
 * @param {import('playwright-core').Page} page
 * @param {object} [options]
 * @param {string[]} [options.extraRules] rules to switch on besides the tags' own, such as
 *   `color-contrast-enhanced`
 * @param {string[]} [options.exceptRules] rules that do not apply to this page; say why where used
 * @param {string} [options.within] a selector: only this part of the page
 * @returns {Promise<string[]>}
 */
export async function findViolations(page, options = {}) {
  const { extraRules = [], exceptRules = [], within } = options;
  // By the debugger's own evaluation, which a Content-Security-Policy does not stop.
  await page.evaluate(await readFile(AXE, 'utf8'));
  const rules = { 'target-size': { enabled: true } };
  for (const rule of extraRules) rules[rule] = { enabled: true };
  for (const rule of exceptRules) rules[rule] = { enabled: false };
  const violations = await page.evaluate(
    async ({ tags, rules, within }) => {
      const results = await globalThis.axe.run(within ?? document, {
        runOnly: { type: 'tag', values: tags },
        rules,
        resultTypes: ['violations'],
        // It reads style sheets by an inline style, which the policy refuses. Only the rule on
        // locked orientation needs it.
        preload: false,
      });
      return results.violations;
    },
    { tags: TAGS, rules, within },
  );
  return violations.map(describe);
}

/** Fails with every violation written out. Options as for `findViolations`. */
export async function assertAccessible(page, options) {
  const violations = await findViolations(page, options);
  assert.equal(violations.length, 0, `axe found:\n${violations.join('\n')}`);
}
