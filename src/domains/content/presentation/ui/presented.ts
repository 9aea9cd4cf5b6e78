import { type RefObject, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { newKey, Offline } from '../../../../web/call.ts';
import { useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import { presentation } from './calls.ts';

type Answer = OutputOf<(typeof contract)['operations']['now']>['placements'][number];
/** One thing shown, and where. */
export type Shown = Answer['items'][number] & { readonly placement: string };
type Presented = Omit<Answer, 'items'> & { readonly items: readonly Shown[] };

const stateName = 'groundswell.presented';
/** A line may be down without a word, so a page that stays open asks now and then by itself. */
const mostMs = 60_000;

/** What stands in these placements for whoever is signed in, asked again when it may have changed. */
export function usePresented(...placements: readonly string[]): readonly Presented[] | undefined {
  // Read once: a card whose cap is reached by being seen must not leave from under the reader's eyes.
  const [state] = useState(() => localStorage.getItem(stateName));
  const input = { placements: placements.join(','), ...(state ? { state } : {}) };
  const { data, refetch, dataUpdatedAt } = useRead(presentation.now, input);
  const next = soonest(data?.placements ?? []);
  useEffect(() => {
    const wait = Math.min(Math.max(0, next - dataUpdatedAt), mostMs);
    const timer = setTimeout(() => void refetch(), wait);
    return () => clearTimeout(timer);
  }, [next, dataUpdatedAt, refetch]);
  return data?.placements.map(({ items, ...rest }) => {
    const { placement } = rest;
    return { ...rest, items: items.map((item) => ({ ...item, placement })) };
  });
}

const soonest = (placements: readonly Answer[]): number =>
  Math.min(...placements.map(({ until }) => (until ? Date.parse(until) : Infinity)));

type Happening = Pick<Shown, 'placement' | 'bookingId' | 'versionId'> & {
  readonly what: 'impression' | 'action';
};

const waiting: Happening[] = [];
const seen = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;
const gatherMs = 2_000;

function report(happening: Happening): void {
  waiting.push(happening);
  clearTimeout(timer);
  timer = setTimeout(() => void send(), gatherMs);
}

type Batch = { readonly batchId: string; readonly happenings: Happening[] };
/** What could not be sent goes with the next, under its own id, so that it counts once. */
const unsent: Batch[] = [];

/** Counted, never by whom. Not through the outbox: a count that waits must not hold up words. */
async function send(): Promise<void> {
  if (waiting.length === 0) return;
  unsent.push({ batchId: newBatchId(), happenings: waiting.splice(0) });
  for (const batch of unsent.splice(0)) {
    const state = localStorage.getItem(stateName);
    try {
      const kept = await presentation.measure.change({ ...batch, ...(state ? { state } : {}) });
      if (kept.state) localStorage.setItem(stateName, kept.state);
    } catch (error) {
      if (error instanceof Offline) unsent.push(batch);
    }
  }
}

/** A random key with the marks of a UUID of version 4. */
const newBatchId = (): string =>
  newKey().replace(/^(.{14}).(.{4})./, (_, head, middle) => `${head}4${middle}8`);

addEventListener('pagehide', () => void send());

export const acted = ({ placement, bookingId, versionId }: Shown): void =>
  report({ placement, bookingId, versionId, what: 'action' });

/** Give the reference to the card: once half of it is in sight, it counts as seen, once a visit. */
export function useSeen<E extends Element>(shown: Shown | undefined): RefObject<E | null> {
  const card = useRef<E>(null);
  const { placement, bookingId, versionId } = shown ?? {};
  useEffect(() => {
    const element = card.current;
    if (!element || !placement || !bookingId || !versionId) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        const name = `${bookingId} ${versionId}`;
        if (seen.has(name)) return;
        seen.add(name);
        report({ placement, bookingId, versionId, what: 'impression' });
      },
      { threshold: 0.5 },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [placement, bookingId, versionId]);
  return card;
}
