import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { DateInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { today } from '../../../../web/design/when.tsx';
import { download } from '../../../../web/download.ts';
import { wins } from './calls.ts';

const yearAgo = (): string => {
  const [year = '', ...rest] = today().split('-');
  return [Number(year) - 1, ...rest].join('-').replace('-02-29', '-02-28');
};

/** The day after, as a calendar has it: the period in the page holds its last day. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** The wins of a period as a document, for a review or for a drawer. */
export function TakeAlong({ onClose }: { onClose(): void }) {
  const [from, setFrom] = useState(yearAgo);
  const [to, setTo] = useState(today);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const asked = { ...(from ? { from } : {}), ...(to ? { until: dayAfter(to) } : {}) };
      const { fileName, text } = await wins.document.read(asked);
      download(fileName, 'text/markdown', text);
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title="Take your wins along">
      <form onSubmit={(event) => void submit(event)} className="grid gap-5">
        <p className="text-ink-soft">
          A Markdown document by year and quarter, with all that you told of each. Leave a day empty
          to go as far as your book goes.
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          <DateInput label="From" value={from} onChange={(event) => setFrom(event.target.value)} />
          <DateInput label="To" value={to} onChange={(event) => setTo(event.target.value)} />
        </div>
        {error !== undefined && <ErrorState error={error} />}
        <Actions>
          <Button type="submit" tone="next" icon="download" busy={busy}>
            Download
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
