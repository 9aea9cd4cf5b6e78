import { type ComponentType, Suspense } from 'react';
import { Loading } from '../design/states.tsx';
import { slices } from '../slices.ts';
import { Guard } from './guard.tsx';
import type { Slots } from './slice.ts';

type Props<N extends keyof Slots> = {
  name: N;
  /** Where there is often nothing to show, nothing holds its place while it loads. */
  quiet?: boolean;
} & Slots[N];

/** What the slices have to show at this place of a page, in their order. */
export function Slot<N extends keyof Slots>({ name, quiet = false, ...told }: Props<N>) {
  return fillings(name).map(({ order, body }) => {
    const Body = body as ComponentType<object>;
    return (
      <Guard key={order}>
        <Suspense fallback={quiet ? null : <Loading />}>
          <Body {...told} />
        </Suspense>
      </Guard>
    );
  });
}

const fillings = (name: keyof Slots) =>
  slices
    .flatMap((slice) => slice.fills ?? [])
    .filter((filling) => filling.slot === name)
    .sort((a, b) => a.order - b.order);
