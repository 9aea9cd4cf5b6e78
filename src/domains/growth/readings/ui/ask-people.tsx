import { Avatar } from '../../../../web/design/avatar.tsx';
import { IconButton } from '../../../../web/design/button.tsx';
import { PersonPicker, type Picked } from '../../../../web/person-picker.tsx';

type Props = { value: readonly Picked[]; onChange(people: readonly Picked[]): void };

const most = 8;

/** Whom one asks: one's manager, colleagues; nobody is a good answer too. */
export function AskPeople({ value, onChange }: Props) {
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-sm text-ink-soft">
        Somebody who has seen you at work. You will see what they give with their name; they are
        told so before. The more you ask, the more their readings can tell.
      </p>
      {value.length > 0 && (
        <ul className="grid gap-1">
          {value.map((one) => (
            <li key={one.personId} className="flex min-h-11 items-center gap-3">
              <Avatar name={one.name} size="small" />
              <span className="min-w-0 truncate">{one.name}</span>
              <IconButton
                icon="close"
                label={`Do not ask ${one.name}`}
                className="ms-auto"
                onClick={() => onChange(value.filter(({ personId }) => personId !== one.personId))}
              />
            </li>
          ))}
        </ul>
      )}
      {value.length < most && (
        <PersonPicker
          key={value.length}
          label={value.length === 0 ? 'A person' : 'Somebody else'}
          value={undefined}
          onChange={(picked) => {
            if (picked && !value.some(({ personId }) => personId === picked.personId)) {
              onChange([...value, picked]);
            }
          }}
        />
      )}
    </div>
  );
}
