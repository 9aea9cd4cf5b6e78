import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Select, TextArea, TextInput } from '../../../../web/design/field.tsx';
import type { Body, Level, Track } from '../contract-shapes.ts';
import { skillsOfTrack, stageName } from '../rules.ts';
import { changed, levelEachStage, toggled, withLevel, without } from '../rules-editing.ts';
import { AddByName } from './add-by-name.tsx';

type Props = { body: Body; track: Track; onChange(track: Track): void; onRemove(): void };

/** A path: which skills are on it, and what each of its levels asks for. */
export function EditPath({ body, track, onChange, onRemove }: Props) {
  const { name, about, levels } = track;
  const counts = body.kind === 'milestones';
  const last = levels.at(-1)?.points ?? 0;
  return (
    <details className="rounded-lg bg-surface">
      <summary className="px-5 py-4 hover:underline">
        <span className="font-serif text-lg">{name || 'Without a name'}</span>{' '}
        <span className="text-sm text-ink-faint">{levels.length} levels</span>
      </summary>
      <div className="grid gap-5 px-5 pb-5">
        <TextInput
          label="Name"
          maxLength={120}
          value={name}
          onChange={({ target }) => onChange({ ...track, name: target.value })}
        />
        <TextArea
          label="Who it is for"
          rows={2}
          maxLength={1500}
          value={about}
          onChange={({ target }) => onChange({ ...track, about: target.value })}
        />
        <OnPath body={body} track={track} onChange={onChange} />
        <ol className="grid gap-2">
          {levels.map((level) => (
            <li key={level.key}>
              <EditLevel
                body={body}
                track={track}
                level={level}
                onChange={(next) => onChange({ ...track, levels: changed(levels, next) })}
                onRemove={() => onChange({ ...track, levels: without(levels, level.key) })}
              />
            </li>
          ))}
        </ol>
        <AddByName
          label="Add a level"
          onAdd={(named) => onChange(withLevel(track, named, counts ? last : null))}
        />
        <div className="flex flex-wrap gap-2">
          {levels.length === 0 && track.skills.length > 0 && !counts && (
            <Button size="small" onClick={() => onChange(levelEachStage(body, track))}>
              A level for each stage
            </Button>
          )}
          <Button size="small" tone="quiet" icon="trash" onClick={onRemove}>
            Remove this path
          </Button>
        </div>
      </div>
    </details>
  );
}

type OnPathProps = Omit<Props, 'onRemove'>;

function OnPath({ body, track, onChange }: OnPathProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-semibold">Skills on it</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {body.skills.map(({ key, name }) => (
          <label key={key} className="flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              className="size-4.5 accent-sea"
              checked={track.skills.includes(key)}
              onChange={() => onChange(toggled(body, track, key))}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type LevelProps = {
  body: Body;
  track: Track;
  level: Level;
  onChange(level: Level): void;
  onRemove(): void;
};

function EditLevel({ body, track, level, onChange, onRemove }: LevelProps) {
  const set = (next: Partial<Level>) => onChange({ ...level, ...next });
  return (
    <details className="border-s-2 border-line ps-4">
      <summary className="min-h-8 font-semibold hover:underline">{level.name}</summary>
      <div className="grid gap-3 py-2">
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextInput
              label="Level"
              maxLength={120}
              value={level.name}
              onChange={({ target }) => set({ name: target.value })}
            />
          </div>
          <IconButton icon="trash" label={`Remove ${level.name}`} onClick={onRemove} />
        </div>
        <TextInput
          label="What it is"
          maxLength={1500}
          value={level.about}
          onChange={({ target }) => set({ about: target.value })}
        />
        {body.kind === 'milestones' ? (
          <TextInput
            label="From how many points on"
            type="number"
            min={0}
            value={level.points ?? ''}
            onChange={({ target }) =>
              set({ points: target.value === '' ? null : Math.round(Number(target.value)) })
            }
          />
        ) : (
          <Needs body={body} track={track} level={level} onChange={onChange} />
        )}
      </div>
    </details>
  );
}

function Needs({ body, track, level, onChange }: Omit<LevelProps, 'onRemove'>) {
  const ask = (key: string, stage: number) => {
    const { [key]: _, ...others } = level.needs;
    onChange({ ...level, needs: stage > 0 ? { ...others, [key]: stage } : others });
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {skillsOfTrack(body, track).map((skill) => (
        <Select
          key={skill.key}
          label={skill.name}
          value={level.needs[skill.key] ?? 0}
          onChange={({ target }) => ask(skill.key, Number(target.value))}
        >
          <option value={0}>No stage of it</option>
          {skill.stages.map((stage, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place.
            <option key={at} value={at + 1}>
              {stage.name ? `${at + 1}, ${stage.name}` : stageName(skill, at + 1)}
            </option>
          ))}
        </Select>
      ))}
    </div>
  );
}
