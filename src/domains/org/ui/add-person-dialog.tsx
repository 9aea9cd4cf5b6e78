import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { DateInput, TextInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../web/design/states.tsx';
import { PersonPicker, type Picked } from '../../../web/person-picker.tsx';
import { go } from '../../../web/router.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { ZoneSelect } from '../../../web/zone-select.tsx';
import { org } from './calls.ts';
import { hasFieldErrors } from './errors.ts';
import { personHref } from './public.tsx';

type Form = { name: string; title: string; email: string; startDate: string; timeZone: string };

/** What was left empty is not there, rather than an empty text. */
const sent = ({ name, title, email, startDate, timeZone }: Form) => ({
  name,
  title: title.trim() || null,
  email: email.trim() || null,
  startDate: startDate || null,
  timeZone,
});

/** A name is enough; the rest can come later. */
export function AddPersonDialog({ onClose }: { onClose(): void }) {
  const { organisation, role, person: me } = useViewer();
  const [form, setForm] = useState<Form>({
    name: '',
    title: '',
    email: '',
    startDate: '',
    timeZone: organisation.timeZone,
  });
  const [manager, setManager] = useState<Picked | undefined>(me);
  const add = useChange(org.addPerson, {
    offline: 'refuse',
    onDone: ({ personId }) => go(personHref(personId), { replace: true }),
  });
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ ...sent(form), managerId: manager?.personId ?? null });
  };
  const error = (field: string) => fieldError(add.error, field);
  return (
    <Dialog open onClose={onClose} title="Add a person">
      <form onSubmit={submit} className="grid gap-5" noValidate>
        <TextInput
          label="Name"
          autoComplete="off"
          value={form.name}
          onChange={set('name')}
          error={error('name')}
        />
        <TextInput
          label="Title"
          value={form.title}
          onChange={set('title')}
          error={error('title')}
        />
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="off"
          hint="Only for an invitation. Nothing is sent now, and they need no account."
          value={form.email}
          onChange={set('email')}
          error={error('email')}
        />
        {role === 'administrator' && (
          <PersonPicker label="Reports to" value={manager} onChange={setManager} notMe={false} />
        )}
        <div className="grid gap-5 sm:grid-cols-2">
          <ZoneSelect
            value={form.timeZone}
            onChange={(timeZone) => setForm({ ...form, timeZone })}
            error={error('timeZone')}
          />
          <DateInput
            label="First day"
            value={form.startDate}
            onChange={set('startDate')}
            error={error('startDate')}
          />
        </div>
        {add.error && !hasFieldErrors(add.error) && <ErrorState error={add.error} />}
        <Actions>
          <Button type="submit" tone="next" busy={add.isPending}>
            Add {form.name.trim() || 'them'}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
