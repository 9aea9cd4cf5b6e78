import { useState } from 'react';
import { Select } from '../../../../web/design/field.tsx';
import type { Body, Track } from '../contract-shapes.ts';
import { columnsOf, skillsOfTrack } from '../rules.ts';
import { StageWords } from './stage-words.tsx';

/** A path on a narrow screen: one skill, its stages below each other, with all their words. */
export function OneSkill({ body, track }: { body: Body; track: Track }) {
  const skills = skillsOfTrack(body, track);
  const [chosen, setChosen] = useState<string>();
  const skill = skills.find(({ key }) => key === chosen) ?? skills[0];
  if (!skill) return null;
  const columns = columnsOf(body, track);
  return (
    <div className="grid gap-5">
      <Select label="Skill" value={skill.key} onChange={({ target }) => setChosen(target.value)}>
        {skills.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
      {skill.about && <p className="max-w-prose text-pretty text-ink-soft">{skill.about}</p>}
      <ol className="grid gap-3">
        {skill.stages.map((stage, at) => (
          <li key={columns[at]?.key} className="grid gap-2 rounded-lg bg-surface p-5">
            <h3 className="flex flex-wrap items-baseline gap-x-2.5 text-lg">
              {stage.name || columns[at]?.name}
              {stage.name && (
                <span className="font-sans text-sm font-normal text-ink-faint">
                  {columns[at]?.name}
                </span>
              )}
            </h3>
            <StageWords stage={stage} />
          </li>
        ))}
      </ol>
    </div>
  );
}
