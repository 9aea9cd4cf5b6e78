import type { Session } from './contract-shapes.ts';

/** E18: a minute of looking in silence, before anybody says anything. */
export const browseSeconds = 60;
export const mostChosen = 3;
/** With fewer there is nothing to choose between. */
export const fewestPictures = 9;

/** FNV-1a over the letters, then mulberry32: the same seed deals the same pictures, here and there. */
function chancesFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of the deck, in an order of their own; what this seed deals, both are dealt. */
export function deal<T>(deck: readonly T[], count: number, seed: string): T[] {
  const chance = chancesFrom(seed);
  const left = [...deck];
  const dealt: T[] = [];
  while (dealt.length < count && left.length > 0) {
    dealt.push(...left.splice(Math.floor(chance() * left.length), 1));
  }
  return dealt;
}

type Chosen = Pick<Session, 'kind' | 'laidOutAt' | 'choices'>;

/** Whether the pictures may be spoken about: nothing is sealed any more. */
export const isOpen = ({ kind, laidOutAt, choices }: Chosen): boolean =>
  kind === 'together'
    ? choices.length === 2
    : choices.length > 0 && (kind === 'alone' || !!laidOutAt);

/** One may change one's mind as long as nobody else has seen the choice. */
export const mayChoose = (session: Chosen & Pick<Session, 'putAwayAt'>): boolean =>
  !session.putAwayAt && (session.kind === 'alone' || !isOpen(session));

export const mayLayOut = (session: Chosen & Pick<Session, 'startedBy'>, me: string): boolean =>
  session.kind === 'ahead' &&
  session.startedBy === me &&
  !session.laidOutAt &&
  session.choices.some(({ personId }) => personId === me);

/** Only what nobody else has seen is one's own to remove. */
export const mayForget = (session: Pick<Session, 'startedBy' | 'laidOutAt'>, me: string): boolean =>
  session.startedBy === me && !session.laidOutAt;
