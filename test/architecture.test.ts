/**
 * The walls of the house, as tests over the source text. Every message says what to do.
 * A new slice is guarded on its first day, since everything here is derived from the folders.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slices } from '../src/app.ts';
import { appRoot } from '../src/platform/root.ts';
import { folderOf } from '../src/platform/slice.ts';

const src = join(appRoot, 'src');
const files = walk(src).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('db/tables.ts'));
const sources = files.filter((file) => !file.endsWith('.test.ts'));
const text = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [relative(src, path)];
  });
}

/** Folder of every slice, under src, by its name. */
const homes = new Map(slices.map((slice) => [slice.name, folderOf(slice).replace('src/', '')]));
const domainOf = (file: string): string | null =>
  [...homes].find(([, home]) => file.startsWith(`${home}/`))?.[0] ?? null;
const withinSlice = (file: string): string =>
  file.slice((homes.get(domainOf(file) ?? '')?.length ?? -1) + 1);

type Import = { from: string; to: string; typeOnly: boolean };

/** Every import of a file of ours or of a package; `to` is a path under src, or the package's name. */
function importsOf(file: string): Import[] {
  const found = [
    ...(text.get(file) ?? '').matchAll(
      /^\s*(?:import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import\s+'([^']+)'/gm,
    ),
  ];
  return found.map(([, type, named, lazy, bare]) => {
    const target = named ?? lazy ?? bare ?? '';
    const to = target.startsWith('.') ? relative(src, join(src, dirname(file), target)) : target;
    return { from: file, to, typeOnly: type !== undefined };
  });
}

const imports = sources.flatMap(importsOf);
const say = (list: Import[], advice: string): string[] =>
  list.map(({ from, to }) => `${from} imports ${to}: ${advice}`);

/** The presentation engine is published on its own: it knows nothing of the house, so all may ask it. */
const engine = 'domains/content/presentation/engine/';
/** What reads talk is one piece of code in the browser, in the command line and in training. */
const talkEngine = 'domains/coaching/talk/engine/';
const isUi = (file: string): boolean => file.startsWith('web/') || file.includes('/ui/');
const isUniversal = (file: string): boolean =>
  /platform\/universal\/|\/(contract|rules)[\w-]*\.ts$/.test(file) ||
  [engine, talkEngine].some((folder) => file.startsWith(folder));

const knownFile =
  /^(slice|api|jobs|nudges|moments|finds|record|mail|live|public)\.ts$|^(contract|rules|store|api|serve)(-[a-z-]+)?\.ts$|^(api|rules|store|record|serve)(-[a-z-]+)?\.(property\.)?test\.ts$|^migrations\/\d{4}-\d\d-\d\d-[a-z-]+\.sql$|^ui\/|^fixtures\/|^engine\//;

