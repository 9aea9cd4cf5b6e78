import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import type { Series } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { PlanFields } from './plan-fields.tsx';
import { formOf, planOf } from './plan-form.ts';
import { firstName } from './words.ts';

type Props = { series: Series; nextAt: string; them: string; onClose: () => void };

/** Changes the rhythm of a series, or ends it. */
export function SeriesDialog({ series, nextAt, them, onClose }: Props) {
  const { seriesId } = series;
  const [plan, setPlan] = useState(() => formOf(series, nextAt));
  const change = useChange(meetings.changeSeries, {
    offline: 'refuse',
    onDone: () => {
      toast('Changed. The next meeting follows.');
      onClose();
    },
  });
  const resume = useChange(meetings.resumeSeries, { refusal: 'toast' });
  const end = useChange(meetings.endSeries, {
    offline: 'refuse',
    onDone: () => {
      toast('Ended. What is open stays with you both.', {
        label: 'Undo',
        run: () => resume.mutate({ seriesId }),
      });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ seriesId, ...planOf(plan) });
  };
  const error = change.error ?? end.error;
  return (
    <Dialog open onClose={onClose} title={`The rhythm with ${firstName(them)}`}>
      <form onSubmit={submit} className="grid gap-5">
        <PlanFields plan={plan} onChange={setPlan} dayLabel="From" />
        {error && <ErrorState error={error} />}
        <Actions>
          <Button type="submit" tone="next" busy={change.isPending}>
            Keep this rhythm
          </Button>
          <Button tone="quiet" busy={end.isPending} onClick={() => end.mutate({ seriesId })}>
            End the series
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
