import type { Stretch } from './ear.ts';

/** Blocks this far apart decide: one of them was surely delivered without delay. */
const memoryMs = 2_000;
/** Audio this far behind is no longer believed: a turn is answered within 200 ms. */
const lateMs = 100;
/** So long late, and the page says so. */
const noticeMs = 1_000;

export type DeviceClock = {
  /** `audioMs` of audio have come so far, the last of it at `arrived`: what to add to make wall time of it. */
  heard(audioMs: number, arrived: number): number;
  /** Nothing has come since; told now and then. */
  idle(now: number): void;
  /** Up to here times are known; what lies after may yet turn out as a stall. */
  trusted(): number;
  isStalled(now: number): boolean;
  /** Stretches of wall time in which audio was lost. */
  stalls(): readonly Stretch[];
};

/**
 * The wall time of audio, from when its blocks arrive. Delivery only ever adds delay, so the least of
 * (arrival − audio) over the last 2 s is the true distance of the two clocks. Where it has grown by
 * more than 100 ms, audio was lost in between, and that stretch is a stall.
 */
export function openDeviceClock(): DeviceClock {
  const stalls: Stretch[] = [];
  let recent: { at: number; distance: number }[] = [];
  let end = 0;
  let late: { since: number; distance: number } | null = null;

  const heard = (audioMs: number, arrived: number): number => {
    const distance = arrived - audioMs;
    const before = recent.length > 0 ? least(recent) : distance;
    recent = [...recent.filter(({ at }) => at > arrived - memoryMs), { at: arrived, distance }];
    const now = least(recent);
    if (distance - now > lateMs) late ??= { since: end, distance: before };
    else if (late === null && now - before > lateMs) late = { since: end, distance: before };
    end = Math.max(end, audioMs + now);
    if (late && distance - now <= lateMs) {
      if (now - late.distance > lateMs) stalls.push({ from: late.since, to: end });
      late = null;
    }
    return now;
  };
  return {
    heard,
    idle: (now) => {
      if (recent.length > 0 && now - end > noticeMs)
        late ??= { since: end, distance: least(recent) };
    },
    trusted: () => late?.since ?? end,
    isStalled: (now) => late !== null && now - late.since > noticeMs,
    stalls: () => stalls,
  };
}

const least = (recent: readonly { distance: number }[]): number =>
  Math.min(...recent.map(({ distance }) => distance));
