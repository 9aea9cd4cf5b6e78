// Exits 0 when node_modules holds what package-lock.json asks for. Runs on whatever Node there is.
import { readFileSync } from 'node:fs';

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

try {
  const here = packagesIn('node_modules/.package-lock.json');
  const wanted = Object.entries(packagesIn('package-lock.json'));
  const missing = wanted.filter(
    ([place, { version, optional, peer }]) =>
      place !== '' && !optional && !peer && here[place]?.version !== version,
  );
  process.exit(missing.length === 0 ? 0 : 1);
} catch {
  process.exit(1);
}
