/**
 * Builds the presentation engine as the package's subpath `groundswell/present`: one file of JavaScript
 * for Node, browsers and edge workers, and its types. node scripts/build-engine.ts [folder]
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { appRoot } from '../src/platform/root.ts';

const engine = join(appRoot, 'src/domains/content/presentation/engine');

/** Writes present.js into the folder; gives its bytes. `iife` makes a script whose result is `present`. */
export async function buildEngine(folder: string, format: 'es' | 'iife' = 'es'): Promise<Buffer> {
  await build({
    configFile: false,
    root: appRoot,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      target: 'es2022',
      // A library in modules would keep its spaces otherwise.
      rolldownOptions: { output: { minify: true } },
      lib: {
        entry: join(engine, 'published.ts'),
        formats: [format],
        name: 'present',
        fileName: () => 'present.js',
      },
    },
  });
  return readFileSync(join(folder, 'present.js'));
}

/** Writes the types beside it. */
export function writeTypes(folder: string): void {
  const options = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false'];
  const project = join(appRoot, 'tsconfig.engine.json');
  const tsc = join(appRoot, 'node_modules/.bin/tsc');
  execFileSync(tsc, ['-p', project, ...options, '--outDir', folder], { stdio: 'inherit' });
  for (const file of globSync(join(folder, '*.d.ts'))) {
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"),
    );
  }
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? join(appRoot, 'dist/present'));
  const code = await buildEngine(folder);
  writeTypes(folder);
  const small = {
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
  console.log(JSON.stringify({ bytes: code.length, ...small, folder }));
}
