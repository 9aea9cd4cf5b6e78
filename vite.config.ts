import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `bin/dev` runs the server that this development server stands before. */
const server = process.env['GROUNDSWELL_SERVER'] ?? 'http://127.0.0.1:4100';

/** The two fonts of every page begin to load with the page, not once its styles are understood. */
const fontsFirst = (): Plugin => ({
  name: 'fonts-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /(fraunces-latin-opsz|source-sans-3-latin-wght)-normal/.test(file))
        .map((href) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            href: `/${href}`,
            as: 'font',
            type: 'font/woff2',
            crossorigin: '',
          },
          injectTo: 'head' as const,
        })),
  },
});

/** What comes when it is needed: far alphabets, pictures, and what hears (nobody listens offline). */
const notKept = /latin-ext|^sw\.js$|\/ear-|^assets\/.*\.svg$/;

/** Tells the service worker what the app consists of. */
const offlineShell = (): Plugin => ({
  name: 'offline-shell',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const found = globSync('**/*.{js,css,html,svg,woff2}', { cwd: dir });
    const files = found.filter((file) => !notKept.test(file)).sort();
    const hash = createHash('sha256');
    for (const file of files) hash.update(readFileSync(join(dir, file)));
    const worker = readFileSync(join(dir, 'sw.js'), 'utf8')
      .replace("version = ''", `version = '${hash.digest('hex').slice(0, 16)}'`)
      .replace('files = []', `files = ${JSON.stringify(files.map((file) => `/${file}`))}`);
    writeFileSync(join(dir, 'sw.js'), worker);
  },
});

/** Every text file, and what hears, also smaller, once, so that the server only has to pick. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    for (const file of globSync(`${dir}/**/*.{js,css,html,svg}`)) {
      const text = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
      writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    }
    // Fourteen megabytes: what higher qualities save is not worth the wait at every build.
    const quick = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    for (const file of globSync(`${dir}/**/*.{wasm,onnx}`))
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params: quick }));
  },
});

const ground =
  /vite\/preload-helper|node_modules\/(react|react-dom|scheduler|wouter|regexparam|use-sync-external-store|@tanstack\/(react-query|query-core)|idb-keyval)\/|\/src\/(platform\/universal\/problems|web\/(call|part|use|viewer|shell\/outbox|design\/(icon|spinner|button|wordmark|states)))\.tsx?$/;

export default defineConfig({
  publicDir: 'src/web/public',
  plugins: [react(), tailwindcss(), fontsFirst(), offlineShell(), compressed()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    // Neither inline scripts nor data: addresses, so that the strict content policy holds.
    assetsInlineLimit: 0,
    // The list of what each page needs would cost the shell more bytes than it saves a page in waiting.
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // The shell names every page; long names would be half a hundredth of it.
      output: {
        chunkFileNames: 'assets/[hash].js',
        // What every page stands on is one file: a dozen small ones pack less tightly.
        codeSplitting: { groups: [{ name: 'ground', test: ground }] },
      },
    },
  },
  // What the lighter engine would import outside of browsers.
  worker: { format: 'es', rolldownOptions: { external: ['module'] } },
  server: {
    proxy: {
      '/api': server,
      '/live': server,
      '/media': server,
      '/notes': { target: server, ws: true },
    },
  },
});
