import { Button } from '../../../../web/design/button.tsx';
import { TextArea, TextInput } from '../../../../web/design/field.tsx';
import type { Skill, Stage } from '../contract-shapes.ts';
import { emptyStage, linesIn } from '../rules-editing.ts';

type Props = {
  skill: Skill;
  /** Its stages have names of their own, as on a radar. */
  named: boolean;
  onChange(skill: Skill): void;
  onRemove(): void;
};

const mostStages = 10;

/** A skill and its stages, folded until it is worked on. */
export function EditSkill({ skill, named, onChange, onRemove }: Props) {
  const { name, group, about, stages } = skill;
  const set = (next: Partial<Skill>) => onChange({ ...skill, ...next });
  return (
    <details className="rounded-lg bg-surface">
      <summary className="px-5 py-4 hover:underline">
        <span className="font-serif text-lg">{name || 'Without a name'}</span>{' '}
        <span className="text-sm text-ink-faint">
          {[group, stages.length === 1 ? '1 stage' : `${stages.length} stages`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      <div className="grid gap-5 px-5 pb-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput
            label="Name"
            maxLength={120}
            value={name}
            onChange={({ target }) => set({ name: target.value })}
          />
          <TextInput
            label="Group"
            maxLength={80}
            value={group}
            onChange={({ target }) => set({ group: target.value })}
          />
        </div>
        <TextArea
          label="What it is"
          rows={2}
          maxLength={1500}
          value={about}
          onChange={({ target }) => set({ about: target.value })}
        />
        <ol className="grid gap-5">
          {stages.map((stage, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place.
            <li key={at}>
              <EditStage
                nth={at + 1}
                stage={stage}
                named={named || stage.name !== ''}
                onChange={(next) => set({ stages: stages.with(at, next) })}
              />
            </li>
          ))}
        </ol>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon="plus"
            disabled={stages.length >= mostStages}
            onClick={() => set({ stages: [...stages, emptyStage] })}
          >
            Add a stage
          </Button>
          <Button
            size="small"
            disabled={stages.length < 2}
            onClick={() => set({ stages: stages.slice(0, -1) })}
          >
            Take the last stage away
          </Button>
          <Button size="small" tone="quiet" icon="trash" onClick={onRemove}>
            Remove this skill
          </Button>
        </div>
      </div>
    </details>
  );
}

type StageProps = {
  nth: number;
  stage: Stage;
  named: boolean;
  onChange(stage: Stage): void;
};

function EditStage({ nth, stage, named, onChange }: StageProps) {
  const set = (next: Partial<Stage>) => onChange({ ...stage, ...next });
  return (
    <fieldset className="grid gap-3 border-s-2 border-line ps-4">
      <legend className="text-sm font-semibold text-ink-soft">Stage {nth}</legend>
      {named && (
        <TextInput
          label="What this stage is called"
          maxLength={80}
          value={stage.name}
          onChange={({ target }) => set({ name: target.value })}
        />
      )}
      <TextArea
        label="What somebody does"
        rows={2}
        maxLength={1500}
        value={stage.about}
        onChange={({ target }) => set({ about: target.value })}
      />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <TextArea
          label="What one can see, a line each"
          rows={2}
          value={stage.signals.join('\n')}
          onChange={({ target }) => set({ signals: linesIn(target.value) })}
        />
        <TextArea
          label="Examples, a line each"
          rows={2}
          value={stage.examples.join('\n')}
          onChange={({ target }) => set({ examples: linesIn(target.value) })}
        />
      </div>
    </fieldset>
  );
}
