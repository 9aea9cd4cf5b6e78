import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { Select } from '../../../../web/design/field.tsx';
import { useRead } from '../../../../web/use.ts';
import { AudienceEditor } from './audience-editor.tsx';
import { scheduling } from './calls.ts';
import { Matched } from './matched.tsx';
import { Who } from './who.tsx';

type Props = {
  value: string | null;
  onChange: (audienceId: string | null) => void;
  error: string | undefined;
};

/** Everybody, or one of the named audiences; a new one is made on the spot. */
export function AudienceField({ value, onChange, error }: Props) {
  const [dialog, setDialog] = useState(false);
  const { data } = useRead(scheduling.audiences, {});
  const chosen = data?.audiences.find(({ audienceId }) => audienceId === value);
  return (
    <div className="grid gap-3">
      <Select
        label="Audience"
        value={value ?? ''}
        error={error}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">Everybody</option>
        {(data?.audiences ?? []).map(({ audienceId, name }) => (
          <option key={audienceId} value={audienceId}>
            {name}
          </option>
        ))}
      </Select>
      {chosen && <Who expression={chosen.expression} />}
      {chosen && <Matched expression={chosen.expression} />}
      <Button
        tone="quiet"
        size="small"
        icon="plus"
        className="justify-self-start"
        onClick={() => setDialog(true)}
      >
        Name a new audience
      </Button>
      {dialog && (
        <Dialog open wide title="A new audience" onClose={() => setDialog(false)}>
          <AudienceEditor
            audience={undefined}
            onDone={(audienceId) => {
              onChange(audienceId);
              setDialog(false);
            }}
          />
        </Dialog>
      )}
    </div>
  );
}
