import type { FormEvent } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card } from '../../../web/design/card.tsx';
import { OneOf } from '../../../web/design/choice.tsx';
import { TextArea } from '../../../web/design/field.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { forgetDraft, useDraft } from '../../../web/draft.ts';
import { useChange } from '../../../web/use.ts';
import type { Wanted } from '../contract-shapes.ts';
import { type ListName, linesOf, lists, promotions } from '../rules-wants.ts';
import { motivation } from './calls.ts';

/** As it is typed: each list is text with a line for each. */
type Typed = Record<ListName, string> & Pick<Wanted, 'stretch' | 'greatYear' | 'promotion'>;

const typedOf = ({ moreOf, lessOf, toLearn, toTry, stretch, greatYear, promotion }: Wanted) =>
  JSON.stringify({
    moreOf: moreOf.join('\n'),
    lessOf: lessOf.join('\n'),
    toLearn: toLearn.join('\n'),
    toTry: toTry.join('\n'),
    stretch,
    greatYear,
    promotion,
  } satisfies Typed);

const draftName = 'motivation.wants';

/** One page to fill in over time; what is typed and not kept yet comes back. */
export function WantsForm({ saved }: { saved: Wanted }) {
  const start = typedOf(saved);
  const [draft, setDraft] = useDraft(draftName, start);
  const typed: Typed = JSON.parse(draft);
  const set = (change: Partial<Typed>) => setDraft(JSON.stringify({ ...typed, ...change }));
  const keep = useChange(motivation.keepWants, {
    onDone: () => {
      forgetDraft(draftName);
      toast('Kept.');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { moreOf, lessOf, toLearn, toTry, ...words } = typed;
    keep.mutate({
      ...words,
      moreOf: linesOf(moreOf),
      lessOf: linesOf(lessOf),
      toLearn: linesOf(toLearn),
      toTry: linesOf(toTry),
    });
  };
  return (
    <Card>
      <form onSubmit={submit} className="grid gap-6">
        <div className="grid gap-6 sm:grid-cols-2">
          {lists.map(({ name, title, example }) => (
            <TextArea
              key={name}
              label={title}
              hint="One line for each."
              placeholder={example}
              rows={3}
              value={typed[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          ))}
        </div>
        <Words
          label="What stretches you now"
          value={typed.stretch}
          onChange={(stretch) => set({ stretch })}
        />
        <Words
          label="What a great year would look like"
          value={typed.greatYear}
          onChange={(greatYear) => set({ greatYear })}
        />
        <OneOf<Wanted['promotion']>
          legend="Do you want a next step?"
          options={promotions}
          value={typed.promotion}
          onChange={(promotion) => set({ promotion })}
        />
        {keep.error && <ErrorState error={keep.error} />}
        <Button
          type="submit"
          tone="next"
          className="justify-self-start"
          disabled={draft === start}
          busy={keep.isPending}
        >
          Keep it
        </Button>
      </form>
    </Card>
  );
}

type WordsProps = { label: string; value: string; onChange: (value: string) => void };

const Words = ({ label, value, onChange }: WordsProps) => (
  <TextArea
    label={label}
    rows={2}
    maxLength={4000}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
