// A host whose framework is faster than the loader.
const response = await fetch('/data/mill.json');
const comparison = document.querySelector('source-comparison');
Object.assign(comparison, {
  comparison: await response.json(),
  account: 'baker',
  claim: 'two',
  headingLevel: 3,
  theme: 'dark',
});
Object.defineProperty(comparison, 'state', {
  configurable: true,
  get() {
    throw new Error('a getter of the host');
  },
});
await import('/v1/source-comparison.js');
