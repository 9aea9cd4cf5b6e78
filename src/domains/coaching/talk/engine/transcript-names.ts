const particles =
  /^(?:de|da|do|del|della|der|den|di|du|la|le|van|von|zu|bin|ibn|al|el|ten|ter|y|e|dos|das)$/;
const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const onlyTime = new RegExp(`^[[(]?${time}[\\])]?$`);

/** A line that is nothing but a moment, as meeting programs put between turns. */
export const isTime = (line: string): boolean => onlyTime.test(line.trim());

/** Short, without the marks of a sentence, each word written as names are. */
export function readsAsName(label: string): boolean {
  const name = label.trim();
  if (name.length === 0 || name.length > 60 || /[?!;"“”=<>{}]|\.\s*$/.test(name)) return false;
  const words = name
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s,|/]+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 5 || !/\p{L}/u.test(name)) return false;
  return words.every((word) => /^[^\p{Ll}]/u.test(word) || particles.test(word));
}

const label = new RegExp(
  `^(?:[[(]?${time}[\\])]? ?[-–—]? ?)?([^:]{1,70}?) ?(?:[[(]${time}[\\])])? ?:(?: (.*))?$`,
);

type Labelled = { readonly name: string; readonly text: string };

/** `Name: text`, with or without a moment before or behind the name; whether it is one is not decided yet. */
export function labelled(line: string): Labelled | null {
  const plain = line
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, name = '', text = ''] = label.exec(plain) ?? [];
  return name.trim() ? { name: name.trim(), text } : null;
}

/** Names of a text: those written as names, and single words in small letters that come back. */
export function namesAmong(labels: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const one of labels) counts.set(one, (counts.get(one) ?? 0) + 1);
  const small = (name: string) => /^[\p{L}\d]{1,20}$/u.test(name) && (counts.get(name) ?? 0) > 1;
  return new Set([...counts.keys()].filter((name) => readsAsName(name) || small(name)));
}
