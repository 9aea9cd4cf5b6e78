import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeAfter } from './sortable-list.tsx';

/** What a list does with "this one now stands after that one". */
const applied = (ids: readonly string[], moved: string, after: string | null): string[] => {
  const rest = ids.filter((id) => id !== moved);
  return rest.toSpliced(after === null ? 0 : rest.indexOf(after) + 1, 0, moved);
};

it('puts the moved item where the one it was dropped on stood', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(ids, fc.nat(), fc.nat(), (list, one, other) => {
      const moved = list[one % list.length] ?? '';
      const over = list[other % list.length] ?? '';
      fc.pre(moved !== over);
      const after = placeAfter(list, moved, over);
      expect(applied(list, moved, after).indexOf(moved)).toBe(list.indexOf(over));
    }),
  );
});
