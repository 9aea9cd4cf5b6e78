import { newKey, post } from '../call.ts';
import { wipeDevice } from './device.ts';

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

/** The server no longer knows us: the device forgets, and the way back in leads here again. */
export async function sessionEnded(): Promise<void> {
  await wipeDevice();
  const here = location.pathname + location.search;
  // Loaded anew, so that nothing of the person stays in memory either.
  location.replace(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
}
