/** `groundswell content push` and `pull`, as somebody types them: over HTTP and beside the program. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { afterAll, expect, it } from 'vitest';
import { contract } from '../../src/domains/content/authoring/contract.ts';
import { appRoot } from '../../src/platform/root.ts';
import { groundswell, homeOf } from '../command-line.ts';
import { testDatabase } from '../database.ts';
import { openServed } from '../served.ts';

const world = await openServed();
const room = mkdtempSync(join(tmpdir(), 'groundswell-content-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );

const [width, height] = [40, 30];

/** A sky over a sea: shades that an encoder has to keep. */
const picture = (): Promise<Buffer> => {
  const shade = (at: number) => [at % width, Math.floor(at / width) * 8, 200, 255];
  const pixels = Array.from({ length: width * height }, (_, at) => shade(at)).flat();
  return Transformer.fromRgbaPixels(Buffer.from(pixels), width, height).png();
};

const pixelsOf = async (files: Record<string, string>): Promise<Buffer[]> =>
  Promise.all(
    Object.entries(files)
      .filter(([path]) => path.startsWith('media/'))
      .map(([, data]) => new Transformer(Buffer.from(data, 'latin1')).rawPixels()),
  );

/** How far two pictures are from each other, a channel of a pixel, on average. */
const distance = (one: Buffer, other: Buffer): number =>
  one.length === other.length
    ? one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length
    : Number.POSITIVE_INFINITY;

async function someFolder(name: string): Promise<string> {
  const folder = join(room, name);
  cpSync(join(appRoot, 'content/starter/articles'), join(folder, 'articles'), { recursive: true });
  mkdirSync(join(folder, 'articles/images'));
  writeFileSync(join(folder, 'articles/images/My boat.png'), await picture());
  const tip =
    '---\ntype: tip\nlanguage: en\ntitle: A boat\n---\n\n![A boat](images/My%20boat.png)\n';
  writeFileSync(join(folder, 'articles/a-boat.md'), tip);
  return folder;
}

async function organisation() {
  const { root } = await world.organisation(['root'], { administrators: ['root'] });
  const session = await world.signIn(root);
  return { session, env: { HOME: homeOf(room, world.url, session) } };
}

it('pushes a folder, pushes it again without effect, and pulls the same bytes everywhere', async () => {
  const folder = await someFolder('one');
  const { session, env } = await organisation();
  const first = await groundswell(['content', 'push', folder, '--publish'], env);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(/ 0 changed, 0 same, 0 refused/);
  const again = await groundswell(['content', 'push', folder, '--publish'], env);
  expect(again.out).toMatch(/^0 made, 0 changed, \d+ same, 0 refused/);
  const { items } = await session.call(contract, 'list', { text: 'boat' });
  expect(items).toMatchObject([{ slug: 'a-boat', standing: 'published' }]);

  const pulled = join(room, 'pulled');
  expect(await groundswell(['content', 'pull', pulled], env)).toMatchObject({ code: 0 });
  const other = await organisation();
  expect(await groundswell(['content', 'push', pulled], other.env)).toMatchObject({ code: 0 });
  const back = join(room, 'back');
  await groundswell(['content', 'pull', back], other.env);
  const words = (files: Record<string, string>) =>
    Object.entries(files)
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, text]) => [path, text.replaceAll(/[0-9a-f]{16}\.webp/g, 'a picture')]);
  expect(words(filesOf(pulled)).length).toBeGreaterThan(20);
  expect(words(filesOf(back))).toEqual(words(filesOf(pulled)));
  const [here, there] = await Promise.all([pulled, back].map((one) => pixelsOf(filesOf(one))));
  expect([here?.length, there?.length]).toEqual([1, 1]);
  // Each organisation writes a picture anew, so its bytes differ and what it shows does not.
  expect(distance(here?.[0] as Buffer, there?.[0] as Buffer)).toBeLessThan(2);
  expect(filesOf(pulled)['articles/a-boat.md']).toMatch(/\(\.\.\/media\/[0-9a-f]{16}\.webp\)/);

  const third = join(room, 'third');
  await groundswell(['content', 'push', pulled], env);
  await groundswell(['content', 'pull', third], env);
  expect(filesOf(third)).toEqual(filesOf(pulled));
});

it('works beside the program in the name of somebody, and administrators read that it did', async () => {
  const { session } = await organisation();
  const { owner } = testDatabase();
  const { user, password, database, host, port } = owner;
  const DATABASE_URL = `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  const env = { DATABASE_URL, HOME: room, GROUNDSWELL_DATA: join(room, 'data') };
  const folder = await someFolder('beside');
  const words = ['content', 'push', folder, '--beside', '--as', session.email];
  expect(await groundswell(words, env)).toMatchObject({ code: 0, err: '' });
  const { items } = await session.call(contract, 'list', { text: 'boat' });
  expect(items).toMatchObject([{ slug: 'a-boat', standing: 'draft' }]);
  const pulled = join(room, 'pulled-beside');
  const pull = ['content', 'pull', pulled, '--beside', '--as', session.email];
  expect(await groundswell(pull, env)).toMatchObject({ code: 0, err: '' });
  expect(Object.keys(filesOf(pulled)).filter((path) => path.startsWith('media/'))).toHaveLength(1);
  const { rows } = await world.owner.query<{ action: string }>(
    'select distinct action from platform.audit_log where organisation_id = $1',
    [session.person.organisationId],
  );
  expect(rows.map(({ action }) => action)).toContain('authoring.files-on-the-machine');
});

it('names a bad file and says so to the shell', async () => {
  const { env } = await organisation();
  const folder = await someFolder('bad');
  writeFileSync(join(folder, 'articles/typo.md'), '---\ntype: artikel\nlanguage: en\n---\n');
  const { code, out } = await groundswell(['content', 'push', folder, '--plan'], env);
  expect(code).toBe(1);
  expect(out).toContain('refused  articles/typo.md: Its type should be one of');
  expect(out).toContain(' 1 refused. Nothing was changed.');
});

it('names each bad picture with its reason, and brings the rest', async () => {
  const { session, env } = await organisation();
  const folder = await someFolder('bad-pictures');
  const shows = (name: string) =>
    `---\ntype: tip\nlanguage: en\ntitle: ${name}\n---\n\n![It](images/${name})\n`;
  const bad = {
    'a-page.png': '<svg onload="alert(1)"/>',
    'half.png': (await picture()).subarray(0, 60),
  };
  for (const [name, data] of Object.entries(bad)) {
    writeFileSync(join(folder, 'articles/images', name), data);
    writeFileSync(join(folder, `articles/${name.replace('.png', '.md')}`), shows(name));
  }
  const { code, out } = await groundswell(['content', 'push', folder], env);
  expect(code).toBe(1);
  expect(out).toContain('refused  articles/images/a-page.png: This is no picture we can show');
  expect(out).toContain('refused  articles/images/half.png: This picture could not be read');
  expect(out).toContain('refused  articles/half.md: The picture images/half.png is not here');
  expect(out).toMatch(/[2-9]\d made, 0 changed, 0 same, 4 refused/);
  const { media } = await session.call(contract, 'media', {});
  expect(media).toMatchObject([{ name: 'My boat.png', alt: 'A boat' }]);
});
