// Ten thousand messages of the kinds that a hostile frame may send.
const TYPE = 'source-comparison:height';
const KINDS = [
  null,
  0,
  '',
  'pymxPYMxidxPYMxheightxPYMx100000',
  [],
  {},
  { type: TYPE },
  { type: TYPE, version: 1 },
  { type: TYPE, version: 1, height: '5000' },
  { type: TYPE, version: 1, height: Number.NaN },
  { type: TYPE, version: 1, height: Number.POSITIVE_INFINITY },
  { type: TYPE, version: 2, height: 5000 },
  { type: TYPE, version: 1, height: { valueOf: 'javascript:alert(1)' } },
  { __proto__: null, type: TYPE, version: '1', height: 5000 },
  { 'datawrapper-height': { own: 5000 } },
  { sentinel: 'amp', type: 'embed-size', height: 5000 },
];
for (let sent = 0; sent < 10_000; sent += 1) parent.postMessage(KINDS[sent % KINDS.length], '*');
parent.postMessage({ junk: 'sent' }, '*');
