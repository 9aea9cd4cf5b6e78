import { hkdfSync } from 'node:crypto';
import pg from 'pg';
import type { Connection, Connections } from './connection.ts';

const APP = 'groundswell_app';
const STEWARD = 'groundswell_steward';

type Roles = Pick<Connections, 'app' | 'steward'>;

/** Derived, not stored: every process that knows the owner's password reaches the same ones. */
export function rolesOf(owner: Connection): Roles {
  return { app: as(owner, APP), steward: as(owner, STEWARD) };
}

function as(owner: Connection, role: string): Connection {
  const secret = hkdfSync('sha256', owner.password, owner.user, `groundswell role ${role}`, 24);
  return { ...owner, user: role, password: Buffer.from(secret).toString('base64url') };
}

/** Makes the two serving roles, or brings them back to what they must be; many processes may at once. */
export async function makeRoles(owner: Connection): Promise<Roles> {
  const roles = rolesOf(owner);
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    if (await allReady(roles)) return roles;
    await makeBoth(owner, roles).catch((error) => mendable(owner, error));
  }
  await assertBoth(roles);
  return roles;
}

/** Roles belong to the whole server, so processes of several databases meet here despite the lock. */
const met = ['23505', '42710', 'XX000'];

function mendable(owner: Connection, error: unknown): void {
  if (!(error instanceof pg.DatabaseError)) throw error;
  if (error.code === '42501') {
    throw new Error(`${owner.user} may not make database roles: ${error.message}.`);
  }
  if (!met.includes(error.code ?? '')) throw error;
}

async function makeBoth(owner: Connection, { app, steward }: Roles): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('groundswell roles'))");
    for (const role of [app, steward]) await makeRole(client, role);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function allReady(roles: Roles): Promise<boolean> {
  return assertBoth(roles).then(
    () => true,
    () => false,
  );
}

async function assertBoth({ app, steward }: Roles): Promise<void> {
  await Promise.all([app, steward].map(assertOne));
}

async function assertOne(role: Connection): Promise<void> {
  const client = new pg.Client(role);
  try {
    await client.connect();
    await assertServingRole(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function makeRole(client: pg.Client, { user, password }: Connection): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [user]);
  const secret = client.escapeLiteral(password);
  await client.query(
    found.rowCount === 0
      ? `create role ${user} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`
      : `alter role ${user} login password ${secret}`,
  );
}

/** Row-level security is worth nothing to a role that stands above it, so such a role must not serve. */
export async function assertServingRole(client: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await client.query<{ name: string; above: boolean; owned: string | null }>(`
    select current_user as name,
      exists (select from pg_roles r where (r.rolsuper or r.rolbypassrls)
        and pg_has_role(current_user, r.oid, 'member')) as above,
      (select min(c.oid::regclass::text) from pg_class c
        where c.relkind in ('r', 'p', 'v', 'm') and pg_has_role(current_user, c.relowner, 'member')) as owned`);
  const role = rows[0];
  if (role?.above) {
    throw new Error(
      `The database role ${role.name} can pass row-level security; it must not serve.`,
    );
  }
  if (role?.owned) {
    throw new Error(
      `The database role ${role.name} owns ${role.owned}; it must own nothing to serve.`,
    );
  }
}
