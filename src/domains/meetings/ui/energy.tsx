import { Sparkline } from '../../../web/design/sparkline.tsx';
import { dayOf, shortDay } from '../../../web/design/when.tsx';
import type { CheckIn } from '../contract-shapes.ts';

type Props = { who: string; checkIns: readonly CheckIn[]; last?: number };

/** The last check-ins of one person as a line, and the same in words. */
export function EnergyTrend({ who, checkIns, last = 12 }: Props) {
  const shown = checkIns.slice(-last);
  if (shown.length < 2) return null;
  const points = shown.map(({ energy, at }) => ({ value: energy, label: shortDay(dayOf(at)) }));
  return <Sparkline points={points} min={1} max={5} reading={reading(who, shown)} />;
}

function reading(who: string, shown: readonly CheckIn[]): string {
  const values = shown.slice(-6).map(({ energy }) => energy);
  return `${who === 'You' ? 'Your' : `${who}’s`} energy, latest last: ${values.join(', ')}`;
}
