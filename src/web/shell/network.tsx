import { useSyncExternalStore } from 'react';
import { Icon } from '../design/icon.tsx';
import { outbox } from './outbox.ts';

const subscribeOnline = (listener: () => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

export const useOnline = (): boolean =>
  useSyncExternalStore(subscribeOnline, () => navigator.onLine);

export const useWaiting = (): number => useSyncExternalStore(outbox.subscribe, outbox.count);

/** Says that the network is away and that what is typed is safe; silent when all is well. */
export function OfflineBanner() {
  const online = useOnline();
  const waiting = useWaiting();
  const shown = !online || waiting > 0;
  return (
    <div role="status" className={shown ? 'bg-amber-soft text-amber-ink' : ''}>
      {shown && (
        <p className="flex min-h-11 items-center gap-3 px-4 py-2 text-sm sm:px-8">
          <Icon name={online ? 'clock' : 'offline'} />
          <span>
            {!online && 'You are offline. You can go on: what you write is kept on this device. '}
            {waiting > 0 &&
              `${waiting} ${waiting === 1 ? 'change is' : 'changes are'} waiting to be sent.`}
          </span>
          {online && (
            <button
              type="button"
              className="font-semibold underline underline-offset-4"
              onClick={() => void outbox.drain()}
            >
              Send now
            </button>
          )}
        </p>
      )}
    </div>
  );
}
