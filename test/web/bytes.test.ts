import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWeb, builtFolder, gzipOf, type Manifest, withImports } from './built.ts';

const shellBudget = 100_000;
const firstViewBudget = 150_000;

/** Heavy parts by a word that only their own code holds. */
const heavy = {
  'the editor (Tiptap, ProseMirror)': /ProseMirror/,
  'shared documents (Yjs)': /Yjs was already imported/,
  'drag and drop (dnd-kit)': /DndContext|dnd-kit/,
  'the palette (cmdk)': /cmdk-/,
  'shapes for the server (Zod)': /ZodError|_zod/,
  Temporal: /Temporal\.PlainDate/,
};

let manifest: Manifest;

beforeAll(() => {
  manifest = buildWeb();
});

const filesOf = (names: Iterable<string>): string[] => {
  const files = [...names].map((name) => manifest[name]?.file ?? '');
  return [...new Set(files)].filter((file) => file.endsWith('.js'));
};

const weigh = (files: readonly string[]): { total: number; parts: string } => {
  const parts = files.map((file) => ({ file, size: gzipOf(file) })).sort((a, b) => b.size - a.size);
  return {
    total: parts.reduce((sum, { size }) => sum + size, 0),
    parts: parts.map(({ file, size }) => `${(size / 1000).toFixed(1)} kB ${file}`).join('\n'),
  };
};

describe('bytes (JavaScript, gzip -9)', () => {
  it('keeps the shell within 100 kB', () => {
    const { total, parts } = weigh(filesOf(withImports(manifest, 'index.html')));
    console.log(`shell ${(total / 1000).toFixed(1)} kB`);
    expect(total, parts).toBeLessThanOrEqual(shellBudget);
  });

  it('keeps the first view of every page within 150 kB', () => {
    const pages = Object.keys(manifest).filter((name) => /-page\.tsx$/.test(name));
    for (const page of pages) {
      const chunks = new Set([
        ...withImports(manifest, 'index.html'),
        ...withImports(manifest, page),
      ]);
      const { total, parts } = weigh(filesOf(chunks));
      console.log(`${page} ${(total / 1000).toFixed(1)} kB`);
      expect(total, `${page}:\n${parts}`).toBeLessThanOrEqual(firstViewBudget);
    }
  });

  it('keeps heavy parts out of the shell', () => {
    const shell = filesOf(withImports(manifest, 'index.html'));
    const text = shell.map((file) => readFileSync(join(builtFolder, file), 'utf8')).join('\n');
    const found = Object.entries(heavy).filter(([, sign]) => sign.test(text));
    expect(found.map(([name]) => name)).toEqual([]);
  });

  it('keeps what hears for those who listen: within 5 MB, compressed, and not kept offline', () => {
    const found = globSync('assets/{ear-*,*.wasm,*.onnx}.br', { cwd: builtFolder });
    const names = found.map((file) => file.replace(/^assets\/|-[\w-]{8}\.\w+\.br$/g, ''));
    expect(names.sort()).toEqual([
      'ear-capture',
      'ear-worker',
      'ort-wasm-simd-threaded',
      'rnnoise',
      'silero_vad_v6',
    ]);
    const total = found.reduce((sum, file) => sum + statSync(join(builtFolder, file)).size, 0);
    expect(total).toBeLessThanOrEqual(5_000_000);
    const kept = readFileSync(join(builtFolder, 'sw.js'), 'utf8');
    expect(kept).toContain('"/index.html"');
    expect(kept).not.toMatch(/assets\/ear-|\.wasm|\.onnx/);
  });

  it('has no script and no style inside the page, and nothing from elsewhere', () => {
    const page = readFileSync(join(builtFolder, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});
