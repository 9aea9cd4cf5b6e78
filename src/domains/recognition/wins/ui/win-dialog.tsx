import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { DateInput, TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../../web/design/states.tsx';
import { today } from '../../../../web/design/when.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { Said, Win } from '../contract-shapes.ts';
import { wins } from './calls.ts';
import { linksIn, skillsIn } from './words.ts';

type Own = { win: Said & Pick<Win, 'winId'>; onClose(): void };

/** Words of one's own, said again. */
export function EditWin({ win, onClose, heading = 'Edit' }: Own & { heading?: string }) {
  const edit = useChange(wins.edit, { onDone: onClose });
  return (
    <WinDialog
      heading={heading}
      win={win}
      saving={edit}
      onSave={(said) => edit.mutate({ winId: win.winId, ...said })}
      onClose={onClose}
    />
  );
}

/** What somebody else noticed, in one's own words; theirs stay as they wrote them. */
export function RewordWin({ win, onClose }: Own) {
  const keep = useChange(wins.keep, { onDone: onClose });
  return (
    <WinDialog
      heading="In your own words"
      win={win}
      saving={keep}
      onSave={(words) => keep.mutate({ winId: win.winId, words })}
      onClose={onClose}
    />
  );
}

type Props = Own & {
  heading: string;
  saving: { error: Error | null; isPending: boolean };
  onSave(said: Said): void;
};

function WinDialog({ heading, win, saving, onSave, onClose }: Props) {
  const [said, setSaid] = useState(win);
  const [links, setLinks] = useState(win.links.join('\n'));
  const [skills, setSkills] = useState(win.skills.join(', '));
  const change = (what: Partial<Said>) => setSaid({ ...said, ...what });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { title, day, story, impact } = said;
    onSave({ title, day, story, impact, links: linksIn(links), skills: skillsIn(skills) });
  };
  return (
    <Dialog open wide onClose={onClose} title={heading}>
      <form onSubmit={submit} className="grid gap-5">
        <div className="grid gap-5 sm:grid-cols-[1fr_auto]">
          <TextInput
            label="What went well"
            required
            maxLength={200}
            value={said.title}
            error={fieldError(saving.error, 'title')}
            onChange={(event) => change({ title: event.target.value })}
          />
          <DateInput
            label="When"
            required
            max={today()}
            value={said.day}
            error={fieldError(saving.error, 'day')}
            onChange={(event) => change({ day: event.target.value })}
          />
        </div>
        <TextArea
          label="What it changed"
          hint="For whom, and how one would notice."
          rows={2}
          maxLength={2000}
          value={said.impact}
          onChange={(event) => change({ impact: event.target.value })}
        />
        <TextArea
          label="How it came about"
          hint="As long as you like; Markdown is fine."
          rows={4}
          maxLength={10_000}
          value={said.story}
          onChange={(event) => change({ story: event.target.value })}
        />
        <Skills value={skills} onChange={setSkills} />
        <TextArea
          label="Links"
          hint="One in each line."
          rows={1}
          value={links}
          error={fieldError(saving.error, 'links.0')}
          onChange={(event) => setLinks(event.target.value)}
        />
        {saving.error && <ErrorState error={saving.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!said.title.trim()} busy={saving.isPending}>
            Save
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** Free words; those used before are offered. */
function Skills({ value, onChange }: { value: string; onChange(text: string): void }) {
  const id = useId();
  const { data } = useRead(wins.book, {});
  const before = value.replace(/[^,]*$/, '');
  return (
    <div>
      <TextInput
        label="Skills it shows"
        hint="With commas between them."
        list={id}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {data?.skills.map(({ skill }) => (
          <option key={skill} value={`${before}${before && ' '}${skill}`} />
        ))}
      </datalist>
    </div>
  );
}
