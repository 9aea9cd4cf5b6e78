import { useState } from 'react';
import { TextArea, TextInput } from '../../../../web/design/field.tsx';
import { fieldError } from '../../../../web/design/states.tsx';
import { dayOf } from '../../../../web/design/when.tsx';
import { useViewer } from '../../../../web/viewer.ts';
import { useFoundNotes } from '../../../meetings/ui/public.tsx';
import { WinChoice } from '../../../recognition/wins/ui/public.tsx';
import type { Evidence } from '../contract-shapes.ts';

export type Kind = Evidence['kind'];
export type Source = {
  readonly kind: Kind;
  readonly url: string;
  readonly winId?: string;
  readonly meetingId?: string;
  readonly happenedOn: string;
};

type Props = {
  source: Source;
  said: string;
  onSay: (said: string) => void;
  onChange: (part: Partial<Source>) => void;
  error: unknown;
};

/** What each kind of evidence asks for. */
export function SourceFields({
  source: { kind, url, winId },
  said,
  onSay,
  onChange,
  error,
}: Props) {
  const { person } = useViewer();
  if (kind === 'win') {
    return (
      <WinChoice
        personId={person.personId}
        value={winId}
        onChange={(next) => onChange({ winId: next })}
      />
    );
  }
  return (
    <>
      {kind === 'note' && <FindNote onSay={onSay} onChange={onChange} />}
      <TextArea
        label={kind === 'link' ? 'What it shows' : 'In a sentence'}
        rows={2}
        maxLength={2000}
        value={said}
        onChange={(event) => onSay(event.target.value)}
      />
      {kind === 'link' && (
        <TextInput
          label="Link"
          type="url"
          placeholder="https://"
          value={url}
          error={fieldError(error, 'url')}
          onChange={(event) => onChange({ url: event.target.value })}
        />
      )}
    </>
  );
}

/** Looks into one's notes; what is chosen is copied, and may be shortened before it is kept. */
function FindNote({ onSay, onChange }: Pick<Props, 'onSay' | 'onChange'>) {
  const [sought, setSought] = useState('');
  const hits = useFoundNotes(sought);
  return (
    <div className="grid gap-2">
      <TextInput
        label="Look in your notes"
        placeholder="A word of it"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <ul className="grid gap-1">
        {hits.slice(0, 5).map(({ meetingId, at, excerpt, name }) => (
          <li key={`${meetingId}${excerpt}`}>
            <button
              type="button"
              className="w-full rounded-md bg-sunken p-3 text-start text-sm hover:bg-pebble"
              onClick={() => {
                onSay(excerpt);
                onChange({ happenedOn: dayOf(at), ...(meetingId ? { meetingId } : {}) });
              }}
            >
              {excerpt} <span className="text-ink-faint">with {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
