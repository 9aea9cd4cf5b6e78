import { useEffect, useState } from 'react';
import { Loading } from '../../../../web/design/states.tsx';
import { momentWords, type Plan } from './bars.ts';

type Props = { plan: Plan; timeZone: string };

const ahead = 3 * 366 * 86_400_000;
const shown = 5;

/** The next times of a recurring plan, for somebody in this zone. */
export function NextTimes({ plan, timeZone }: Props) {
  const [times, setTimes] = useState<readonly number[] | 'unclear'>();
  const { window, recurrence } = plan;
  useEffect(() => {
    let stale = false;
    void nextOf(window, recurrence, timeZone).then((found) => {
      if (!stale) setTimes(found);
    });
    return () => {
      stale = true;
    };
  }, [window, recurrence, timeZone]);
  if (!times) return <Loading lines={2} label="Working out the next times" />;
  if (times === 'unclear') return <p className="text-amber-ink">This rule cannot be read yet.</p>;
  if (times.length === 0) {
    return (
      <p className="text-amber-ink">No time of it is still to come. Look at the ends above.</p>
    );
  }
  return (
    <div className="text-sm text-ink-soft">
      <p>The next times, in {timeZone.replaceAll('_', ' ')}:</p>
      <ol className="list-inside list-disc">
        {times.map((at) => (
          <li key={at}>{momentWords(at, timeZone)}</li>
        ))}
      </ol>
    </div>
  );
}

async function nextOf(
  window: Plan['window'],
  recurrence: Plan['recurrence'],
  timeZone: string,
): Promise<readonly number[] | 'unclear'> {
  const { openings } = await import('../../presentation/engine/times.ts');
  const now = Date.now();
  const within = (time: number) => openings(window, recurrence, timeZone, now, now + time);
  try {
    const near = within(ahead / 36);
    const all = near.length >= shown ? near : within(ahead);
    return all.slice(0, shown).map(({ from }) => from);
  } catch {
    return 'unclear';
  }
}
