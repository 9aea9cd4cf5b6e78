import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { OneOf, Toggle } from '../../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { DateInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { today } from '../../../../web/design/when.tsx';
import { forgetDraft, useDraft } from '../../../../web/draft.ts';
import { useChange } from '../../../../web/use.ts';
import { plans } from './calls.ts';
import { type Kind, type Source, SourceFields } from './evidence-source.tsx';

const kinds: readonly { value: Kind; label: string }[] = [
  { value: 'sentence', label: 'A sentence' },
  { value: 'link', label: 'A link' },
  { value: 'win', label: 'A win' },
  { value: 'note', label: 'From a note' },
];

type Props = { goalId: string; what: string; onClose: () => void };

/** Something that speaks for a goal; a note stays with its owner unless they say otherwise. */
export function AddEvidence({ goalId, what, onClose }: Props) {
  const [said, setSaid] = useDraft(`evidence.${goalId}`);
  const [source, setSource] = useState<Source>({ kind: 'sentence', url: '', happenedOn: today() });
  const [isKept, setKept] = useState<boolean>();
  const { kind, happenedOn } = source;
  const change = (part: Partial<Source>) => setSource((now) => ({ ...now, ...part }));
  const kept = isKept ?? kind === 'note';
  const add = useChange(plans.addEvidence, {
    onDone: () => {
      forgetDraft(`evidence.${goalId}`);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ goalId, kind, said: said.trim(), happenedOn, kept, ...placeOf(source) });
  };
  return (
    <Dialog open onClose={onClose} title="Add evidence">
      <form onSubmit={submit} className="grid gap-5">
        <p className="text-ink-soft">{what}</p>
        <OneOf<Kind>
          legend="What is it"
          bare
          options={kinds}
          value={kind}
          onChange={(next) => change({ kind: next })}
        />
        <SourceFields
          source={source}
          said={said}
          onSay={setSaid}
          onChange={change}
          error={add.error}
        />
        <DateInput
          label="When it was"
          value={happenedOn}
          onChange={(event) => change({ happenedOn: event.target.value })}
        />
        <Toggle
          label="For yourself alone"
          hint="It stays yours, even where you show your plan."
          checked={kept}
          onChange={(event) => setKept(event.target.checked)}
        />
        {add.error && <ErrorState error={add.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!isWhole(source, said)} busy={add.isPending}>
            Add it
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

const placeOf = ({ kind, url, winId, meetingId }: Source) => {
  if (kind === 'link') return { url: url.trim() };
  if (kind === 'win') return winId ? { winId } : {};
  return kind === 'note' && meetingId ? { meetingId } : {};
};

const isWhole = ({ kind, url, winId, happenedOn }: Source, said: string): boolean =>
  happenedOn !== '' &&
  (kind === 'win' ? winId !== undefined : said.trim() !== '') &&
  (kind !== 'link' || url.trim() !== '');
