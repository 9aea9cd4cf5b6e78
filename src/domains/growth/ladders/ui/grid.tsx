import { Fragment, useState } from 'react';
import { Dialog } from '../../../../web/design/dialog.tsx';
import type { Body, Skill, Track } from '../contract-shapes.ts';
import { columnsOf, skillsOfTrack, stageName } from '../rules.ts';
import { StageWords } from './stage-words.tsx';

type Cell = { readonly skill: Skill; readonly stage: number };

/** A whole path: a row a skill, a column a stage. A press on a cell shows all its words. */
export function Grid({ body, track }: { body: Body; track: Track }) {
  const [open, setOpen] = useState<Cell>();
  const skills = skillsOfTrack(body, track);
  const columns = columnsOf(body, track);
  const isGrouped = new Set(skills.map(({ group }) => group)).size > 1;
  const words = open?.skill.stages[open.stage - 1];
  return (
    <>
      <table className="w-full table-fixed border-separate border-spacing-1.5 text-sm">
        <caption className="sr-only">{track.name}: a row a skill, a column a stage</caption>
        <thead>
          <tr>
            <td className="w-44" />
            {columns.map(({ key, name, about }) => (
              <th key={key} scope="col" className="px-3 pb-1 text-start align-bottom font-semibold">
                {name}
                {about && <span className="block font-normal text-ink-faint">{about}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {skills.map((skill, at) => (
            <Fragment key={skill.key}>
              {isGrouped && skill.group !== skills[at - 1]?.group && (
                <GroupRow name={skill.group} width={columns.length + 1} />
              )}
              <Row skill={skill} width={columns.length} onOpen={setOpen} />
            </Fragment>
          ))}
        </tbody>
      </table>
      <Dialog
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        title={open ? `${open.skill.name}, ${stageName(open.skill, open.stage)}` : ''}
      >
        {words && <StageWords stage={words} />}
      </Dialog>
    </>
  );
}

const GroupRow = ({ name, width }: { name: string; width: number }) => (
  <tr>
    <th scope="colgroup" colSpan={width} className="pt-4 pb-1 text-start text-ink-soft">
      {name || 'Others'}
    </th>
  </tr>
);

type RowProps = { skill: Skill; width: number; onOpen(cell: Cell): void };

function Row({ skill, width, onOpen }: RowProps) {
  return (
    <tr>
      <th scope="row" className="py-2 pe-2 text-start align-top">
        <span className="font-serif text-lg leading-snug font-semibold hyphens-auto">
          {skill.name}
        </span>
        {skill.about && (
          <span className="mt-1 block font-normal text-pretty text-ink-faint">{skill.about}</span>
        )}
      </th>
      {Array.from({ length: width }, (_, at) => {
        const stage = skill.stages[at];
        return (
          <td key={stageName(skill, at + 1)} className="h-px p-0">
            {stage && (
              <button
                type="button"
                className="grid h-full w-full content-start gap-1 rounded-md bg-surface px-3 py-2.5 text-start text-pretty transition-colors hover:bg-raised"
                onClick={() => onOpen({ skill, stage: at + 1 })}
              >
                {stage.name && <span className="font-semibold">{stage.name}</span>}
                {stage.about}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}
