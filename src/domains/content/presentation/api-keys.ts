/** Keys with which other products ask; administrators make and end them. */
import { createHash, createPublicKey, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { type Api, type Context, processes } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import type { contract } from './contract.ts';
import { audienceOf } from './rules-keys.ts';
import { asHouse } from './store.ts';
import { type Algorithm, endKey, insertKey, listedKeys } from './store-keys.ts';

type KeysApi = Pick<Api<(typeof contract)['operations']>, 'keys' | 'makeKey' | 'endKey'>;
type Wanted = z.output<(typeof contract)['operations']['makeKey']['input']>;

/** More than any house needs, and few enough to look through. */
const most = 50;

function mustAdminister({ viewer }: Context): void {
  if (viewer.role !== 'administrator') throw mayNot('Keys are made and ended by administrators.');
}

type Made = {
  algorithm: Algorithm;
  issuer: string | null;
  material: string;
  secret: string | null;
};

function made({ kind, algorithm, issuer, publicKey }: Wanted): Made {
  const secret = randomBytes(32).toString('base64url');
  if (kind === 'server') {
    const material = createHash('sha256').update(secret).digest('base64url');
    return { algorithm: 'SHA-256', issuer: null, material, secret };
  }
  if (!issuer)
    throw invalid([{ path: 'issuer', sentence: 'Please say who signs the tokens (iss).' }]);
  if (algorithm === 'HS256') return { algorithm, issuer, material: secret, secret };
  return { algorithm, issuer, material: publicPart(publicKey, algorithm), secret: null };
}

const unreadable = () =>
  invalid([{ path: 'publicKey', sentence: 'This is not a public key of that kind, as a JWK.' }]);

/** Only what is public is kept, whatever was sent; the key says itself which algorithm it is for. */
function publicPart(text: string | undefined, algorithm: 'ES256' | 'EdDSA'): string {
  const wanted =
    algorithm === 'ES256' ? { kty: 'EC', crv: 'P-256' } : { kty: 'OKP', crv: 'Ed25519' };
  try {
    const { x = '', y = '' } = JSON.parse(text ?? '') as Record<string, string>;
    const jwk = { ...wanted, x, ...(algorithm === 'ES256' && { y }) };
    createPublicKey({ key: jwk, format: 'jwk' });
    return JSON.stringify(jwk);
  } catch {
    throw unreadable();
  }
}

export const keysApi: KeysApi = {
  keys: async (ctx) => {
    mustAdminister(ctx);
    const keys = await asHouse(ctx.db, (organisationId) => listedKeys(ctx.db, organisationId));
    return { keys, audience: audienceOf(ctx.viewer.organisationId) };
  },

  makeKey: async (ctx, wanted) => {
    mustAdminister(ctx);
    const { organisationId, personId } = ctx.viewer;
    const { secret, ...key } = made(wanted);
    const row = { ...key, kind: wanted.kind, name: wanted.name, madeBy: personId };
    const keyId = await asHouse(ctx.db, async () => {
      if (
        (await listedKeys(ctx.db, organisationId)).filter(({ endedAt }) => !endedAt).length >= most
      ) {
        throw conflict(`There are ${most} keys already. Please end one first.`);
      }
      return insertKey(ctx.db, organisationId, row, ctx.now);
    });
    await tell(ctx, 'presentation.key-made', keyId);
    const isServer = wanted.kind === 'server';
    const whole = isServer ? `gs_${organisationId}_${keyId}_${secret}` : secret;
    return { keyId, kid: `${organisationId}.${keyId}`, secret: whole };
  },

  endKey: async (ctx, { keyId }) => {
    mustAdminister(ctx);
    const { organisationId, personId } = ctx.viewer;
    const ended = await asHouse(ctx.db, () =>
      endKey(ctx.db, organisationId, { keyId, personId }, ctx.now),
    );
    if (!ended) throw notFound();
    await tell(ctx, 'presentation.key-ended', keyId);
    return {};
  },
};

async function tell(ctx: Context, action: string, keyId: string): Promise<void> {
  await ctx.audit(action, { keyId });
  await ctx.emit('presentation.keys-changed', { keyId }, [processes]);
}
