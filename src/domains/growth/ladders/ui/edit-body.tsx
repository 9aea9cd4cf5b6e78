import { Section } from '../../../../web/design/card.tsx';
import { TextArea, TextInput } from '../../../../web/design/field.tsx';
import { SortableList } from '../../../../web/design/sortable-list.tsx';
import type { Body } from '../contract-shapes.ts';
import { changed, moved, without, withoutSkill, withSkill, withTrack } from '../rules-editing.ts';
import { AddByName } from './add-by-name.tsx';
import { EditPath } from './edit-path.tsx';
import { EditSkill } from './edit-skill.tsx';

type Props = { body: Body; onChange(body: Body): void };

/** A whole ladder to write: what it is, its skills, its paths. */
export function EditBody({ body, onChange }: Props) {
  const { skills, tracks } = body;
  const set = (next: Partial<Body>) => onChange({ ...body, ...next });
  return (
    <>
      <Heading body={body} onChange={onChange} />
      <Section title="Skills" aside={skills.length}>
        <SortableList
          label="Skills"
          items={skills}
          idOf={({ key }) => key}
          nameOf={({ name }) => name}
          onMove={(key, after) => set({ skills: moved(skills, key, after) })}
        >
          {(skill, handle) => (
            <div className="flex items-start gap-1 py-1.5">
              <div className="pt-2">{handle}</div>
              <div className="min-w-0 flex-1">
                <EditSkill
                  skill={skill}
                  named={body.kind === 'radar'}
                  onChange={(next) => set({ skills: changed(skills, next) })}
                  onRemove={() => onChange(withoutSkill(body, skill.key))}
                />
              </div>
            </div>
          )}
        </SortableList>
        <AddByName label="Add a skill" onAdd={(name) => onChange(withSkill(body, name))} />
      </Section>
      <Section title="Paths" aside={tracks.length}>
        {tracks.map((track) => (
          <EditPath
            key={track.key}
            body={body}
            track={track}
            onChange={(next) => set({ tracks: changed(tracks, next) })}
            onRemove={() => set({ tracks: without(tracks, track.key) })}
          />
        ))}
        <AddByName label="Add a path" onAdd={(name) => onChange(withTrack(body, name))} />
      </Section>
    </>
  );
}

function Heading({ body, onChange }: Props) {
  const set = (next: Partial<Body>) => onChange({ ...body, ...next });
  return (
    <div className="grid gap-4">
      <TextInput
        label="Name"
        maxLength={120}
        value={body.name}
        onChange={({ target }) => set({ name: target.value })}
      />
      <TextArea
        label="What it is for"
        rows={2}
        maxLength={2000}
        value={body.about}
        onChange={({ target }) => set({ about: target.value })}
      />
      <TextInput
        label="Where its words come from"
        hint="Another’s ladder keeps its name and licence here."
        maxLength={300}
        value={body.source}
        onChange={({ target }) => set({ source: target.value })}
      />
      {body.kind === 'milestones' && <Points body={body} onChange={onChange} />}
    </div>
  );
}

/** What each stage is worth, beginning with none of it. */
function Points({ body, onChange }: Props) {
  const most = Math.max(0, ...body.skills.map(({ stages }) => stages.length));
  const worth = Array.from({ length: most + 1 }, (_, stage) => body.points[stage] ?? 0);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-semibold">What each stage is worth, in points</legend>
      <div className="flex flex-wrap gap-3">
        {worth.map((points, stage) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place.
          <div key={stage} className="w-24">
            <TextInput
              label={stage === 0 ? 'None' : `Stage ${stage}`}
              type="number"
              min={0}
              value={points}
              onChange={({ target }) =>
                onChange({ ...body, points: worth.with(stage, Math.round(Number(target.value))) })
              }
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
