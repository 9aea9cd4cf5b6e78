/** Fails when a package has a licence which Apache-2.0 software may not build upon. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appRoot } from '../src/platform/root.ts';

const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Of tools, which are used and not passed on, changes would have to be shared; we make none. */
const allowedForTools = new Set([...allowed, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0']);

/** Named in a file of theirs and not in package.json: each was opened and read, at this version. */
const readIn: Readonly<Record<string, string>> = {
  '@openfeature/ofrep-core@0.1.4': 'Apache-2.0',
  '@openfeature/ofrep-provider@0.1.3': 'Apache-2.0',
};

type Package = {
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const lock = readFileSync(join(appRoot, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(lock) as { packages: Record<string, Package> };

/** Where a package finds another: in its own node_modules, else in that of a folder above. */
function placeOf(name: string, from: string): string | undefined {
  const above = from.lastIndexOf('node_modules/');
  const place = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (packages[place]) return place;
  return from ? placeOf(name, from.slice(0, Math.max(above - 1, 0))) : undefined;
}

/** Everything that a running program may load. */
function withNeeds(from: string, seen = new Set<string>()): Set<string> {
  const { dependencies, optionalDependencies } = packages[from] ?? {};
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const place = placeOf(name, from);
    if (!place || seen.has(place)) continue;
    seen.add(place);
    withNeeds(place, seen);
  }
  return seen;
}

/** 'MIT OR GPL-2.0' leaves the choice to us; 'MIT AND GPL-2.0' does not. */
function isAllowed(licence: string, names: Set<string>): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => names.has(name)));
}

const shipped = withNeeds('');
const all = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, { version, license }]) => {
    const name = place.replace(/^.*node_modules\//, '');
    return { place, name, version, licence: license ?? readIn[`${name}@${version}`] };
  });
const refused = all.filter(
  ({ place, licence = 'none stated' }) =>
    !isAllowed(licence, shipped.has(place) ? allowed : allowedForTools),
);

for (const { name, version, licence = 'none stated' } of refused) {
  console.error(`${name} ${version}: ${licence}`);
}
console.log(
  `${shipped.size} packages ship, ${all.length} in all, ${refused.length} with a licence that is not allowed`,
);
process.exitCode = refused.length === 0 ? 0 : 1;
