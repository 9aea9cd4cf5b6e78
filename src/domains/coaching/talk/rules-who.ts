import type { Said } from './engine/figures.ts';
import type { Turn } from './engine/transcript.ts';

/** The names in the transcript of the two; empty where it is not known. */
export type Who = { readonly me: string; readonly them: string };

/** The one name that begins or ends like ours; with two speakers the other one follows. */
export function guessed(names: readonly string[], known: Who): Who {
  const [me, them] = [like(names, known.me), like(names, known.them)];
  if (names.length !== 2 || me === them) return me === them ? { me: '', them: '' } : { me, them };
  const other = (name: string) => names.find((one) => one !== name) ?? '';
  return { me: me || (them && other(them)), them: them || (me && other(me)) };
}

const parts = (name: string): string[] => name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

function like(names: readonly string[], known: string): string {
  const own = parts(known);
  const shared = (name: string) => parts(name).filter((part) => own.includes(part)).length;
  const [best, next] = names.toSorted((a, b) => shared(b) - shared(a));
  if (best === undefined || shared(best) === 0) return '';
  return next !== undefined && shared(next) === shared(best) ? '' : best;
}

/** The turns of the two, others left out; nothing while the two are not told apart. */
export function saidBy(turns: readonly Turn[], { me, them }: Who): readonly Said[] | null {
  if (me === '' || them === '' || me === them) return null;
  return turns
    .filter(({ speaker }) => speaker === me || speaker === them)
    .map(({ speaker, text }) => ({ who: speaker === me ? 'me' : 'them', text }));
}
