import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import pg from 'pg';
import { slices } from './app.ts';
import {
  batchesOf,
  filesIn,
  looksLikePicture,
  whyNoPicture,
  withPictures,
} from './domains/content/authoring/public.ts';
import { type Given, UsageError } from './platform/cli/arguments.ts';
import { callOperation, fetchFile } from './platform/cli/client.ts';
import { readConfig } from './platform/config.ts';
import { findDatabase } from './platform/db/find-database.ts';
import { log } from './platform/log.ts';
import { open } from './platform/open.ts';
import type { Viewer } from './platform/operation.ts';
import { bind } from './platform/program.ts';
import { contextOf, run } from './platform/run.ts';
import { Problem } from './platform/universal/problems.ts';

type Print = (text: string) => void;

/** The two ways in: over HTTP as whoever signed in, or beside the program on its own machine. */
type Way = {
  call(name: string, input: unknown): Promise<unknown>;
  file(address: string): Promise<Uint8Array>;
};

const operations = bind(slices);

/** `content push FOLDER` and `content pull FOLDER`: the folder and the organisation, alike. */
export async function content(given: Given, print: Print): Promise<void> {
  const [, verb, folder] = given.words;
  if (!folder || (verb !== 'push' && verb !== 'pull')) {
    throw new UsageError('groundswell content push FOLDER, or content pull FOLDER');
  }
  const work = verb === 'push' ? push : pull;
  await throughWay(given, (way) => work(way, resolve(folder), given.flags, print));
}

async function throughWay(given: Given, work: (way: Way) => Promise<void>): Promise<void> {
  const url = given.flags.get('url');
  if (given.flags.has('beside')) return beside(given.flags.get('as'), work);
  const call = async (name: string, input: unknown) => {
    const bound = operations.get(name);
    if (!bound) throw new UsageError(`There is no operation ${name}.`);
    return callOperation(url, name, bound.operation, input);
  };
  await work({ call, file: (address) => fetchFile(url, address) });
}

/** On the machine itself, in the name of somebody who writes; administrators read that it was done. */
async function beside(email: string | undefined, work: (way: Way) => Promise<void>): Promise<void> {
  if (!email) throw new UsageError('In whose name? --beside --as ada@example.org');
  const { databaseUrl, dataFolder, baseUrl } = readConfig();
  const where = { databaseUrl: databaseUrl ?? undefined, folder: dataFolder, beside: true };
  const found = await findDatabase(where, log);
  try {
    const viewer = await personOf(found.owner, email);
    const { program, close } = await open(found, slices, { baseUrl, dataFolder, log });
    try {
      await program.database.transaction('change', viewer, (db) =>
        contextOf(program, db, viewer, program.clock()).audit('authoring.files-on-the-machine', {
          personId: viewer.personId,
        }),
      );
      const file = (address: string) => fileBeside(program, viewer, address);
      await work({ call: (name, input) => run(program, name, viewer, input), file });
    } finally {
      await close();
    }
  } finally {
    await found.stop();
  }
}

async function fileBeside(
  { database, slices: all }: Parameters<typeof run>[0],
  viewer: Viewer,
  address: string,
): Promise<Uint8Array> {
  const find = all.find(({ files }) => files)?.files;
  const { organisationId } = viewer;
  const file = await database.transaction('read', viewer, async (db) =>
    find?.(db, viewer, organisationId, basename(address)),
  );
  if (!file) throw new UsageError(`${address} is not here any more.`);
  return file.data;
}

async function personOf(owner: pg.ClientConfig, email: string): Promise<Viewer> {
  const client = new pg.Client(owner);
  await client.connect();
  const { rows } = await client.query<Viewer>(
    `select organisation_id as "organisationId", person_id as "personId", role
     from org.people where email = lower($1) and left_on is null`,
    [email],
  );
  await client.end();
  const [person, second] = rows;
  if (!person || second) throw new UsageError(`Nobody, or more than one, is ${email} here.`);
  return person;
}

type Flags = Given['flags'];
type Pulled = {
  files: { path: string; text: string }[];
  media: { path: string; address: string }[];
};

