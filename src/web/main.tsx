import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './design/base.css';
import { App } from './shell/app.tsx';
import { watchOutbox } from './shell/network-return.ts';
import { queries, restorePages } from './shell/queries.ts';
import { keepAppFresh } from './shell/update.ts';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  await restorePages();
  watchOutbox();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
  void keepAppFresh();
}

void start();
