/**
 * Who asks at the front door. A viewer's token is signed by the product they use (JWT, RFC 7519): its
 * header names our key, the key names the one algorithm, the organisation and the issuer. A server has
 * a secret of its own; what it says in headers about a viewer is believed from a trusted proxy alone,
 * since proxies pass on what strangers write there.
 */
import { createHash, createPublicKey, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6, type Socket } from 'node:net';
import { createDecoder, createVerifier } from 'fast-jwt';
import { placeOf } from '../../../platform/auth/attempts.ts';
import { badRequest, mayNot, signedOut } from '../../../platform/universal/problems.ts';
import type { Viewer } from './engine/types.ts';
import { Glimpsed, Kept } from './rules-kept.ts';
import { audienceOf } from './rules-keys.ts';
import { fromClaims } from './rules-viewer.ts';
import { type Said, viewerIn } from './serve-headers.ts';
import type { Home, Node } from './serve-node.ts';
import type { Key } from './store-keys.ts';

/** Who asks, and for whom: a server may ask for nobody in particular (OpenFeature, measuring). */
export type Asker = {
  readonly home: Home;
  readonly by: 'viewer' | 'server';
  readonly viewer: Viewer | null;
};

type Proved = {
  readonly home: Home;
  readonly key: Key;
  readonly viewer: Viewer | null;
  readonly expires: number;
};

export type Callers = {
  /** At once, where the token or key was verified before; null: ask `prove`. */
  known(request: IncomingMessage, said: Said, now: number): Asker | null;
  /** Verifies, at once where the organisation is in memory; a Problem says no more than that it is refused. */
  prove(request: IncomingMessage, said: Said, now: number): Asker | Promise<Asker>;
  /** Where it comes from, as far as a trusted proxy says. */
  addressOf(request: IncomingMessage): string;
};

/** Verified tokens in memory, in characters: some tens of thousands. */
const mostKept = 24 * 1024 * 1024;
const longestToken = 4_096;

const id = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const serverKey = new RegExp(`^gs_${id}_${id}_([\\w-]{43})$`);
const keyName = new RegExp(`^${id}\\.${id}$`);

export function openCallers(node: Node, trustedProxies: readonly string[]): Callers {
  const kept = new Kept<Proved>(mostKept);
  const glimpsed = new Glimpsed();
  const isTrusted = trustOf(trustedProxies);

  const asker = (request: IncomingMessage, said: Said, { home, viewer }: Proved): Asker => {
    if (viewer) return { home, by: 'viewer', viewer };
    if (!said.viewer) return { home, by: 'server', viewer: null };
    if (!isTrusted(request.socket)) {
      throw mayNot(
        'What headers say about a viewer is believed from a trusted proxy alone (TRUSTED_PROXIES).',
      );
    }
    return { home, by: 'server', viewer: viewerIn(said.viewer, request) };
  };

  return {
    known: (request, said, now) => {
      const proved = kept.get(credentialOf(said));
      const stands =
        proved && proved.expires > now && proved.home.keys.get(proved.key.keyId) === proved.key;
      return stands ? asker(request, said, proved) : null;
    },
    prove: (request, said, now) => {
      const credential = credentialOf(said);
      if (credential === '' || credential.length > longestToken) throw signedOut();
      const isServer = credential.startsWith('gs_');
      const named = isServer ? serverKey.exec(credential) : namedIn(credential);
      const [, organisationId, keyId] = named ?? [];
      if (!organisationId || !keyId) throw signedOut();
      const proveIn = (home: Home | null): Asker => {
        const proved = isServer
          ? proveServer(home, keyId, named?.[3] ?? '')
          : proveToken(home, keyId, credential, now);
        const isWorthIt = isServer || glimpsed.again(credential.slice(-22));
        if (isWorthIt) kept.set(credential, proved, credential.length + 500);
        return asker(request, said, proved);
      };
      const held = node.held(organisationId);
      return held ? proveIn(held) : node.home(organisationId).then(proveIn);
    },
    addressOf: (request) => placeOf(addressOf(request, isTrusted(request.socket))),
  };
}

/** What the nearest proxy of ours says, or else who is at the other end. */
function addressOf({ socket, headers }: IncomingMessage, trusted: boolean): string {
  const passedOn = trusted ? headers['x-forwarded-for'] : undefined;
  const last = String(passedOn ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last || (socket.remoteAddress ?? '');
}

const credentialOf = ({ authorization, serverKey: key }: Said): string =>
  key || (authorization.startsWith('Bearer ') ? authorization.slice(7) : '');

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

/** Asked once a connection. */
function trustOf(proxies: readonly string[]): (socket: Socket) => boolean {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  const known = new WeakMap<Socket, boolean>();
  return (socket) => {
    const before = known.get(socket);
    if (before !== undefined) return before;
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    const trusted = list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
    known.set(socket, trusted);
    return trusted;
  };
}
