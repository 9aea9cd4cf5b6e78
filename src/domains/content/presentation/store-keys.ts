import { randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';

export type Algorithm = 'HS256' | 'ES256' | 'EdDSA' | 'SHA-256';

/** A key in force, with what verifies it: a secret, a public key (JWK) or the hash of a secret. */
export type Key = {
  readonly keyId: string;
  readonly kind: 'viewer' | 'server' | 'state';
  readonly algorithm: Algorithm;
  readonly issuer: string | null;
  readonly material: string;
};

export const keysInForce = (db: Db, organisationId: string): Promise<Key[]> =>
  db
    .selectFrom('presentation.keys')
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .select(['key_id as keyId', 'kind', 'algorithm', 'issuer', 'material'])
    .$narrowType<{ kind: Key['kind']; algorithm: Algorithm }>()
    .execute();

/** Without what verifies them: nobody is told that twice. */
export const listedKeys = (db: Db, organisationId: string) =>
  db
    .selectFrom('presentation.keys')
    .where('organisation_id', '=', organisationId)
    .where('kind', '<>', 'state')
    .select([
      'key_id as keyId',
      'kind',
      'name',
      'algorithm',
      'issuer',
      'made_at as madeAt',
      'ended_at as endedAt',
    ])
    .$narrowType<{ kind: 'viewer' | 'server' }>()
    .orderBy('made_at', 'desc')
    .execute();

export type NewKey = Omit<Key, 'keyId'> & { name: string; madeBy: string | null };

export async function insertKey(
  db: Db,
  organisationId: string,
  { madeBy, ...key }: NewKey,
  at: Temporal.Instant,
): Promise<string> {
  const keyId = newId();
  const row = { organisation_id: organisationId, key_id: keyId, made_at: at.toString() };
  await db
    .insertInto('presentation.keys')
    .values({ ...row, ...key, made_by: madeBy })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return keyId;
}

/** The one key that signs what viewers keep; made when an organisation first shows anything. */
export async function keepStateKey(
  db: Db,
  organisationId: string,
  at: Temporal.Instant,
): Promise<void> {
  const material = randomBytes(32).toString('base64url');
  const key = { kind: 'state', name: 'state', algorithm: 'HS256', issuer: null, material } as const;
  await insertKey(db, organisationId, { ...key, madeBy: null }, at);
}

/** True when there was such a key in force. */
export async function endKey(
  db: Db,
  organisationId: string,
  { keyId, personId }: { keyId: string; personId: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('presentation.keys')
    .set({ ended_at: at.toString(), ended_by: personId })
    .where('organisation_id', '=', organisationId)
    .where('key_id', '=', keyId)
    .where('kind', '<>', 'state')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
