import type { Ribbon } from './contract-shapes.ts';
import { lasting, times } from './rules-reading.ts';

/** Slices of the same kind in a row: `letter` as in the contract, counted in slices. */
export type Run = { readonly letter: string; readonly from: number; readonly length: number };

export function runsOf(slices: string): Run[] {
  return [...slices.matchAll(/(.)\1*/g)].map((found) => ({
    letter: found[1] ?? '.',
    from: found.index,
    length: found[0].length,
  }));
}

/** The ribbon for whoever does not see it: how long it is, how often the floor changed, what is missing. */
export function spokenWords({ slices, sliceMs }: Ribbon): string {
  const turns = slices.replaceAll(/[^me]/g, '').match(/(.)\1*/g) ?? [];
  const changes = Math.max(0, turns.length - 1);
  const quiet = slices.match(/\.{2,}/g)?.length ?? 0;
  const unclear = (slices.match(/\?/g)?.length ?? 0) * sliceMs;
  const said = [
    `${lasting(slices.length * sliceMs)}: the floor changed hands ${times(changes, 'time')}`,
    `it was quiet for longer ${times(quiet, 'time')}`,
    unclear > 0 && `${lasting(unclear)} were not reliable and are grey`,
  ];
  return `${said.filter(Boolean).join('; ')}.`;
}
