import { useState } from 'react';
import { Select } from '../../../../web/design/field.tsx';
import type { Body, Track } from '../contract-shapes.ts';
import { skillsOfTrack, stageName } from '../rules.ts';
import { Radar } from './radar.tsx';

/** The shape each level of a path has, drawn and in words. */
export function Shapes({ body, track }: { body: Body; track: Track }) {
  const [chosen, setChosen] = useState(track.levels[0]?.key);
  const axes = skillsOfTrack(body, track);
  const level = track.levels.find(({ key }) => key === chosen);
  if (!level || axes.length < 3) return null;
  const stages = axes.map(({ key }) => level.needs[key] ?? 0);
  return (
    <div className="grid items-center gap-6 rounded-lg bg-surface p-5 sm:p-6 md:grid-cols-2">
      <Radar title={level.name} axes={axes} stages={stages} />
      <div className="grid content-start gap-5">
        <Select label="Level" value={level.key} onChange={({ target }) => setChosen(target.value)}>
          {track.levels.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
        {level.about && <p className="text-ink-soft">{level.about}</p>}
        <dl className="grid gap-3">
          {axes.map((axis, at) => (
            <div key={axis.key}>
              <dt className="text-sm font-semibold text-ink-soft">{axis.name}</dt>
              <dd>
                <span className="font-semibold">{stageName(axis, stages[at] ?? 0)}</span>{' '}
                <span className="text-ink-soft">{axis.stages[(stages[at] ?? 0) - 1]?.about}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
