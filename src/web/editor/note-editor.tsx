import { lazy, Suspense } from 'react';
import { Loading } from '../design/states.tsx';

export type NoteProps = {
  /** The note's id, as the room gave it. */
  documentName: string;
  /** What this note is, read aloud and shown nowhere: "Shared notes". */
  label: string;
  placeholder?: string;
  /** Who writes: their copy on this device carries their id, their cursor their name. */
  person: { readonly personId: string; readonly name: string };
};

const Editor = lazy(async () => ({ default: (await import('./editor.tsx')).Editor }));

/** Rich text written together live; keeps working without the network and after a killed tab. */
export function NoteEditor(props: NoteProps) {
  return (
    <Suspense fallback={<Loading label={`Opening ${props.label}`} />}>
      <Editor {...props} />
    </Suspense>
  );
}
