import type { OutputOf } from '../../../../platform/universal/contract.ts';
import type { contract } from '../contract.ts';
import type { Estimate } from '../contract-shapes.ts';
import type { Told } from '../rules-words.ts';
import type { Shown } from './emblem.tsx';

export type Style = OutputOf<(typeof contract)['operations']['mine']>;

/** Nothing to draw yet: neither a taking, nor a target, nor enough signals. */
export const isBlank = ({ self, target, does }: Style): boolean =>
  !self && !target && does.every(({ estimate }) => !estimate);

const known = ({ does }: Style): Estimate[] =>
  does.flatMap(({ estimate }) => (estimate ? [estimate] : []));

/** The last weeks alone when they say enough; the longer ones stand behind them, fainter. */
export const shownOf = (style: Style): Shown => ({
  self: style.self,
  does: known(style),
  target: style.target?.sides ?? null,
  trail: style.trail,
});

/** The same for the words beside it. */
export const toldOf = (style: Style): Told => ({
  self: style.self?.sides ?? null,
  does: known(style)[0]?.sides ?? null,
  target: style.target?.sides ?? null,
});
