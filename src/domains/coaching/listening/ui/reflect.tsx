import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Reflection } from '../contract-shapes.ts';
import { listening } from './calls.ts';

type Measure = NonNullable<Reflection['rushed']>;
type Said = Omit<Reflection, 'reflectedAt'>;

const options: readonly { value: Measure; label: string }[] = [
  { value: 'no', label: 'No' },
  { value: 'a-little', label: 'A little' },
  { value: 'yes', label: 'Yes' },
];
const nothing: Said = { rushed: null, solved: null, learnt: '' };

type Props = { meetingId: string; kept: Reflection | null };

/** Three own questions in ten seconds; each answer is kept as it is given. */
export function Reflecting({ meetingId, kept }: Props) {
  const [said, setSaid] = useState<Said>(kept ?? nothing);
  const reflect = useChange(listening.reflect, { refusal: 'toast' });
  const forget = useChange(listening.forgetReflection, { refusal: 'toast' });
  const keep = (more: Partial<Said>) => {
    const { rushed, solved, learnt } = { ...said, ...more };
    setSaid({ rushed, solved, learnt });
    reflect.mutate({ meetingId, rushed, solved, learnt });
  };
  const forgetAll = () => {
    setSaid(nothing);
    forget.mutate({ meetingId });
  };
  const isEmpty = said.rushed === null && said.solved === null && said.learnt === '';
  return (
    <Section
      title="Looking back"
      aside="three questions, for your eyes only"
      action={
        !isEmpty && (
          <Button size="small" tone="quiet" onClick={forgetAll}>
            Forget it
          </Button>
        )
      }
    >
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <OneOf<Measure>
          legend="Did I rush?"
          options={options}
          value={said.rushed ?? undefined}
          onChange={(rushed) => keep({ rushed })}
        />
        <OneOf<Measure>
          legend="Did I solve?"
          options={options}
          value={said.solved ?? undefined}
          onChange={(solved) => keep({ solved })}
        />
      </div>
      <TextArea
        label="What did I learn?"
        rows={1}
        maxLength={1000}
        value={said.learnt}
        onChange={({ target }) => setSaid({ ...said, learnt: target.value })}
        onBlur={() => said.learnt !== (kept?.learnt ?? '') && keep({})}
      />
    </Section>
  );
}
