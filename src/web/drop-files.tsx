import { type DragEvent, useId, useState } from 'react';
import { Icon } from './design/icon.tsx';
import { Spinner } from './design/spinner.tsx';

type Props = {
  title: string;
  hint?: string;
  /** As `<input accept>` wants it. */
  accept: string;
  multiple?: boolean;
  busy?: boolean;
  onFiles(files: readonly File[]): void;
};

/** A place to drop files, which is also the button to choose them. */
export function DropFiles({ title, hint, accept, multiple = false, busy = false, onFiles }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`grid cursor-pointer justify-items-center gap-1.5 rounded-xl border-2 border-dashed px-6 py-6 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-sea ${over ? 'border-sea bg-sea-soft' : 'border-line-strong hover:border-ink-soft'}`}
    >
      {busy ? <Spinner /> : <Icon name="upload" className="size-7 text-sea-ink" />}
      <span className="font-semibold">{title}</span>
      {hint && <span className="text-sm text-ink-soft">{hint}</span>}
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
