import { ButtonLink } from '../../../../web/design/button.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { Link, to } from '../../../../web/router.tsx';
import { StudioPage } from '../../../../web/studio.tsx';
import { useRead } from '../../../../web/use.ts';
import { scheduling } from './calls.ts';
import { Who } from './who.tsx';

/** Everybody something can be booked for, by name. */
export function AudiencesPage() {
  const read = useRead(scheduling.audiences, {});
  const add = (
    <ButtonLink tone="next" icon="plus" href="/studio/audiences/new">
      New audience
    </ButtonLink>
  );
  return (
    <StudioPage title="Audiences" lead="Who something is for, said once and named." actions={add}>
      <Ready read={read}>
        {({ audiences }) =>
          audiences.length === 0 ? (
            <EmptyState title="Everything is for everybody so far">
              An audience says who sees something: managers, people in Germany, a team. Bookings use
              it by its name.
            </EmptyState>
          ) : (
            <ul className="grid gap-2">
              {audiences.map(({ audienceId, name, expression, bookings }) => (
                <li
                  key={audienceId}
                  className="relative grid gap-1 rounded-lg bg-surface p-4 hover:bg-raised"
                >
                  <Link
                    href={to('/studio/audiences/:audienceId', { audienceId })}
                    className="font-semibold after:absolute after:inset-0"
                  >
                    {name}
                  </Link>
                  <Who expression={expression} />
                  <p className="text-sm text-ink-faint">{bookingsWords(bookings)}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Ready>
    </StudioPage>
  );
}

export const bookingsWords = (count: number): string =>
  count === 0 ? 'Not used yet' : count === 1 ? 'Used by one booking' : `Used by ${count} bookings`;
