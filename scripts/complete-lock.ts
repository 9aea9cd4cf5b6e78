/**
 * Adds the packages for other platforms that npm left out of package-lock.json because the registry
 * at hand does not serve them: `npm ci` refuses a lockfile without them, on every platform.
 * `--check` fails when some are missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appRoot } from '../src/platform/root.ts';

type Package = {
  version?: string;
  license?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'riscv64',
  's390x',
  'ppc64',
  'loong64',
  'mips64el',
  'wasm32',
];

const file = join(appRoot, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Package> };

/** The name of such a package says what it is for: '@rollup/rollup-linux-x64-musl'. */
function platformOf(name: string): Pick<Package, 'os' | 'cpu' | 'libc'> {
  const parts = name.split(/[-/]/);
  const os = systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  const libc = parts.includes('musl') || parts.includes('musleabihf') ? 'musl' : 'glibc';
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && { libc: [libc] }),
  };
}

function isThere(name: string, from: string): boolean {
  if (lock.packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
  const above = from.lastIndexOf('node_modules/');
  return from !== '' && isThere(name, from.slice(0, Math.max(above - 1, 0)));
}

const added: string[] = [];
for (const [place, { optionalDependencies = {}, license }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isThere(name, place)) continue;
    added.push(`${name} ${version}`);
    const at = lock.packages[`node_modules/${name}`]
      ? `${place}/node_modules/${name}`
      : `node_modules/${name}`;
    lock.packages[at] = { version, license: license ?? '', optional: true, ...platformOf(name) };
  }
}

if (process.argv.includes('--check')) {
  if (added.length > 0)
    console.error(
      `package-lock.json lacks ${added.length} packages for other platforms; run: node scripts/complete-lock.ts`,
    );
  process.exitCode = added.length > 0 ? 1 : 0;
} else if (added.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    file,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
  );
}
for (const one of added) console.log(one);
