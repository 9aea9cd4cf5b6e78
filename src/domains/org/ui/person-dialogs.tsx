import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { DateInput, TextInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { PersonPicker, type Picked } from '../../../web/person-picker.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { ZoneSelect } from '../../../web/zone-select.tsx';
import { mayEditStartDate } from '../rules.ts';
import { org, type PersonSeen } from './calls.ts';
import { hasFieldErrors } from './errors.ts';
import { FactFields, factsOf, sentFacts } from './person-facts.tsx';

type Props = { person: PersonSeen; onClose(): void };

export function EditDialog({ person, onClose }: Props) {
  const { role, person: me } = useViewer();
  const { personId, may, hasAccount, leftOn, manager } = person;
  const [form, setForm] = useState({
    name: person.name,
    title: person.title ?? '',
    email: person.email ?? '',
    timeZone: person.timeZone,
    startDate: person.startDate ?? '',
  });
  const [facts, setFacts] = useState(() => factsOf(person));
  const edit = useChange(org.editPerson, { offline: 'refuse', onDone: onClose });
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  const standing = {
    personId,
    hasAccount,
    leftOn,
    managerId: manager?.personId ?? null,
    addedBy: null,
  };
  const mayDate = mayEditStartDate({ personId: me.personId, role }, standing);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, title, timeZone, email, startDate } = form;
    edit.mutate({
      personId,
      name,
      title: title.trim() || null,
      timeZone,
      ...(may.editEmail ? { email: email.trim() || null } : {}),
      ...(mayDate ? { startDate: startDate || null } : {}),
      ...sentFacts(facts, may.editFacts),
    });
  };
  const error = (field: string) => fieldError(edit.error, field);
  return (
    <Dialog open onClose={onClose} title={`Edit ${person.name}`}>
      <form onSubmit={submit} className="grid gap-5" noValidate>
        <TextInput label="Name" value={form.name} onChange={set('name')} error={error('name')} />
        <TextInput
          label="Title"
          value={form.title}
          onChange={set('title')}
          error={error('title')}
        />
        {may.editEmail && (
          <TextInput
            label="E-mail"
            type="email"
            hint="For the invitation. An open invitation to the old address ends."
            value={form.email}
            onChange={set('email')}
            error={error('email')}
          />
        )}
        <ZoneSelect value={form.timeZone} onChange={(timeZone) => setForm({ ...form, timeZone })} />
        {mayDate && (
          <DateInput
            label="First day"
            value={form.startDate}
            onChange={set('startDate')}
            error={error('startDate')}
          />
        )}
        <FactFields facts={facts} onChange={setFacts} mayEdit={may.editFacts} error={error} />
        {edit.error && !hasFieldErrors(edit.error) && <ErrorState error={edit.error} />}
        <Actions>
          <Button type="submit" tone="next" busy={edit.isPending}>
            Keep the changes
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

export function ManagerDialog({ person, onClose }: Props) {
  const [manager, setManager] = useState<Picked | undefined>();
  const change = useChange(org.setManager, {
    offline: 'refuse',
    invalidates: ['org', 'meetings', 'today'],
    onDone: () => {
      toast(
        manager ? `${person.name} reports to ${manager.name} now.` : 'The reporting line ended.',
      );
      onClose();
    },
  });
  const { personId, manager: now } = person;
  return (
    <Dialog open onClose={onClose} title={`Who leads ${person.name}?`}>
      {now && (
        <p className="text-ink-soft">
          It is {now.name} today. From the moment you change it, {now.name} reads nothing of their
          one-to-ones any more; {person.name} keeps everything. Their new manager sees only what{' '}
          {person.name} hands over.
        </p>
      )}
      <PersonPicker
        label="New manager"
        value={manager}
        onChange={setManager}
        notMe={false}
        autoFocus
      />
      {change.error && <ErrorState error={change.error} />}
      <Actions>
        <Button
          tone="next"
          disabled={!manager}
          busy={change.isPending}
          onClick={() => manager && change.mutate({ personId, managerId: manager.personId })}
        >
          Change
        </Button>
        {now && (
          <Button onClick={() => change.mutate({ personId, managerId: null })}>
            Nobody for now
          </Button>
        )}
        <Button tone="quiet" onClick={onClose}>
          Cancel
        </Button>
      </Actions>
    </Dialog>
  );
}

export function LeaveDialog({ person, onClose }: Props) {
  const leave = useChange(org.leave, {
    offline: 'refuse',
    invalidates: ['org', 'meetings', 'today'],
    onDone: () => {
      toast(`Noted that ${person.name} left.`);
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={`${person.name} leaves`}>
      <p>
        Their sign-in, teams and reporting lines end now. What they wrote stays theirs: if they want
        to take it along, they should export it first.
      </p>
      {leave.error && <ErrorState error={leave.error} />}
      <Actions>
        <Button
          tone="attention"
          busy={leave.isPending}
          onClick={() => leave.mutate({ personId: person.personId })}
        >
          They left
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Not yet
        </Button>
      </Actions>
    </Dialog>
  );
}