describe('the house', () => {
  it('lists every slice folder in src/app.ts, each after what it needs', () => {
    const folders = sources.filter((file) => /^domains\/.*\/slice\.ts$/.test(file)).map(dirname);
    const listed = slices.map(({ name }) => name);
    expect([...homes.values()].sort()).toEqual(folders.sort());
    const strays = files.filter((file) => file.startsWith('domains/') && !domainOf(file));
    expect(strays, 'a family only groups slices and holds no code of its own').toEqual([]);
    for (const { name, needs } of slices) {
      for (const need of needs) {
        expect(listed.indexOf(need), `${name} needs ${need}: list ${need} before it`).toBeLessThan(
          listed.indexOf(name),
        );
      }
    }
  });

  it('lists every slice with screens in src/web/slices.ts', () => {
    const listed = text.get('web/slices.ts') ?? '';
    const missing = slices
      .filter(({ name }) => text.has(`${homes.get(name)}/ui/routes.tsx`))
      .filter(({ name }) => !listed.includes(`${homes.get(name)}/ui/routes.tsx`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('keeps the platform free of domains', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('platform/') && to.startsWith('domains/'),
    );
    expect(
      say(wrong, 'the platform knows no slice; let the slice plug in through slice.ts'),
    ).toEqual([]);
  });

  it('lets a slice ask another only through public files, and only what it needs', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [own, other] = [domainOf(from), domainOf(to)];
      if (!own || !other || own === other || to.startsWith(engine)) return false;
      const door = /\/(public\.ts|ui\/public\.tsx)$/.test(to);
      const needed = slices.find(({ name }) => name === own)?.needs.includes(other) ?? false;
      return !door || !(needed || isUi(from));
    });
    expect(say(wrong, 'ask through public.ts (or ui/public.tsx) and add it to needs')).toEqual([]);
  });

  it('keeps browser files to browser and universal files', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        isUi(from) &&
        !typeOnly &&
        (to.startsWith('node:') ||
          (/^(platform|domains)\//.test(to) && !isUi(to) && !isUniversal(to))),
    );
    expect(
      say(wrong, 'the browser may import web, ui, contract types, rules and platform/universal'),
    ).toEqual([]);
    const contracts = imports.filter(
      ({ from, to, typeOnly }) => isUi(from) && /\/contract[\w-]*\.ts$/.test(to) && !typeOnly,
    );
    expect(
      say(contracts, 'import the contract as a type, so that Zod stays out of the browser'),
    ).toEqual([]);
  });

  it('keeps contract and rules universal and pure', () => {
    const own = (from: string, to: string) =>
      to.startsWith(engine) || (domainOf(from) === domainOf(to) && isUniversal(to));
    const allowed =
      /^(zod|temporal-polyfill|rrule-temporal|diff|node-diff3|mdast(-util-[\w-]+)?|hast-util-sanitize|platform\/universal\/.*)$/;
    const wrong = imports.filter(
      ({ from, to }) =>
        (/\/(contract|rules)[\w-]*\.ts$/.test(from) || from.startsWith(talkEngine)) &&
        !own(from, to) &&
        !allowed.test(to),
    );
    expect(
      say(wrong, 'contract and rules run everywhere: only their own files and platform/universal'),
    ).toEqual([]);
    const impure =
      /\bawait\b|\basync\b|Math\.random|Date\.now|new Date\(\)|Temporal\.Now|process\./;
    const dirty = sources.filter(
      (file) =>
        (/\/rules[\w-]*\.ts$/.test(file) || file.startsWith(talkEngine)) &&
        impure.test(text.get(file) ?? ''),
    );
    expect(dirty, 'rules know no clock, randomness or waiting: pass what they need').toEqual([]);
  });

  it('keeps the presentation engine to itself, so that it runs anywhere', () => {
    const allowed = /^(temporal-polyfill|rrule-temporal|@marcbachmann\/cel-js)$/;
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith(engine) && !to.startsWith(engine) && !allowed.test(to),
    );
    expect(say(wrong, 'the engine is published alone: only its own files')).toEqual([]);
  });

  it('keeps SQL in stores, and each slice to its own schema for writes', () => {
    const sqlWords = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/;
    const outside = sources.filter(
      (file) =>
        domainOf(file) &&
        !/\/(store[\w-]*|nudges)\.ts$/.test(file) &&
        sqlWords.test(text.get(file) ?? ''),
    );
    expect(outside, 'SQL belongs in store.ts').toEqual([]);
    const foreign = sources.flatMap((file) => {
      const writes = [
        ...(text.get(file) ?? '').matchAll(/\.(?:insertInto|updateTable|deleteFrom)\('(\w+)\./g),
      ];
      const own = domainOf(file);
      return own
        ? writes
            .filter(([, schema]) => schema !== own)
            .map(([, schema]) => `${file} writes ${schema}`)
        : [];
    });
    expect(foreign, "only a slice writes its own schema; ask the neighbour's public.ts").toEqual(
      [],
    );
  });

  it('reads the environment in one file and knows the queue in one folder', () => {
    const env = sources.filter((file) =>
      /process\.env|import\.meta\.env/.test(text.get(file) ?? ''),
    );
    expect(env).toEqual(['platform/config.ts']);
    const queue = imports.filter(
      ({ from, to }) => to === 'pg-boss' && !from.startsWith('platform/jobs/'),
    );
    expect(say(queue, 'only platform/jobs knows the queue; use ctx.emit')).toEqual([]);
  });

  it('names files plainly', () => {
    const wrong = files.filter(
      (file) =>
        !/^[a-z0-9./-]+$/.test(file) ||
        /(^|\/)index\.tsx?$/.test(file) ||
        (domainOf(file) && !knownFile.test(withinSlice(file))),
    );
    expect(wrong, 'kebab-case, no index.ts, and in a slice only the known file names').toEqual([]);
    const defaults = sources.filter((file) => /^export default /m.test(text.get(file) ?? ''));
    expect(defaults, 'named exports only').toEqual([]);
  });

  it('keeps files and functions short', () => {
    const long = files.filter((file) => (text.get(file)?.split('\n').length ?? 0) > 300);
    expect(long, 'at most 300 lines a file').toEqual([]);
    const functions = sources
      .filter((file) => !isUi(file))
      .flatMap((file) => longFunctions(file, 40));
    expect(functions, 'at most 40 lines a function').toEqual([]);
    const components = sources.filter(isUi).flatMap((file) => longFunctions(file, 80));
    expect(components, 'at most 80 lines a component').toEqual([]);
  });
});

/**
 * Top-level functions by indentation: from the line that opens to the line that closes at column 0,
 * or, where the body is one expression, to the line that ends it.
 */
function longFunctions(file: string, most: number): string[] {
  const lines = (text.get(file) ?? '').split('\n');
  return lines.flatMap((line, start) => {
    const name =
      /^(?:export )?(?:async )?function (\w+)|^(?:export )?const (\w+) = (?:async )?\(/.exec(line);
    if (!name || /[;]$/.test(line)) return [];
    const end = /=>$/.test(line) ? /;$/ : /^[})]/;
    const length = lines.slice(start).findIndex((later) => end.test(later)) + 1;
    return length > most ? [`${basename(file)}: ${name[1] ?? name[2]} has ${length} lines`] : [];
  });
}
