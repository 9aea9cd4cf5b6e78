import { useCallback, useEffect, useRef, useState } from 'react';
import type { Heard, Said } from '../engine/figures.ts';
import type { Transcript } from '../engine/transcript.ts';
import type { Asked, Told } from './reader.ts';

/** Where a transcript is on its way, which is in this page and nowhere else. */
export type Reading =
  | { readonly at: 'start' }
  | { readonly at: 'reading' }
  | { readonly at: 'read'; readonly transcript: Transcript }
  | { readonly at: 'hearing'; readonly done: number; readonly of: number }
  | { readonly at: 'heard'; readonly heard: readonly Heard[] }
  | { readonly at: 'failed' };

export type Reader = {
  readonly reading: Reading;
  read(text: string): void;
  hear(turns: readonly Said[]): void;
  /** Forgets everything and stops what is under way. */
  forget(): void;
};

export function useReader(): Reader {
  const worker = useRef<Worker | null>(null);
  const [reading, setReading] = useState<Reading>({ at: 'start' });
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const ask = (asked: Asked, of: number) => {
    stop();
    const fresh = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' });
    fresh.onmessage = ({ data }: MessageEvent<Told>) => setReading(readingFrom(data, of));
    fresh.onerror = () => setReading({ at: 'failed' });
    worker.current = fresh;
    fresh.postMessage(asked);
  };
  return {
    reading,
    read: (text) => {
      setReading({ at: 'reading' });
      ask({ read: text }, 0);
    },
    hear: (turns) => {
      setReading({ at: 'hearing', done: 0, of: turns.length });
      ask({ hear: turns }, turns.length);
    },
    forget: () => {
      stop();
      setReading({ at: 'start' });
    },
  };
}

function readingFrom(told: Told, of: number): Reading {
  if ('transcript' in told) return { at: 'read', transcript: told.transcript };
  if ('heard' in told) return { at: 'heard', heard: told.heard };
  if ('heardSoFar' in told) return { at: 'hearing', done: told.heardSoFar, of };
  return { at: 'failed' };
}
