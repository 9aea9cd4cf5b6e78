import { useState } from 'react';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { DateTimeInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { scheduling } from './calls.ts';
import { changeWords, type ReleaseDetails } from './release-words.ts';
import { instantOf, wallOf } from './timescale.ts';

type Props = { release: ReleaseDetails; direction: 'live' | 'back'; onClose: () => void };

/** Live or back as one, now or at a moment, with everything it will change listed before. */
export function FlipDialog({ release, direction, onClose }: Props) {
  const { person } = useViewer();
  const { releaseId, revision, list, name } = release;
  const [when, setWhen] = useState<'now' | 'then'>('now');
  const [wall, setWall] = useState(() => wallOf(Date.now() + 3_600_000, person.timeZone));
  const done = (words: string) => () => {
    toast(words);
    onClose();
  };
  const goLive = useChange(scheduling.goLive, {
    offline: 'refuse',
    onDone: done(when === 'now' ? `${name} is live.` : `${name} is planned.`),
  });
  const rollBack = useChange(scheduling.rollBack, {
    offline: 'refuse',
    onDone: done(when === 'now' ? `${name} is rolled back.` : 'The way back is planned.'),
  });
  const send = () => {
    const at =
      when === 'then' ? { at: new Date(instantOf(wall, person.timeZone)).toISOString() } : {};
    if (direction === 'live') goLive.mutate({ releaseId, revision, ...at });
    else rollBack.mutate({ releaseId, ...at });
  };
  const error = goLive.error ?? rollBack.error;
  const isLive = direction === 'live';
  return (
    <Dialog open title={isLive ? `${name} goes live` : `${name} is rolled back`} onClose={onClose}>
      <OneOf<'now' | 'then'>
        legend="When"
        options={[
          { value: 'now', label: 'Now' },
          { value: 'then', label: 'At a moment' },
        ]}
        value={when}
        onChange={setWhen}
      />
      {when === 'then' && (
        <DateTimeInput
          label={`On the clock of ${person.timeZone.replaceAll('_', ' ')}`}
          required
          value={wall}
          onChange={(event) => setWall(event.target.value)}
        />
      )}
      <div className="grid gap-2">
        <p className="font-semibold">This changes, all at that moment:</p>
        <ul className="grid max-h-60 list-inside list-disc gap-1 overflow-y-auto" tabIndex={-1}>
          {list.map((change) => (
            <li key={change.changeId}>{changeWords(change, direction)}</li>
          ))}
        </ul>
      </div>
      {error && <ErrorState error={error} />}
      <div className="flex flex-wrap gap-3">
        <Button
          tone={isLive ? 'next' : 'attention'}
          busy={goLive.isPending || rollBack.isPending}
          disabled={when === 'then' && !wall}
          onClick={send}
        >
          {isLive ? 'Go live' : 'Roll back'}
        </Button>
        {isLive && (
          <ButtonLink href={`/studio/preview?release=${releaseId}`}>See it first</ButtonLink>
        )}
      </div>
    </Dialog>
  );
}
