// What a screen reader has to go by: the accessibility tree, written out in reading order, a line
// for each thing that is said.

/** Boxes that are not said, only what is in them. */
const SILENT = new Set(['generic', 'none', 'RootWebArea', 'InlineTextBox', 'LineBreak', 'ListMarker', 'LayoutTableRow', 'LayoutTableCell']);

/** What is told of a thing besides its role and name. */
const STATES = ['checked', 'expanded', 'pressed', 'selected', 'disabled', 'level', 'live', 'roledescription'];

const tell = (value) => (value === true || value === 'true' ? '' : ` ${value}`);

function describe(node) {
  const states = (node.properties ?? [])
    .filter(({ name, value }) => STATES.includes(name) && ![false, 'false', ''].includes(value.value))
    .map(({ name, value }) => `${name}${tell(value.value)}`);
  const { description } = node;
  if (description?.value) states.push(`described “${description.value}”`);
  const value = node.value?.value && node.value.value !== node.name?.value ? ` = ${node.value.value}` : '';
  const name = node.name?.value ? ` “${node.name.value.replaceAll('\n', ' ')}”` : '';
  return `${node.role.value}${name}${value}${states.length ? ` (${states.join(', ')})` : ''}`;
}

/** Whether a node says itself what the only text in it says again. */
const isNamedByText = (node, child) =>
  child.role?.value === 'StaticText' && child.name?.value.trim() === node.name?.value?.trim();

/**
 * The whole page as it is read, indented by what is within what.
 *
 * @param {import('playwright-core').Page} page in Chromium
 * @returns {Promise<string>}
 */
export async function readAloud(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth, parent) => {
    const role = node.role?.value;
    const said = !node.ignored && !SILENT.has(role) && (role !== 'StaticText' || node.name?.value.trim());
    if (said && !(parent && isNamedByText(parent, node))) {
      lines.push(`${'  '.repeat(depth)}${role === 'StaticText' ? node.name.value.trim() : describe(node)}`);
    }
    if (role === 'StaticText') return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, said ? depth + 1 : depth, said ? node : parent);
    }
  };
  walk(nodes[0], 0);
  return `${lines.join('\n')}\n`;
}
