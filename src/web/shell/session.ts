import { get, newKey, post } from '../call.ts';
import type { Viewer } from '../viewer.ts';
import { wipeDevice } from './device.ts';
import { queries } from './queries.ts';

const tabs = new BroadcastChannel('groundswell-session');
tabs.onmessage = ({ data }) => {
  if (data === 'signed-out') void wipeDevice().then(() => location.assign('/sign-in'));
};

/** Ends the session on the server, then forgets everything on this device, in every tab. */
export async function signOut(): Promise<void> {
  // Without the network the device is wiped all the same; the session ends when it is next seen.
  await post({ slice: 'auth', operation: 'sign-out' }, {}, newKey()).catch(() => undefined);
  await wipeDevice();
  tabs.postMessage('signed-out');
  location.assign('/sign-in');
}

/**
 * The server no longer knows us, and the way back in leads here again. A session that was ended wipes
 * the device; one that merely ran out leaves what was typed and not sent, for the same person alone.
 */
export async function sessionEnded(): Promise<void> {
  const me = queries.getQueryData<Viewer>(['org', 'me', {}]);
  const kept = me && (await ranOut()) && (await keepUnsent(me.person.personId));
  if (!kept) await wipeDevice();
  const here = location.pathname + location.search;
  // Loaded anew, so that nothing of the person stays in memory either.
  location.replace(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
}

/** Seldom needed, so loaded when it is; without it nothing stays. */
const keepUnsent = (personId: string): Promise<boolean> =>
  import('./unsent.ts').then(
    (unsent) => unsent.keepUnsent(personId).then(() => true),
    () => false,
  );

const ranOut = (): Promise<boolean> =>
  get({ slice: 'auth', operation: 'ending' }, {}).then(
    (said) => (said as { ranOut: boolean }).ranOut,
    () => false,
  );
