import type { TextFile } from '../../../web/zip.ts';

const isNote = (path: string): boolean =>
  /\.(md|markdown|txt)$/i.test(path) && !/(^|\/)(\.|__MACOSX\/|README\.md$)/i.test(path);

/** Notes out of what was chosen or dropped: single files, whole folders, archives. */
export async function notesIn(files: readonly { path: string; file: File }[]): Promise<TextFile[]> {
  const found: TextFile[] = [];
  for (const { path, file } of files) {
    if (/\.zip$/i.test(path)) {
      const { unzipTexts } = await import('../../../web/zip.ts');
      found.push(...unzipTexts(new Uint8Array(await file.arrayBuffer()), isNote));
    } else if (isNote(path)) found.push({ path, text: await file.text() });
  }
  return found;
}

export const chosen = (list: FileList | null): { path: string; file: File }[] =>
  [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** A dropped folder is walked to its end; browsers hand out its files a page at a time. */
export async function dropped(
  items: DataTransferItemList,
): Promise<{ path: string; file: File }[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((one) => one !== null);
  return (await Promise.all(entries.map(walk))).flat();
}

async function walk(entry: FileSystemEntry): Promise<{ path: string; file: File }[]> {
  if (entry instanceof FileSystemDirectoryEntry) {
    return (await Promise.all((await childrenOf(entry)).map(walk))).flat();
  }
  if (!(entry instanceof FileSystemFileEntry)) return [];
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return [{ path: entry.fullPath.replace(/^\//, ''), file }];
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const page = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (page.length === 0) return all;
    all.push(...page);
  }
}
