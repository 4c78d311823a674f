// A static file server for the tests: the site under the strictest Content-Security-Policy it is
// made for, so that whatever a strict host would refuse fails here first.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

/** The release site: what `cargo xtask build` wrote, unless SITE says otherwise. */
export const SITE = resolve(process.env.SITE ?? join(REPOSITORY, 'dist'));

/** What a strict host sends. */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
].join('; ');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** What the strictest host sends: with it, only scripts that build no code from text can run. */
export const TRUSTED_TYPES_CSP = `${STRICT_CSP}; require-trusted-types-for 'script'; trusted-types 'none'`;

/** The pages of tests/hosts, one for each situation a host can be in. */
export const HOSTS = join(REPOSITORY, 'tests/hosts');

/** The path of a file inside `folder`, or undefined if the name leads out of it. */
function inside(folder, name) {
  const path = normalize(join(folder, name));
  return path === folder || path.startsWith(folder + sep) ? path : undefined;
}

/** The file a URL path stands for. The first mount whose prefix fits decides. */
function resolveFile(mounts, pathname) {
  const mount = mounts.find(({ prefix }) => pathname.startsWith(prefix));
  if (!mount) return undefined;
  const name = pathname.slice(mount.prefix.length);
  if (name === '' && !mount.prefix.endsWith('/')) return mount.path;
  return inside(mount.path, name === '' || name.endsWith('/') ? `${name}index.html` : name);
}

async function isFile(path) {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/**
 * Serves the site on a free port of 127.0.0.1.
 *
 * @param {object} options
 * @param {Record<string, string>} [options.mounts] more URL paths and the file (`/a.json`) or
 *   folder (`/hosts/`) each stands for; they win over the site
 * @param {Record<string, string>} [options.texts] URL paths and what is sent for each; they win over
 *   everything, and a test may add to them while the server runs
 * @param {string | null} [options.csp] the policy sent with every answer; null sends none
 * @param {Record<string, Record<string, string>>} [options.headers] URL paths and what is sent with
 *   each besides or instead; `*` stands for every path
 * @returns {Promise<{ origin: string, url(path: string): string, close(): Promise<void> }>}
 */
export async function startServer({ mounts = {}, texts = {}, csp = STRICT_CSP, headers = {} } = {}) {
  const all = Object.entries({ ...mounts, '/': SITE })
    .map(([prefix, path]) => ({ prefix, path: resolve(path) }))
    .sort((one, other) => other.prefix.length - one.prefix.length);

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const path = resolveFile(all, decodeURIComponent(pathname));
    if (csp) response.setHeader('Content-Security-Policy', csp);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const more = { ...headers['*'], ...headers[pathname] };
    for (const [name, value] of Object.entries(more)) response.setHeader(name, value);
    if (pathname === '/favicon.ico') {
      // Asked for by the browser, not by the page.
      response.writeHead(204).end();
      return;
    }
    if (Object.hasOwn(texts, pathname)) {
      response.writeHead(200, { 'Content-Type': TYPES[extname(pathname)] ?? 'text/plain', ...more });
      response.end(texts[pathname]);
      return;
    }
    if (!path || !(await isFile(path))) {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end(`nothing at ${pathname}\n`);
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...more });
    createReadStream(path).pipe(response);
  });

  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (path) => new URL(path, origin).href,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
