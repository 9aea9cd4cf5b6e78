import { type DragEvent, useId, useState } from 'react';
import { Icon } from '../../../web/design/icon.tsx';

type Props = { onFile(file: File): void; compact: boolean };

/** A place to drop a file, which is also the button to choose one. */
export function DropFile({ onFile, compact }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
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
      className={`grid cursor-pointer justify-items-center gap-2 rounded-xl border-2 border-dashed px-6 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-sea ${compact ? 'py-5' : 'py-12'} ${over ? 'border-sea bg-sea-soft' : 'border-line-strong hover:border-ink-soft'}`}
    >
      {!compact && <Icon name="upload" className="size-8 text-sea-ink" />}
      <span className="font-semibold">
        {compact ? 'Drop another CSV file, or choose one' : 'Drop a CSV file here, or choose one'}
      </span>
      {!compact && (
        <span className="text-sm text-ink-soft">
          First you see what would change. Nothing changes before you say so.
        </span>
      )}
      <input
        id={id}
        type="file"
        accept=".csv,text/csv,text/plain"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </label>
  );
}
