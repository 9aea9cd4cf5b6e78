import { go } from '../router.tsx';
import { wipeDevice } from './device.ts';

const names = new BroadcastChannel('groundswell-session');
names.onmessage = ({ data }) => {
  if (data === 'signed-out') void wipeDevice().then(() => location.assign('/sign-in'));
};

/** Ends the session on the server, then forgets everything on this device, in every tab. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Groundswell': '1' },
    body: '{}',
  }).catch(() => undefined);
  await wipeDevice();
  names.postMessage('signed-out');
  location.assign('/sign-in');
}

/** The server no longer knows us: the device forgets, and the way back in leads here again. */
export async function sessionEnded(): Promise<void> {
  await wipeDevice();
  const here = location.pathname + location.search;
  go(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`, { replace: true });
}
