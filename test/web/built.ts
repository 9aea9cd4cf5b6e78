import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { appRoot } from '../../src/platform/root.ts';

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[] };
export type Manifest = Record<string, Chunk>;

/** Beside the real one, so that a test never takes away what a running server serves. */
export const builtFolder = join(appRoot, 'dist/test-web');

/** As released: in a process of its own, since the test's own surroundings would make it a test build. */
export function buildWeb(): Manifest {
  const vite = join(appRoot, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', builtFolder], {
    cwd: appRoot,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return JSON.parse(readFileSync(join(builtFolder, '.vite/manifest.json'), 'utf8')) as Manifest;
}

/** A chunk and everything that must be there before it can run. */
export function withImports(
  manifest: Manifest,
  name: string,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const needed of manifest[name]?.imports ?? []) withImports(manifest, needed, seen);
  return seen;
}

export const gzipOf = (file: string): number =>
  gzipSync(readFileSync(join(builtFolder, file)), { level: 9 }).length;
