// The command line, as `cargo xtask build` leaves it, and what it writes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const TARGET = process.env.CARGO_TARGET_DIR ?? join(REPOSITORY, 'target');

/** Runs `source-comparison` in the repository's root and returns what it wrote to `-o`. */
export function written(...values) {
  const folder = mkdtempSync(join(tmpdir(), 'source-comparison-'));
  try {
    const output = join(folder, 'output');
    const command = join(TARGET, 'debug/source-comparison');
    execFileSync(command, [...values, '-o', output], { cwd: REPOSITORY, stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files of a ZIP archive by path, read from its directory at the end. */
export function unzipped(archive) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  assert.ok(end >= 0, 'no ZIP archive');
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    const path = archive.toString('utf8', at + 46, at + 46 + name);
    files.set(path, method === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return files;
}
