/**
 * Who asks at the front door. A viewer's token is signed by the product they use (JWT, RFC 7519): its
 * header names our key, the key names the one algorithm, the organisation and the issuer. A server has
 * a secret of its own; what it says in headers about a viewer is believed from a trusted proxy alone,
 * since proxies pass on what strangers write there.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6, type Socket } from 'node:net';
import { decodeProtectedHeader, importJWK, type JWTPayload, jwtVerify } from 'jose';
import { placeOf } from '../../../platform/auth/attempts.ts';
import { badRequest, mayNot, signedOut } from '../../../platform/universal/problems.ts';
import type { Viewer } from './engine/types.ts';
import { audienceOf } from './rules-keys.ts';
import { fromClaims } from './rules-viewer.ts';
import { type Said, viewerIn } from './serve-headers.ts';
import { Kept } from './serve-kept.ts';
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
  /** Verifies; throws a Problem that says no more than that it is refused. */
  prove(request: IncomingMessage, said: Said, now: number): Promise<Asker>;
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
    prove: async (request, said, now) => {
      const credential = credentialOf(said);
      if (credential === '' || credential.length > longestToken) throw signedOut();
      const proved = credential.startsWith('gs_')
        ? await proveServer(node, credential)
        : await proveToken(node, credential, now);
      kept.set(credential, proved, credential.length + 500);
      return asker(request, said, proved);
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

async function keyOf(node: Node, named: Named, kind: Key['kind']) {
  const [, organisationId, keyId] = named ?? [];
  if (!organisationId || !keyId) throw signedOut();
  const home = await node.home(organisationId);
  const key = home?.keys.get(keyId);
  if (!home || key?.kind !== kind) throw signedOut();
  return { home, key };
}

async function proveServer(node: Node, credential: string): Promise<Proved> {
  const named = serverKey.exec(credential);
  const { home, key } = await keyOf(node, named, 'server');
  const hash = createHash('sha256')
    .update(named?.[3] ?? '')
    .digest();
  if (!timingSafeEqual(hash, Buffer.from(key.material, 'base64url'))) throw signedOut();
  return { home, key, viewer: null, expires: Number.POSITIVE_INFINITY };
}

async function proveToken(node: Node, token: string, now: number): Promise<Proved> {
  const { home, key } = await keyOf(node, keyName.exec(kidOf(token)), 'viewer');
  const claims = await claimsOf(token, key, home.organisationId, now);
  const known = fromClaims(claims);
  if ('wrong' in known) throw badRequest(known.wrong);
  return { home, key, viewer: known.viewer, expires: (claims.exp ?? 0) * 1000 };
}

function kidOf(token: string): string {
  try {
    return decodeProtectedHeader(token).kid ?? '';
  } catch {
    throw signedOut();
  }
}

/** The algorithm is the key's, whatever the token says of itself. */
async function claimsOf(
  token: string,
  key: Key,
  organisationId: string,
  now: number,
): Promise<JWTPayload> {
  const { algorithm, issuer } = key;
  try {
    const { payload } = await jwtVerify(token, await verifier(key), {
      algorithms: [algorithm],
      audience: audienceOf(organisationId),
      issuer: issuer ?? '',
      currentDate: new Date(now),
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch {
    throw signedOut();
  }
}

const verifiers = new WeakMap<Key, ReturnType<typeof importVerifier>>();

const importVerifier = async ({ algorithm, material }: Key) =>
  algorithm === 'HS256'
    ? Buffer.from(material, 'base64url')
    : importJWK(JSON.parse(material), algorithm);

function verifier(key: Key): ReturnType<typeof importVerifier> {
  const known = verifiers.get(key) ?? importVerifier(key);
  verifiers.set(key, known);
  return known;
}

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
