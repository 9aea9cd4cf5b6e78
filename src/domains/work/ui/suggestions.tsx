import { Avatar } from '../../../web/design/avatar.tsx';
import { Icon, type IconName } from '../../../web/design/icon.tsx';
import { Ready } from '../../../web/design/states.tsx';
import { Why } from '../../../web/design/why.tsx';
import { useRead } from '../../../web/use.ts';
import { work } from './calls.ts';
import type { Draft } from './piece-fields.tsx';

type Props = { draft: Draft; chosen: string; onChoose: (personId: string) => void };

const marks: Readonly<Record<'for' | 'against' | 'plain', IconName>> = {
  for: 'up',
  against: 'down',
  plain: 'right',
};

/** Everybody one leads, in groups of equals, with what speaks for and against. */
export function Suggestions({ draft, chosen, onChoose }: Props) {
  const { kind, per, skills } = draft;
  const typed = Number(draft.hours.replace(',', '.'));
  const hours = typed > 0 ? typed : 4;
  const input = { kind, per, hours, skills: kind === 'glue' ? '' : skills };
  const read = useRead(work.suggest, input, { hears: ['motivation', 'sharing'], keep: false });
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-sm font-semibold">Who</legend>
      <Ready read={read}>
        {({ groups }) => (
          <>
            {groups.map(({ people }, nth) => (
              <div key={people[0]?.personId} className="grid gap-2">
                {groups.length > 1 && headings[nth] && (
                  <p className="text-sm text-ink-faint">{headings[nth]}</p>
                )}
                {people.map((person) => (
                  <Person
                    key={person.personId}
                    person={person}
                    chosen={chosen === person.personId}
                    onChoose={() => onChoose(person.personId)}
                  />
                ))}
              </div>
            ))}
            <p className="text-sm text-ink-faint">
              Facts, from what is noted here and shown to you. You know more: choose anybody.
            </p>
            {kind === 'glue' && <Why evidence="E19" label="Why does glue go round?" />}
          </>
        )}
      </Ready>
    </fieldset>
  );
}

const headings = ['Most speaks for', 'As well', 'And everybody else'];

type PersonProps = {
  person: {
    personId: string;
    name: string;
    reasons: { speaks: 'for' | 'against' | 'plain'; text: string }[];
  };
  chosen: boolean;
  onChoose: () => void;
};

function Person({ person, chosen, onChoose }: PersonProps) {
  return (
    <label className="flex items-start gap-3 rounded-lg bg-sunken p-3 transition-colors hover:bg-pebble has-checked:bg-sea-soft has-focus-visible:outline-2 has-focus-visible:outline-sea">
      <input type="radio" name="who" className="sr-only" checked={chosen} onChange={onChoose} />
      <Avatar name={person.name} size="small" />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="font-semibold">{person.name}</span>
        {person.reasons.map(({ text, speaks }) => (
          <span key={text} className="flex gap-1.5 text-sm text-ink-soft">
            <Icon
              name={marks[speaks]}
              className={`mt-1 size-3.5 ${speaks === 'for' ? 'text-kelp' : 'text-ink-faint'}`}
            />
            {text}
          </span>
        ))}
      </span>
      {chosen && <Icon name="check" className="text-sea-ink" />}
    </label>
  );
}
