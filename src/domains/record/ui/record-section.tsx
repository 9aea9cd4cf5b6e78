import { useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { record } from './calls.ts';
import { MoveIn } from './move-in.tsx';

/** Your words are yours: out at any time, and in from wherever you wrote before. */
export function RecordSection() {
  return (
    <div className="grid gap-12">
      <TakeAlong />
      <MoveIn />
    </div>
  );
}

function TakeAlong() {
  const { begin, busy, error } = useExport();
  return (
    <Section title="Take it with you">
      <Card className="grid justify-items-start gap-4">
        <p className="max-w-prose">
          One archive of everything you wrote and everything that was shared with you: a folder for
          each person, a Markdown file for each meeting, and the same as JSON. Any notes app can
          open it. What others keep to themselves is not in it.
        </p>
        <Button tone="next" icon="download" busy={busy} onClick={() => void begin()}>
          Export my record
        </Button>
        {error !== undefined && <ErrorState error={error} />}
      </Card>
    </Section>
  );
}

function useExport() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const begin = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { exportId } = await record.export.change({});
      const { fileName, files } = await record.files.read({ exportId });
      const { download, zipOf } = await import('../../../web/zip.ts');
      download(fileName, zipOf(files));
      toast('Your record is in your downloads.');
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return { begin, busy, error };
}
