import { Card } from '../../../../web/design/card.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { useViewer } from '../../../../web/viewer.ts';
import type { Reading, Round } from '../contract-shapes.ts';
import {
  type Compared,
  comparedOf,
  stageName,
  stagesNamed,
  stageText,
  sureWords,
} from '../rules.ts';
import { apartOf, expectedWords, type NameOf, readingOf, summaryOf } from '../rules-words.ts';
import { Legend, ScaleDrawing } from './scale.tsx';

/** An opened round: what the person says of themselves and what others say, skill by skill. */
export function ComparedSkills({ round }: { round: Round }) {
  const { person: me } = useViewer();
  const compared = comparedOf(round);
  const others = new Set(compared.flatMap((one) => one.others.map(({ giverId }) => giverId)));
  const nameOf: NameOf = (personId) =>
    personId === me.personId
      ? 'You'
      : (round.givers.find((one) => one.personId === personId)?.name ?? round.person.name);
  const [first = ''] = others;
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <p className="max-w-prose text-ink-soft">{summaryOf(compared)}</p>
        <Why evidence="E17" label="What two readings can tell" />
      </div>
      <Legend
        own={nameOf(round.person.personId)}
        others={others.size === 0 ? null : others.size === 1 ? nameOf(first) : 'the others'}
      />
      <ul className="grid gap-4">
        {compared.map((one) => (
          <Skill
            key={one.skill.skillKey}
            compared={one}
            subjectId={round.person.personId}
            nameOf={nameOf}
          />
        ))}
      </ul>
    </div>
  );
}

type SkillProps = { compared: Compared; subjectId: string; nameOf: NameOf };

function Skill({ compared, subjectId, nameOf }: SkillProps) {
  const { skill, scale, own, mean } = compared;
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-base">{skill.name}</h3>
        {apartOf(compared) && (
          <Tag tone="here" icon="thought">
            Talk about examples
          </Tag>
        )}
      </div>
      <div>
        <ScaleDrawing scale={scale} own={own?.stage ?? null} others={mean} />
        <StageNames compared={compared} />
      </div>
      <p className="max-w-prose text-sm text-ink-soft">{readingOf(compared, subjectId, nameOf)}</p>
      <Examples compared={compared} nameOf={nameOf} />
    </Card>
  );
}

/** Numbers on a phone, names where there is room; the sentence below says them everywhere. */
function StageNames({ compared: { skill } }: { compared: Compared }) {
  return (
    <ol
      aria-hidden
      className="grid text-center text-xs text-ink-faint"
      style={{ gridTemplateColumns: `repeat(${skill.stages.length}, minmax(0, 1fr))` }}
    >
      {skill.stages.map((stage, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place.
        <li key={nth} className="px-0.5">
          {nth + 1}
          {stage.name && <span className="block max-sm:hidden">{stage.name}</span>}
        </li>
      ))}
    </ol>
  );
}

function Examples({ compared, nameOf }: Pick<SkillProps, 'compared' | 'nameOf'>) {
  const given = [compared.own, ...compared.others].filter((one) => one !== undefined);
  const expected = expectedWords(compared);
  if (given.length === 0) return null;
  return (
    <details className="group">
      <summary className="inline-flex min-h-9 cursor-pointer items-center text-sm font-semibold text-sea-ink">
        {given.length === 1 ? 'The example' : `The examples of all ${given.length}`}
      </summary>
      <ul className="mt-2 grid gap-4">
        {given.map((reading) => (
          <Example
            key={reading.giverId}
            reading={reading}
            name={nameOf(reading.giverId)}
            compared={compared}
          />
        ))}
      </ul>
      <StagesAgain compared={compared} />
      {expected && <p className="mt-3 max-w-prose text-sm text-ink-faint">{expected}</p>}
    </details>
  );
}

/** The words of the stages that were named, as they stood when the round began. */
function StagesAgain({ compared: { skill, own, others } }: Pick<SkillProps, 'compared'>) {
  const named = stagesNamed([...(own ? [own] : []), ...others]);
  if (named.length === 0) return null;
  return (
    <dl className="mt-4 grid gap-1 text-sm text-ink-soft">
      {named.map((stage) => (
        <div key={stage} className="flex gap-2">
          <dt className="font-semibold">{stage}</dt>
          <dd className="max-w-prose">{skill.stages[stage - 1]?.about}</dd>
        </div>
      ))}
    </dl>
  );
}

type ExampleProps = { reading: Reading; name: string; compared: Compared };

function Example({ reading: { stage, example, sure }, name, compared: { skill } }: ExampleProps) {
  const said =
    stage === null
      ? 'not seen enough of it to say'
      : [stageText(stage), stageName(skill, stage), sureWords[sure]].filter(Boolean).join(' · ');
  return (
    <li className="grid gap-1 border-s-2 border-line ps-4">
      <p className="text-sm">
        <span className="font-semibold">{name}</span> <span className="text-ink-soft">{said}</span>
      </p>
      {example && <p className="max-w-prose whitespace-pre-line">{example}</p>}
    </li>
  );
}
