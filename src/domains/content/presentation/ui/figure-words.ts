type Counted = {
  readonly impressions: number | null;
  readonly actions: number | null;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** A share as people read it: two figures that mean something. */
export function percent(share: number): string {
  const points = share * 100;
  const digits = points !== 0 && Math.abs(points) < 10 ? 1 : 0;
  return `${points.toFixed(digits)} %`;
}

/** The figure in words, with where the true share most likely lies (a 95 % interval). */
export function figureWords({ impressions, actions, rate, low, high }: Counted): string {
  if (impressions === null || actions === null) {
    return 'Too few people saw it for a figure that tells nobody apart.';
  }
  const seen = `Seen ${times(impressions)}, acted upon ${times(actions)}`;
  if (rate === null || low === null || high === null) return `${seen}.`;
  return `${seen}: ${percent(rate)}, most likely between ${percent(low)} and ${percent(high)}.`;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

type Compared = {
  readonly arm: string;
  readonly against: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
};

/** Which of two arms is acted upon more, or that it cannot be told yet. */
export function differenceWords({ arm, against, difference, low, high }: Compared): string {
  const range = `${points(low)} to ${points(high)} percentage points`;
  if (low <= 0 && high >= 0) {
    return `Between ${arm} and ${against} no difference can be told yet: ${range}.`;
  }
  const [more, less] = difference > 0 ? [arm, against] : [against, arm];
  const [from, to] = difference > 0 ? [low, high] : [-high, -low];
  return `${more} is acted upon more than ${less}, by ${points(from)} to ${points(to)} percentage points.`;
}

const points = (share: number): string => (share * 100).toFixed(1).replace('-', '−');
