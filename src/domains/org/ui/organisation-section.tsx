import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card } from '../../../web/design/card.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { ZoneSelect } from '../../../web/zone-select.tsx';
import { org } from './calls.ts';
import { hasFieldErrors } from './errors.ts';

export function OrganisationSection() {
  const { organisation } = useViewer();
  const [form, setForm] = useState({ name: organisation.name, timeZone: organisation.timeZone });
  const edit = useChange(org.editOrganisation, {
    offline: 'refuse',
    onDone: () => toast('Kept.'),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate(form);
  };
  return (
    <Card>
      <form onSubmit={submit} className="grid max-w-md gap-5" noValidate>
        <TextInput
          label="Name of the organisation"
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
          error={fieldError(edit.error, 'name')}
        />
        <ZoneSelect
          label="Usual time zone"
          hint="For people who have none of their own, and for when a day begins here."
          value={form.timeZone}
          onChange={(timeZone) => setForm({ ...form, timeZone })}
        />
        {edit.error && !hasFieldErrors(edit.error) && <ErrorState error={edit.error} />}
        <Button type="submit" className="justify-self-start" busy={edit.isPending}>
          Keep the changes
        </Button>
      </form>
    </Card>
  );
}
