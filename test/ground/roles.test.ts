import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startEmbedded } from '../../src/platform/db/embedded/embedded.ts';
import { connectionOf, findDatabase } from '../../src/platform/db/find-database.ts';
import { assertServingRole, makeRoles } from '../../src/platform/db/roles.ts';
import { startServer } from '../postgres-server.ts';
import { ask, newFolder } from './hold.ts';

const quiet = () => undefined;

async function serves(as: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(as);
  await client.connect();
  return assertServingRole(client)
    .then(
      () => 'yes',
      (error: Error) => error.message,
    )
    .finally(() => client.end());
}

describe('the serving roles', () => {
  test('are made once by twenty processes at a time, and agree on their passwords', async () => {
    const database = await startEmbedded(newFolder(), quiet);
    await ask(database.owner, 'drop role groundswell_app; drop role groundswell_steward');
    const made = await Promise.all(Array.from({ length: 20 }, () => makeRoles(database.owner)));
    expect(new Set(made.map(({ app }) => app.password)).size).toBe(1);
    expect(made[0]?.app.password).not.toBe(made[0]?.steward.password);
    expect(await serves(database.app)).toBe('yes');
    expect(await serves(database.steward)).toBe('yes');
    await database.stop();
  });

  test('may not serve when they stand above row-level security or own a table', async () => {
    const database = await startEmbedded(newFolder(), quiet);
    expect(await serves(database.owner)).toContain('can pass row-level security');
    await ask(database.owner, 'create schema mine; create table mine.all (one int)');
    await ask(database.owner, 'alter table mine.all owner to groundswell_app');
    expect(await serves(database.app)).toContain('owns mine.');
    await ask(database.owner, 'drop schema mine cascade; create role tall bypassrls');
    await ask(database.owner, 'grant tall to groundswell_app');
    expect(await serves(database.app)).toContain('can pass row-level security');
    await database.stop();
  });
});

describe('a database named by DATABASE_URL', () => {
  test('is used through the same two roles, with an owner that is no superuser', async (context) => {
    const server = await startServer(newFolder());
    if (!server) return context.skip('PostgreSQL 15 is not installed');
    onTestFinished(server.stop);
    const admin = connectionOf(server.url);
    await ask(admin, "create role plain login createrole password 'p w/d'");
    await ask(admin, 'create database plain owner plain');
    const url = server.url.replace('owner:owner', `plain:${encodeURIComponent('p w/d')}`);
    const databaseUrl = url.replace(/postgres$/, 'plain');
    const found = await findDatabase({ databaseUrl, folder: newFolder() }, quiet);
    expect(found).toMatchObject({
      kind: 'server',
      owner: { password: 'p w/d', database: 'plain' },
    });
    expect(await serves(found.app)).toBe('yes');
    expect((await findDatabase({ databaseUrl, folder: newFolder() }, quiet)).app).toEqual(
      found.app,
    );
    await ask(admin, 'alter role plain nocreaterole; drop role groundswell_app');
    const refused = findDatabase({ databaseUrl, folder: newFolder() }, quiet);
    await expect(refused).rejects.toThrow('plain may not make database roles');
  });

  test('that cannot be reached stops the start with a sentence, without the password', async () => {
    const refused = findDatabase(
      { databaseUrl: 'postgres://a:hidden@127.0.0.1:9/x', folder: newFolder() },
      quiet,
    );
    await expect(refused).rejects.toThrow(
      /^The database at 127\.0\.0\.1:9 \(DATABASE_URL\) cannot be used: [^@]*$/,
    );
  });

  test('asks for a checked certificate whenever TLS is asked for', () => {
    expect(connectionOf('postgres://a:b@h/x').ssl).toBeUndefined();
    expect(connectionOf('postgres://a:b@h/x?sslmode=require').ssl).toEqual({
      rejectUnauthorized: true,
    });
    expect(connectionOf('postgres://a:b@h/x?sslmode=no-verify').ssl).toEqual({
      rejectUnauthorized: false,
    });
    expect(() => connectionOf('mysql://a@h/x')).toThrow('DATABASE_URL must look like');
  });
});