async function pull(way: Way, folder: string, flags: Flags, print: Print): Promise<void> {
  const folderId = flags.get('folder');
  const wanted = { ...(folderId ? { folderId } : {}), published: String(flags.has('published')) };
  const { files, media } = (await way.call('authoring.pull', wanted)) as Pulled;
  for (const { path, text } of files) await put(folder, path, text);
  for (const { path, address } of media) await put(folder, path, await way.file(address));
  print(`${files.length} files and ${media.length} pictures are in ${folder}.`);
}

/** Never outside the folder, whatever a server says. */
async function put(folder: string, path: string, data: string | Uint8Array): Promise<void> {
  const target = resolve(folder, path);
  if (!target.startsWith(folder + sep)) throw new UsageError(`${path} lies outside the folder.`);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, data);
}

type Answer = {
  files: { path: string; outcome: string; sentence: string | null }[];
  pictures: { path: string; alt: string; isHere: boolean }[];
};
type Tell = (outcome: string, path: string, sentence: string | null) => void;

async function push(way: Way, folder: string, flags: Flags, print: Print): Promise<void> {
  const counts = new Map<string, number>();
  const tell: Tell = (outcome, path, sentence) => {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    if (outcome !== 'same') print(`${outcome.padEnd(8)} ${path}${sentence ? `: ${sentence}` : ''}`);
  };
  const folderId = flags.get('folder');
  const plan = flags.has('plan');
  const how = { ...(folderId ? { folderId } : {}), publish: flags.has('publish'), plan };
  const beside = await picturesBeside(folder);
  for (const batch of batchesOf(await filesIn(folder))) {
    const pictures = await picturesOf({ way, folder, beside, tell }, withPictures(batch), how);
    const sent = { ...how, pictures, files: batch };
    const { files } = (await way.call('authoring.push', sent)) as Answer;
    for (const { path, outcome, sentence } of files) tell(outcome, path, sentence);
  }
  const said = ['made', 'changed', 'same', 'refused'].map(
    (one) => `${counts.get(one) ?? 0} ${one}`,
  );
  print(`${said.join(', ')}.${plan ? ' Nothing was changed.' : ''}`);
  if (counts.has('refused')) process.exitCode = 1;
}

type Hashes = Record<string, string>;

/** Every picture of the folder by the way to it, with its SHA-256. */
async function picturesBeside(folder: string): Promise<Hashes> {
  const paths = await readdir(folder, { recursive: true });
  const hashes: Hashes = {};
  for (const path of paths.filter(looksLikePicture)) {
    const data = await readFile(join(folder, path));
    hashes[path.replaceAll('\\', '/')] = createHash('sha256').update(data).digest('hex');
  }
  return hashes;
}

type Desk = { way: Way; folder: string; beside: Hashes; tell: Tell };
type How = { folderId?: string; plan: boolean };

/** Pictures these files show go first, each once; one that is none is named, and the rest goes on. */
async function picturesOf(
  { way, folder, beside, tell }: Desk,
  files: readonly { path: string; text: string }[],
  { plan, ...into }: How,
): Promise<Hashes> {
  if (files.length === 0 || Object.keys(beside).length === 0) return {};
  const asked = { ...into, files, pictures: beside, plan: true };
  const { pictures } = (await way.call('authoring.push', asked)) as Answer;
  const taken: Hashes = {};
  for (const { path, alt, isHere } of pictures) {
    const data = await readFile(join(folder, path));
    try {
      const why = whyNoPicture(data);
      if (why) throw new UsageError(why);
      if (!isHere && !plan) {
        const folderId = into.folderId ?? (await topFolder(way, files[0]?.path ?? ''));
        const picture = { name: basename(path).slice(0, 200), alt, data: data.toString('base64') };
        await way.call('authoring.addMedia', { folderId, ...picture });
      }
      taken[path] = beside[path] ?? '';
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof Problem)) throw error;
      tell('refused', path, error.message);
    }
  }
  return taken;
}

async function topFolder(way: Way, path: string): Promise<string> {
  const [name = ''] = path.split('/');
  const { folders } = (await way.call('authoring.folders', {})) as {
    folders: { folderId: string; parentId: string | null; name: string }[];
  };
  const known = folders.find((one) => one.parentId === null && one.name === name);
  if (known) return known.folderId;
  return ((await way.call('authoring.addFolder', { name })) as { folderId: string }).folderId;
}
