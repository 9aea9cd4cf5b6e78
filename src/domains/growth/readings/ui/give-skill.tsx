import { useRef, useState } from 'react';
import { Card } from '../../../../web/design/card.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { OwnWords } from '../../../../web/own-words.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Reading, Round, Skill, Sure } from '../contract-shapes.ts';
import { sureWords } from '../rules.ts';
import { readings } from './calls.ts';
import { StageChoice } from './stage-choice.tsx';
import { firstName } from './words.ts';

type Props = {
  round: Pick<Round, 'roundId' | 'person'>;
  skill: Skill;
  said: Reading | undefined;
  isMine: boolean;
};

type Said = Pick<Reading, 'stage' | 'example' | 'sure'>;

const sureOptions = (['guess', 'fairly', 'sure'] satisfies Sure[]).map((value) => ({
  value,
  label: sureWords[value],
}));

/** One skill: the stage that fits, an example, and how sure one is; each is kept as it is said. */
export function GiveSkill({ round: { roundId, person }, skill, said, isMine }: Props) {
  const [now, setNow] = useState<Said | undefined>(said);
  const latest = useRef<Said>({ stage: null, example: '', sure: 'fairly', ...said });
  const keep = useChange(readings.keep, { refusal: 'toast' });
  const say = (part: Partial<Said>) => {
    latest.current = { ...latest.current, ...part };
    setNow(latest.current);
    const { stage, example, sure } = latest.current;
    return keep.mutateAsync({ roundId, skillKey: skill.skillKey, stage, example, sure });
  };
  return (
    <Card className="grid gap-6">
      <div className="grid gap-1">
        <h2 className="text-xl">{skill.name}</h2>
        {skill.about && <p className="max-w-prose text-ink-soft">{skill.about}</p>}
      </div>
      <StageChoice
        skill={skill}
        legend={isMine ? 'Which fits you now?' : `Which fits ${firstName(person.name)} now?`}
        unseen={isMine ? 'I cannot say yet' : 'I have not seen enough of it to say'}
        stage={now?.stage}
        onChoose={(stage) => void say({ stage }).catch(() => undefined)}
      />
      {now && (
        <>
          <OwnWords
            label={isMine ? 'An example of yours' : 'An example: what did you see?'}
            name={`reading.${roundId}.${skill.skillKey}`}
            saved={said?.example ?? ''}
            placeholder="When was it, and what happened?"
            onKeep={(example) => say({ example })}
          />
          <OneOf
            legend="How sure are you?"
            options={sureOptions}
            value={now.sure}
            onChange={(sure) => void say({ sure }).catch(() => undefined)}
          />
        </>
      )}
    </Card>
  );
}
