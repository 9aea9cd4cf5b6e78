/** Fewer than five people could be told apart by what they have in common (E16). */
export const fewest = 5;

/**
 * What an expression over the organisation's own facts may tell somebody who may not read them of
 * others: no examples, and no count that stands for a few people, nor for all but a few.
 */
export function hidesFew(count: number, of: number) {
  const tellsFew = (count > 0 && count < fewest) || (of > count && of - count < fewest);
  return {
    examples: [],
    count: tellsFew ? null : count,
    why: tellsFew
      ? 'This asks about facts that only administrators read of others, and tells fewer than five people apart.'
      : 'This asks about facts that only administrators read of others, so nobody is named.',
  };
}

type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;
type Kind = 'text' | 'number' | 'yes-or-no' | 'list';
type Named = { name: string; kind: Kind; values: string[] };

const kinds: Readonly<Record<string, Kind>> = {
  administrator: 'yes-or-no',
  tenureMonths: 'number',
  reports: 'number',
  teams: 'list',
};

const mostValues = 200;

/** What may be asked, with the values there are; a value of few people's own facts is not told. */
export function namesAndValues(
  people: readonly { timeZone: string; locale: string; attributes: Facts }[],
  builtIn: readonly string[],
  mayReadOwn: boolean,
): Named[] {
  const known = new Map<string, Map<string, number>>(builtIn.map((name) => [name, new Map()]));
  for (const { timeZone, locale, attributes } of people) {
    for (const [name, value] of Object.entries({ ...attributes, timeZone, locale })) {
      const counts = known.get(name) ?? new Map<string, number>();
      known.set(name, counts);
      for (const one of typeof value === 'object' ? value : [value]) {
        if (typeof one === 'string') counts.set(one, (counts.get(one) ?? 0) + 1);
      }
    }
  }
  return [...known].map(([name, counts]) => {
    const open = mayReadOwn || builtIn.includes(name);
    const common = [...counts].filter(([, times]) => open || times >= fewest);
    const values = common.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return {
      name,
      kind: kinds[name] ?? 'text',
      values: values.slice(0, mostValues).map(([value]) => value),
    };
  });
}
