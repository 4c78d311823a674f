// WebKitGTK for the tests, where it is installed: its MiniBrowser, driven by WebDriver's own
// protocol on a screen that nobody sees.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What it takes, besides the browser itself: driver, screen, bus. */
const PROGRAMS = ['WebKitWebDriver', 'Xvfb', 'dbus-run-session'];

const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Debian and its kin keep it in a folder named after machine and version. */
function findMiniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec'].filter(existsSync);
  const within = (folder) => readdirSync(folder).map((name) => join(folder, name));
  const deep = folders.flatMap((folder) => [folder, ...within(folder).filter((path) => /-linux-gnu/.test(path))]);
  const places = deep.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith('webkit2gtk-'))
      .map((name) => join(folder, name, 'MiniBrowser')),
  );
  return [process.env.MINIBROWSER, ...places].find((path) => path && existsSync(path));
}

const BROWSER = findMiniBrowser();
const missing = PROGRAMS.filter((program) => !onPath(program));

/** Why there are no tests in WebKit, or false. */
export const NO_WEBKIT =
  (!BROWSER && 'no WebKitGTK MiniBrowser is installed (Debian: webkit2gtk-driver)') ||
  (missing.length > 0 && `not installed: ${missing.join(', ')} (Debian: webkit2gtk-driver xvfb dbus)`);

const freePort = () =>
  new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** A process of a group of its own, which ends with everything that it has started. */
function start(program, args, options) {
  const child = spawn(program, args, { detached: true, stdio: 'ignore', ...options });
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      return; // it has ended by itself
    }
    await ended;
  };
  return { child, stop };
}

/** A screen, under the number that the server itself finds free. */
async function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const screen = start('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((told, failed) => {
    screen.child.once('exit', () => failed(new Error('Xvfb has ended')));
    screen.child.stdio[3].once('data', (text) => told(String(text).trim()));
  });
  return { display: `:${number}`, stop: screen.stop };
}

/** One command of the protocol. */
async function ask(base, method, path, body) {
  const answer = await fetch(`${base}${path}`, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

/** Until the driver listens; it says nothing when it does. */
async function awaitDriver(base, driver) {
  let gone = false;
  driver.child.once('exit', () => (gone = true));
  for (;;) {
    const ready = await ask(base, 'GET', '/status').catch(() => undefined);
    if (ready) return;
    if (gone) throw new Error('WebKitWebDriver has ended');
    await new Promise((turn) => setImmediate(turn));
  }
}

/**
 * A WebKitGTK with a home of its own, which goes with it.
 *
 * @returns {Promise<{ ask(method: string, path: string, body?: object): Promise<any>,
 *   close(): Promise<void> }>} commands of the one session there is
 */
export async function launchWebKit() {
  const home = mkdtempSync(join(tmpdir(), 'webkit-home-'));
  const screen = await startScreen();
  const port = await freePort();
  const driver = start('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: screen.display,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      // In a container there is neither a graphics card nor a sandbox to be had.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const stop = async () => {
    await driver.stop();
    await screen.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const base = `http://127.0.0.1:${port}`;
    await awaitDriver(base, driver);
    const capabilities = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
    };
    const { sessionId } = await ask(base, 'POST', '/session', {
      capabilities: { alwaysMatch: capabilities },
    });
    const session = `${base}/session/${sessionId}`;
    const close = async () => {
      await ask(session, 'DELETE', '').catch(() => undefined);
      await stop();
    };
    return { ask: (method, path, body) => ask(session, method, path, body), close };
  } catch (error) {
    await stop();
    throw error;
  }
}
