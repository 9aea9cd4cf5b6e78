/**
 * Who asks at the front door: a viewer with a token, or a server with a key. What a server says in
 * headers about a viewer is believed from a trusted proxy alone, since proxies pass on what strangers
 * write there.
 */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6, type Socket } from 'node:net';
import { placeOf } from '../../../platform/auth/attempts.ts';
import { mayNot } from '../../../platform/universal/problems.ts';
import type { Viewer } from './engine/types.ts';
import { Glimpsed, Kept } from './rules-kept.ts';
import { type Said, viewerIn } from './serve-headers.ts';
import type { Home, Node } from './serve-node.ts';
import { isServerKey, type Proved, prove } from './serve-proofs.ts';

/** Who asks, and for whom: a server may ask for nobody in particular (OpenFeature, measuring). */
export type Asker = {
  readonly home: Home;
  readonly by: 'viewer' | 'server';
  readonly viewer: Viewer | null;
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

export function openCallers(node: Node, trustedProxies: readonly string[]): Callers {
  const kept = new Kept<Proved>(mostKept);
  const glimpsed = new Glimpsed();
  const isTrusted = trustOf(trustedProxies);

  const keep = (credential: string, proved: Proved): void => {
    const isWorthIt = isServerKey(credential) || glimpsed.again(credential.slice(-22));
    if (isWorthIt) kept.set(credential, proved, credential.length + 500);
  };

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
      const proof = prove(node, credential, now);
      const known = (proved: Proved): Asker => {
        keep(credential, proved);
        return asker(request, said, proved);
      };
      return proof instanceof Promise ? proof.then(known) : known(proof);
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
