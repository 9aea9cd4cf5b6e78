import { type ReactNode, Suspense, useState, useSyncExternalStore } from 'react';
import { Icon, type IconName } from '../design/icon.tsx';
import { part } from '../part.ts';
import { type Held, outbox } from './outbox.ts';

const Refused = part(() => import('./refused.tsx'), 'Refused');

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

export const useHeld = (): Held => useSyncExternalStore(outbox.subscribe, outbox.held);

/** Says that the network is away and that what is typed is safe; silent when all is well. */
export function OfflineBanner() {
  const online = useOnline();
  const { waiting, refused } = useHeld();
  const [looking, setLooking] = useState(false);
  return (
    <>
      <div role="status" className="bg-amber-soft text-amber-ink">
        {!online && (
          <Line icon="offline">
            You are offline. You can go on: what you write is kept on this device.
          </Line>
        )}
        {waiting > 0 && (
          <Line icon="clock" action="Send now" onAction={() => void outbox.drain()}>
            {waiting === 1 ? '1 change is' : `${waiting} changes are`} waiting to be sent.
          </Line>
        )}
        {refused.length > 0 && (
          <Line icon="flag" action="Look" onAction={() => setLooking(true)}>
            {refused.length === 1 ? '1 change' : `${refused.length} changes`} could not be made. The
            words are kept here.
          </Line>
        )}
      </div>
      <Suspense fallback={null}>
        {looking && <Refused letters={refused} onClose={() => setLooking(false)} />}
      </Suspense>
    </>
  );
}

type LineProps = { icon: IconName; action?: string; onAction?: () => void; children: ReactNode };

function Line({ icon, action, onAction, children }: LineProps) {
  return (
    <p className="flex min-h-11 items-center gap-3 px-4 py-2 text-sm sm:px-8 lg:px-14">
      <Icon name={icon} />
      <span>{children}</span>
      {action && (
        <button
          type="button"
          className="font-semibold underline underline-offset-4"
          onClick={onAction}
        >
          {action}
        </button>
      )}
    </p>
  );
}
