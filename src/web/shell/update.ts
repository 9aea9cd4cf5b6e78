import { toast } from '../design/toast.tsx';

/** Keeps the app able to open without a network, and offers a newer one instead of forcing it. */
export async function keepAppFresh(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  registration?.addEventListener('updatefound', () => {
    const fresh = registration.installing;
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed' && navigator.serviceWorker.controller) offer(fresh);
    });
  });
}

function offer(fresh: ServiceWorker): void {
  toast('A newer Groundswell is ready.', {
    label: 'Reload',
    run: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      fresh.postMessage({ type: 'SKIP_WAITING' });
    },
  });
}
