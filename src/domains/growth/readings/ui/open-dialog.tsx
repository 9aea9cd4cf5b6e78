import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { Round } from '../contract-shapes.ts';
import { readings } from './calls.ts';
import { listed } from './words.ts';

type Props = { round: Round; onClose: () => void };

/** Opening is for good: who has not given cannot any more, and nothing that was given changes. */
export function OpenDialog({ round: { roundId, person, givers }, onClose }: Props) {
  const { manager } = useViewer();
  const others = givers.filter(({ personId }) => personId !== person.personId);
  const gave = others.filter(({ givenAt }) => givenAt);
  const late = others.filter(({ givenAt, declinedAt }) => !givenAt && !declinedAt);
  const [withIds, setWithIds] = useState<readonly string[]>(gave.map(({ personId }) => personId));
  const open = useChange(readings.open, { offline: 'refuse', onDone: onClose });
  return (
    <Dialog open onClose={onClose} title="Open the round">
      <p className="max-w-prose text-ink-soft">
        You see at once all that was given. Whom do you open it with?
      </p>
      <ul className="grid gap-2">
        {gave.map(({ personId, name }) => (
          <li key={personId}>
            <WithWhom
              label={name}
              hint={
                personId === manager?.personId
                  ? 'Sees all of it with you, for as long as you two meet'
                  : 'Sees your reading beside their own; all of it, if you two meet one to one'
              }
              checked={withIds.includes(personId)}
              onChange={(checked) =>
                setWithIds(
                  checked ? [...withIds, personId] : withIds.filter((one) => one !== personId),
                )
              }
            />
          </li>
        ))}
        {gave.length === 0 && <li>Nobody else has given a reading.</li>}
      </ul>
      {late.length > 0 && (
        <p className="max-w-prose text-sm text-ink-soft">
          {listed(late.map(({ name }) => name))} {late.length === 1 ? 'has' : 'have'} not given
          theirs, and cannot any more once it is open.
        </p>
      )}
      {open.error && <ErrorState error={open.error} />}
      <Actions>
        <Button
          tone="next"
          busy={open.isPending}
          onClick={() => open.mutate({ roundId, withIds: [...withIds] })}
        >
          Open it now
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Not yet
        </Button>
      </Actions>
    </Dialog>
  );
}

type WithProps = {
  label: string;
  hint: string;
  checked: boolean;
  onChange(checked: boolean): void;
};

function WithWhom({ label, hint, checked, onChange }: WithProps) {
  return (
    <label className="flex min-h-11 items-start gap-3">
      <input
        type="checkbox"
        className="mt-1 size-5 shrink-0 accent-sea"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span className="grid">
        <span>{label}</span>
        <span className="text-sm text-ink-faint">{hint}</span>
      </span>
    </label>
  );
}
