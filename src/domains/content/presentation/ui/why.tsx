import { Icon } from '../../../../web/design/icon.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Link } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { momentWords, type ScheduleNames } from '../../scheduling/ui/public.tsx';
import type { Reason } from '../engine/types.ts';
import { presentation } from './calls.ts';
import type { Looked } from './look.ts';
import { reasonWords } from './why-words.ts';

type Props = { placement: string; looked: Looked; names: ScheduleNames; timeZone: string };

/** Each booking of a placement with the reason why this viewer sees it then, or not. */
export function Why({ placement, looked, names, timeZone }: Props) {
  const read = useRead(
    presentation.why,
    { placement, ...looked },
    { hears: ['scheduling', 'authoring', 'org'], keep: false },
  );
  return (
    <Ready read={read}>
      {({ verdicts }) =>
        verdicts.length === 0 ? (
          <p className="text-ink-soft">Nothing is booked here.</p>
        ) : (
          <ol className="grid gap-1">
            {verdicts.map(({ bookingId, reason }) => (
              <Verdict
                key={bookingId}
                {...{ bookingId, names, timeZone }}
                // The contract lets through what the engine said as it is.
                reason={reason as Reason}
              />
            ))}
          </ol>
        )
      }
    </Ready>
  );
}

type VerdictProps = {
  bookingId: string;
  reason: Reason;
  names: ScheduleNames;
  timeZone: string;
};

function Verdict({ bookingId, reason, names, timeZone }: VerdictProps) {
  const won = reason.because === 'won';
  const sentence = reasonWords(reason, bookingId, {
    title: names.title,
    audience: names.audience,
    moment: (instant) => momentWords(instant, timeZone),
  });
  return (
    <li className={`flex gap-2.5 rounded-md px-3 py-2 ${won ? 'bg-kelp-soft text-kelp-ink' : ''}`}>
      <Icon name={won ? 'check' : 'skip'} className={won ? 'mt-0.5' : 'mt-0.5 text-ink-faint'} />
      <p className="min-w-0 break-words">
        <Link
          href={`/studio/schedule/booking/${bookingId}`}
          className="font-semibold hover:underline"
        >
          {names.title(bookingId)}
        </Link>
        <span className={won ? '' : 'text-ink-soft'}> {sentence}</span>
      </p>
    </li>
  );
}
