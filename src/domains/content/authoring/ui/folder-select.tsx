import { Select } from '../../../../web/design/field.tsx';
import type { Folder } from './calls.ts';

type Props = {
  label: string;
  bare?: boolean;
  folders: readonly Folder[];
  value: string;
  onChange(folderId: string): void;
  /** What choosing none is called, where none may be chosen. */
  none?: string;
};

/** Folders as the tree they are: each below the one it lies in. */
export function FolderSelect({ folders, onChange, none, ...rest }: Props) {
  return (
    <Select {...rest} onChange={(event) => onChange(event.target.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {asTree(folders).map(({ folder, depth }) => (
        <option key={folder.folderId} value={folder.folderId}>
          {`${'\u00a0\u00a0\u00a0'.repeat(depth)}${folder.name}`}
        </option>
      ))}
    </Select>
  );
}

type Placed = { readonly folder: Folder; readonly depth: number };

/** In reading order, with how deep each lies; one whose parent is not yours stands at the top. */
export function asTree(folders: readonly Folder[]): readonly Placed[] {
  const known = new Set(folders.map(({ folderId }) => folderId));
  const parentOf = ({ parentId }: Folder) => (parentId && known.has(parentId) ? parentId : null);
  const below = (parent: string | null, depth: number): Placed[] =>
    folders
      .filter((folder) => parentOf(folder) === parent)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((folder) => [{ folder, depth }, ...below(folder.folderId, depth + 1)]);
  return below(null, 0);
}
