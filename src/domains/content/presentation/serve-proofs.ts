/**
 * Proofs of who asks. A viewer's token is signed by the product they use (JWT, RFC 7519): its header
 * names our key, the key names the one algorithm, the organisation and the issuer. A server has a secret
 * of its own.
 */
import { createHash, createPublicKey, timingSafeEqual } from 'node:crypto';
import { createDecoder, createVerifier } from 'fast-jwt';
import { badRequest, signedOut } from '../../../platform/universal/problems.ts';
import type { Viewer } from './engine/types.ts';
import { Kept } from './rules-kept.ts';
import { audienceOf } from './rules-keys.ts';
import { fromClaims } from './rules-viewer.ts';
import type { Home, Node } from './serve-node.ts';
import type { Key } from './store-keys.ts';

/** What was verified: in force as long as its key is, until it expires (epoch milliseconds). */
export type Proved = {
  readonly home: Home;
  readonly key: Key;
  readonly viewer: Viewer | null;
  readonly expires: number;
};

const longestToken = 4_096;
const id = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const serverKey = new RegExp(`^gs_${id}_${id}_([\\w-]{43})$`);
const keyName = new RegExp(`^${id}\\.${id}$`);

export const isServerKey = (credential: string): boolean => credential.startsWith('gs_');

/** At once where the organisation is in memory; a Problem says no more than that it is refused. */
export function prove(node: Node, credential: string, now: number): Proved | Promise<Proved> {
  if (credential === '' || credential.length > longestToken) throw signedOut();
  const isServer = isServerKey(credential);
  const named = isServer ? serverKey.exec(credential) : namedIn(credential);
  const [, organisationId, keyId, secret] = named ?? [];
  if (!organisationId || !keyId) throw signedOut();
  const proveIn = (home: Home | null): Proved =>
    isServer ? proveServer(home, keyId, secret ?? '') : proveToken(home, keyId, credential, now);
  const held = node.held(organisationId);
  return held ? proveIn(held) : node.home(organisationId).then(proveIn);
}

type Named = readonly (string | undefined)[] | null;

/** All tokens of one key begin with the same header, which is read once. */
const heads = new Kept<Named>(200_000);
const decode = createDecoder({ complete: true });

function namedIn(token: string): Named {
  const head = token.slice(0, token.indexOf('.'));
  const known = heads.get(head);
  if (known !== undefined) return known;
  const named = keyName.exec(kidOf(token));
  heads.set(head, named, head.length + 200);
  return named;
}

function kidOf(token: string): string {
  try {
    return String(decode(token).header.kid);
  } catch {
    throw signedOut();
  }
}

function keyOf(home: Home | null, keyId: string, kind: Key['kind']) {
  const key = home?.keys.get(keyId);
  if (!home || key?.kind !== kind) throw signedOut();
  return { home, key };
}

function proveServer(found: Home | null, keyId: string, secret: string): Proved {
  const { home, key } = keyOf(found, keyId, 'server');
  const hash = createHash('sha256').update(secret).digest();
  if (!timingSafeEqual(hash, Buffer.from(key.material, 'base64url'))) throw signedOut();
  return { home, key, viewer: null, expires: Number.POSITIVE_INFINITY };
}

function proveToken(found: Home | null, keyId: string, token: string, now: number): Proved {
  const { home, key } = keyOf(found, keyId, 'viewer');
  const claims = claimsOf(token, key, home.organisationId);
  const [expires, begins] = [momentOf(claims.exp), momentOf(claims.nbf ?? 0)];
  if (!(now < expires && now >= begins)) throw signedOut();
  const known = fromClaims(claims);
  if ('wrong' in known) throw badRequest(known.wrong);
  return { home, key, viewer: known.viewer, expires };
}

/** A NumericDate (RFC 7519) in milliseconds; what is none compares with nothing. */
const momentOf = (seconds: unknown): number =>
  typeof seconds === 'number' ? seconds * 1000 : Number.NaN;

type Claims = Readonly<Record<string, unknown>>;
type Verify = (token: string) => Claims;

function claimsOf(token: string, key: Key, organisationId: string): Claims {
  try {
    return verifierOf(key, organisationId)(token);
  } catch {
    throw signedOut();
  }
}

const verifiers = new WeakMap<Key, Verify>();

/** The algorithm is the key's, whatever the token says of itself; when it ends is seen by our own clock. */
function verifierOf(key: Key, organisationId: string): Verify {
  const known = verifiers.get(key);
  if (known) return known;
  const { algorithm, issuer } = key;
  if (algorithm === 'SHA-256' || !issuer) throw signedOut();
  const verify = createVerifier({
    key: materialOf(key),
    algorithms: [algorithm],
    allowedAud: audienceOf(organisationId),
    allowedIss: issuer,
    requiredClaims: ['aud', 'iss', 'exp', 'sub'],
    ignoreExpiration: true,
    ignoreNotBefore: true,
    cache: false,
  });
  verifiers.set(key, verify);
  return verify;
}

const materialOf = ({ algorithm, material }: Key): Buffer | string =>
  algorithm === 'HS256'
    ? Buffer.from(material, 'base64url')
    : createPublicKey({ key: JSON.parse(material), format: 'jwk' })
        .export({ type: 'spki', format: 'pem' })
        .toString();
