import { Button } from '../../../web/design/button.tsx';
import { OneOf } from '../../../web/design/choice.tsx';
import { DateInput, TextInput } from '../../../web/design/field.tsx';
import { fieldError } from '../../../web/design/states.tsx';
import { today } from '../../../web/design/when.tsx';
import { kindWords } from '../rules.ts';
import { skillsFrom } from '../rules-skills.ts';
import type { Piece } from './calls.ts';

/** A piece of work while it is written down: everything is text until it is sent. */
export type Draft = {
  title: string;
  kind: Piece['kind'];
  skills: string;
  hours: string;
  per: Piece['per'];
  fromOn: string;
  untilOn: string;
};

export const emptyDraft = (): Draft => ({
  title: '',
  kind: 'core',
  skills: '',
  hours: '',
  per: 'week',
  fromOn: today(),
  untilOn: '',
});

export const draftOf = (piece: Piece): Draft => ({
  ...piece,
  skills: piece.skills.join(', '),
  hours: String(piece.hours),
  untilOn: piece.untilOn ?? '',
});

export const isReady = ({ title, hours, fromOn }: Draft): boolean =>
  title.trim() !== '' && Number(hours.replace(',', '.')) > 0 && fromOn !== '';

export const pieceOf = ({ title, kind, skills, hours, per, fromOn, untilOn }: Draft) => ({
  title: title.trim(),
  kind,
  skills: kind === 'glue' ? [] : skillsFrom(skills),
  hours: Number(hours.replace(',', '.')),
  per,
  fromOn,
  untilOn: untilOn || null,
});

type Props = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Skills to choose from with a tap. */
  known: readonly string[];
  error: unknown;
};

const kinds: readonly Piece['kind'][] = ['stretch', 'core', 'glue', 'chore'];

/** What it is, of which kind, with which skills, how much and when. */
export function PieceFields({ draft, onChange, known, error }: Props) {
  const set = (more: Partial<Draft>) => onChange({ ...draft, ...more });
  return (
    <>
      <TextInput
        label="What"
        required
        maxLength={200}
        autoComplete="off"
        value={draft.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className="grid gap-1.5">
        <OneOf
          legend="Kind"
          options={kinds.map((kind) => ({ value: kind, label: kindWords[kind].name }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <p className="text-sm text-ink-faint">{kindWords[draft.kind].means}</p>
      </div>
      {draft.kind !== 'glue' && <Skills draft={draft} onChange={onChange} known={known} />}
      <div className="grid grid-cols-[6rem_1fr] items-end gap-4">
        <TextInput
          label="Hours"
          inputMode="decimal"
          required
          value={draft.hours}
          error={fieldError(error, 'hours')}
          onChange={(event) => set({ hours: event.target.value })}
        />
        <OneOf<Piece['per']>
          legend="Hours are"
          bare
          options={[
            { value: 'week', label: 'a week' },
            { value: 'all', label: 'in all' },
          ]}
          value={draft.per}
          onChange={(per) => set({ per })}
        />
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DateInput
          label="From"
          required
          value={draft.fromOn}
          onChange={(event) => set({ fromOn: event.target.value })}
        />
        <DateInput
          label="Until"
          hint="May stay open."
          min={draft.fromOn}
          value={draft.untilOn}
          error={fieldError(error, 'untilOn')}
          onChange={(event) => set({ untilOn: event.target.value })}
        />
      </div>
    </>
  );
}

function Skills({ draft, onChange, known }: Omit<Props, 'error'>) {
  const said = skillsFrom(draft.skills);
  const open = known.filter((one) => !said.includes(one)).slice(0, 8);
  return (
    <div className="grid gap-2">
      <TextInput
        label="Skills"
        hint="As many as it needs, with commas between."
        autoComplete="off"
        value={draft.skills}
        onChange={(event) => onChange({ ...draft, skills: event.target.value })}
      />
      {open.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {open.map((skill) => (
            <Button
              key={skill}
              size="small"
              icon="plus"
              onClick={() => onChange({ ...draft, skills: [...said, skill].join(', ') })}
            >
              {skill}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
