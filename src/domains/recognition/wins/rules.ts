import type { Win } from './contract-shapes.ts';

type Standing = Pick<Win, 'standing'>;
type Written = Pick<Win, 'personId' | 'writer'>;

/** In one's book, so that it may be shown, exported and used: one's own, and what one kept. */
export const isInBook = ({ standing }: Standing): boolean =>
  standing === 'own' || standing === 'kept';

/** Somebody else wrote it for the viewer, who decides what becomes of it. */
export const arrived = ({ standing }: Standing): boolean =>
  standing !== 'own' && standing !== 'theirs';

const secondsToTakeBack = 15 * 60;

/** One's own at any time. What was sent to somebody else arrives, whatever they do with it. */
export const mayTakeBack = (
  { personId, writer, loggedAt }: Written & Pick<Win, 'loggedAt'>,
  me: string,
  now: { readonly epochMilliseconds: number },
): boolean =>
  writer.personId === me &&
  (personId === me || now.epochMilliseconds - Date.parse(loggedAt) < secondsToTakeBack * 1000);

/** 2026-11-30 is of 2026-Q4. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

export type OfYear<One> = {
  readonly year: string;
  readonly quarters: readonly { readonly quarter: string; readonly wins: readonly One[] }[];
};

/** In their order, under their year and their quarter. */
export function byYear<One extends Pick<Win, 'day'>>(wins: readonly One[]): OfYear<One>[] {
  const years = Map.groupBy(wins, ({ day }) => day.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({
    year,
    quarters: [...Map.groupBy(ofYear, ({ day }) => quarterOf(day))].map(([quarter, its]) => ({
      quarter,
      wins: its,
    })),
  }));
}
