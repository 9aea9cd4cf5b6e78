/** The whole product as a process of its own, with 201 pairs who are signed in; for keystroke.ts. */
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { slices } from '../src/app.ts';
import { migrationFolders } from '../src/migrations.ts';
import { findDatabase } from '../src/platform/db/find-database.ts';
import { newId } from '../src/platform/ids.ts';
import { open, prepare } from '../src/platform/open.ts';
import type { Viewer } from '../src/platform/operation.ts';
import { serveProgram } from '../src/served.ts';
import { makePair, type Pair } from '../test/notes-kit.ts';
import { freePort } from '../test/ports.ts';

export type BenchRoom = Pair & { readonly cookies: readonly [string, string] };
export type BenchPlace = { readonly url: string; readonly rooms: readonly BenchRoom[] };

const at = '2026-11-20T09:00:00Z';
const quiet = () => undefined;

type Signed = Viewer & { readonly cookie: string };

async function main(folder: string): Promise<void> {
  const found = await findDatabase({ databaseUrl: null, folder }, quiet);
  await prepare(found, slices, migrationFolders);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const opened = await open(found, slices, { baseUrl: url, log: quiet, dataFolder: folder });
  const served = await serveProgram(found, opened, {
    host: 'localhost',
    port,
    baseUrl: url,
    dataFolder: folder,
    smtpUrl: null,
    roles: ['web', 'live'],
  });
  const owner = new pg.Pool({ ...found.owner, max: 4 });
  const secret = await readFile(join(folder, 'secret'), 'utf8');
  const place = { url, rooms: await makeRooms(owner, served.door.auth.names.session, secret) };
  process.stdout.write(`${JSON.stringify(place)}\n`);
  process.once('SIGTERM', async () => {
    await served.stop();
    await owner.end();
    await opened.close();
    await found.stop();
    process.exit(0);
  });
}

/** The first pair is for the browsers; the rest are 20 managers with 10 reports each, one room a pair. */
async function makeRooms(owner: pg.Pool, cookie: string, secret: string): Promise<BenchRoom[]> {
  const organisationId = newId();
  await owner.query('insert into org.organisations values ($1, $2, $3, $4)', [
    organisationId,
    'Tidewater',
    'Europe/Berlin',
    at,
  ]);
  const person = (name: string) => signIn(owner, organisationId, name, cookie, secret);
  const people = (count: number, name: string) =>
    Promise.all(Array.from({ length: count }, (_, index) => person(`${name} ${index}`)));
  const couples: [Signed, Signed][] = [[await person('Lea'), await person('Ben')]];
  const engineers = await people(10, 'Engineer');
  for (const manager of await people(20, 'Manager')) {
    for (const engineer of engineers) couples.push([manager, engineer]);
  }
  const rooms: BenchRoom[] = [];
  for (const [manager, engineer] of couples) {
    const pair = await makePair(owner, manager, engineer);
    rooms.push({ ...pair, cookies: [manager.cookie, engineer.cookie] });
  }
  return rooms;
}

async function signIn(
  owner: pg.Pool,
  organisationId: string,
  name: string,
  cookie: string,
  secret: string,
): Promise<Signed> {
  const [personId, userId, token] = [newId(), newId(), newId()];
  const email = `${personId}@example.org`;
  await owner.query(
    `insert into org.people (organisation_id, person_id, email, name, name_key, time_zone, role, user_id, created_at)
     values ($1, $2, $3, $4, $4, 'Europe/Berlin', 'member', $5, $6)`,
    [organisationId, personId, email, name, userId, at],
  );
  await owner.query(
    `insert into auth.user (id, email, name, organisation_id, person_id, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6)`,
    [userId, email, name, organisationId, personId, at],
  );
  await owner.query(
    `insert into auth.session (id, token, user_id, expires_at, created_at, updated_at)
     values ($1, $2, $3, now() + interval '1 day', now(), now())`,
    [newId(), token, userId],
  );
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  const signed = `${cookie}=${encodeURIComponent(`${token}.${signature}`)}`;
  return { organisationId, personId, role: 'member', cookie: signed };
}

await main(process.argv[2] ?? '');
