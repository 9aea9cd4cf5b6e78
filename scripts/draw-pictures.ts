/** Draws the picture deck: `node scripts/draw-pictures.ts`; `--check` fails where a file is out of date. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appRoot } from '../src/platform/root.ts';
import { Pen, type Scene } from './drawings/pen.ts';
import { scenes } from './drawings/scenes.ts';

const folder = join(appRoot, 'src/domains/coaching/pictures/ui/drawings');

const drawn = ({ name, mood, draw }: Scene): string => {
  const pen = new Pen(name, mood);
  return pen.finish(draw(pen));
};

const files = new Map(scenes.map((scene) => [`${scene.name}.svg`, drawn(scene)]));
await mkdir(folder, { recursive: true });
const before = await readdir(folder);

if (process.argv.includes('--check')) {
  const kept = await Promise.all(
    [...files.keys()].map((file) => readFile(join(folder, file), 'utf8').catch(() => '')),
  );
  const stale = [...files].filter(([, text], nth) => kept[nth] !== text).map(([file]) => file);
  const strays = before.filter((file) => !files.has(file));
  if (stale.length + strays.length > 0) {
    console.error(
      `Out of date: ${[...stale, ...strays].join(', ')}. Run node scripts/draw-pictures.ts.`,
    );
    process.exit(1);
  }
} else {
  for (const file of before) if (!files.has(file)) await rm(join(folder, file));
  for (const [file, text] of files) await writeFile(join(folder, file), text);
  console.log(`${files.size} pictures drawn`);
}
