/** How a record becomes files that any notes app can open; shared by all slices that write one. */

/** A name as a folder: what file systems refuse is left out. */
export function folderOf(name: string): string {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return plain || 'unnamed';
}

/** Two files never share a path: the second of a day is `… 2.md`. */
export function pathsOf(): (path: string) => string {
  const taken = new Map<string, number>();
  return (path) => {
    const key = path.toLowerCase();
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    return times === 1 ? path : path.replace(/(\.\w+)?$/, ` ${times}$1`);
  };
}

/** Folders for people by id: two of one name get one each. */
export function foldersOf(
  people: readonly { personId: string; name: string }[],
): Map<string, string> {
  const free = pathsOf();
  const folders = new Map<string, string>();
  const known = people.filter(
    ({ personId }, at) => people.findIndex((one) => one.personId === personId) === at,
  );
  for (const { personId, name } of known.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))) {
    folders.set(personId, `people/${free(folderOf(name))}`);
  }
  return folders;
}

/** A quoted string is the same in JSON and in YAML. */
export const frontMatter = (facts: Readonly<Record<string, string | number>>): string =>
  `---\n${Object.entries(facts)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n`;

/** Lines below the first belong to the same item. */
export const item = (text: string, mark = ''): string =>
  `- ${mark}${text.trim().replace(/\n/g, '\n  ')}`;

export const section = (title: string, body: string): string =>
  body.trim() === '' ? '' : `\n## ${title}\n\n${body.trim()}\n`;
