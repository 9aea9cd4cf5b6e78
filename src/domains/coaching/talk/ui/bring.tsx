import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { DropFiles } from '../../../../web/drop-files.tsx';

type Props = { busy: boolean; onText(text: string): void };

/** A file or a paste. Nothing checks its spelling elsewhere, and no browser fills it in again. */
export function Bring({ busy, onText }: Props) {
  const [text, setText] = useState('');
  const take = async ([file]: readonly File[]) => {
    if (file) onText(await file.text());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onText(text);
  };
  return (
    <div className="grid gap-5">
      <DropFiles
        title="Drop the transcript here, or choose it"
        hint="As Zoom, Teams and Meet write it: .vtt, .srt, .txt or .json"
        accept=".vtt,.srt,.sbv,.txt,.md,.json,text/plain,text/vtt,application/json"
        busy={busy}
        onFiles={(files) => void take(files)}
      />
      <form onSubmit={submit} autoComplete="off" className="grid gap-3">
        <TextArea
          label="Or paste it"
          hint="Lines such as “Lea: How was it?” are enough."
          rows={4}
          value={text}
          spellCheck={false}
          autoComplete="off"
          autoCorrect="off"
          data-gramm="false"
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" className="justify-self-start" disabled={!text.trim()} busy={busy}>
          Read it
        </Button>
      </form>
    </div>
  );
}
