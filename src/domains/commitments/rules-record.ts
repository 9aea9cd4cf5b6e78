import { foldersOf, frontMatter, item, section } from '../../platform/universal/record-files.ts';
import type { Commitment } from './contract.ts';

function lineOf(commitment: Commitment, me: string): string {
  const { text, dueOn, closedAs, closedWhy, ownerId, other, renegotiations } = commitment;
  const owner = ownerId === me ? 'me' : other.name;
  const state = closedAs ? `, ${closedAs}` : '';
  const why = closedWhy ? `: ${closedWhy}` : '';
  const moved = renegotiations.map((one) => `\n- from ${one.fromOn} to ${one.toOn}: ${one.why}`);
  const line = `${text} (${owner}, by ${dueOn}${state}${why})${moved.join('')}`;
  return item(line, closedAs ? '[x] ' : '[ ] ');
}

/** `people/<name>/commitments.md`: what is open first, then what was closed. */
export function filesOf(
  commitments: readonly Commitment[],
  people: readonly { personId: string; name: string }[],
  me: string,
): { path: string; text: string }[] {
  const lines = (list: readonly Commitment[]) => list.map((one) => lineOf(one, me)).join('\n');
  return [...foldersOf(people)].flatMap(([personId, folder]) => {
    const own = commitments.filter(({ other }) => other.personId === personId);
    const [first] = own;
    if (!first) return [];
    const open = section('Open', lines(own.filter(({ closedAs }) => !closedAs)));
    const closed = section('Closed', lines(own.filter(({ closedAs }) => closedAs)));
    const text = `${frontMatter({ person: first.other.name })}${open}${closed}`;
    return [{ path: `${folder}/commitments.md`, text }];
  });
}
