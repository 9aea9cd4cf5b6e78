import { type FormEvent, Fragment, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Day } from '../../../web/design/when.tsx';
import { LanguageSelect } from '../../../web/language-select.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { ZoneSelect } from '../../../web/zone-select.tsx';
import { org } from './calls.ts';
import { hasFieldErrors } from './errors.ts';
import { CountrySelect } from './person-facts.tsx';
import { PersonLink } from './public.tsx';

export function ProfileSection() {
  const { person, manager, teams } = useViewer();
  return (
    <>
      <ProfileForm />
      <Section title="Where you are">
        <Card>
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_1fr] [&_dt]:text-ink-faint">
            <dt>E-mail</dt>
            <dd className="break-words">{person.email ?? 'none'}</dd>
            <dt>Teams</dt>
            <dd>{teams.map(({ name }) => name).join(', ') || 'none yet'}</dd>
            {person.level && (
              <>
                <dt>Level</dt>
                <dd>{person.level}</dd>
              </>
            )}
            {Object.entries(person.attributes).map(([fact, value]) => (
              <Fragment key={fact}>
                <dt>{fact}</dt>
                <dd className="break-words">{value}</dd>
              </Fragment>
            ))}
            <dt>You report to</dt>
            <dd>{manager ? <PersonLink {...manager} /> : 'nobody here'}</dd>
            {person.startDate && (
              <>
                <dt>First day</dt>
                <dd>
                  <Day on={person.startDate} />
                </dd>
              </>
            )}
          </dl>
        </Card>
      </Section>
    </>
  );
}

function ProfileForm() {
  const { person } = useViewer();
  const [form, setForm] = useState({
    name: person.name,
    title: person.title ?? '',
    timeZone: person.timeZone,
    country: person.country ?? '',
    locale: person.locale ?? '',
  });
  const edit = useChange(org.editPerson, { onDone: () => toast('Kept.') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate({
      ...form,
      title: form.title.trim() || null,
      country: form.country || null,
      locale: form.locale || null,
      personId: person.personId,
    });
  };
  return (
    <Card>
      <form onSubmit={submit} className="grid max-w-md gap-5" noValidate>
        <TextInput
          label="Name"
          autoComplete="name"
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
          error={fieldError(edit.error, 'name')}
        />
        <TextInput
          label="Title"
          autoComplete="organization-title"
          value={form.title}
          onChange={(event) => setForm({ ...form, title: event.target.value })}
          error={fieldError(edit.error, 'title')}
        />
        <ZoneSelect
          hint="Slots, reminders and your export go by this clock; pages show the clock of your device."
          value={form.timeZone}
          onChange={(timeZone) => setForm({ ...form, timeZone })}
        />
        <CountrySelect
          value={form.country}
          onChange={(country) => setForm({ ...form, country })}
          error={fieldError(edit.error, 'country')}
        />
        <LanguageSelect
          label="Language"
          hint="Where there are articles and announcements in it, you see them in it."
          none="Not said"
          value={form.locale}
          onChange={(locale) => setForm({ ...form, locale })}
          error={fieldError(edit.error, 'locale')}
        />
        {edit.error && !hasFieldErrors(edit.error) && <ErrorState error={edit.error} />}
        <Button type="submit" className="justify-self-start" busy={edit.isPending}>
          Keep the changes
        </Button>
      </form>
    </Card>
  );
}
