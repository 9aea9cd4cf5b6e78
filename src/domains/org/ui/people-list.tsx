import type { ReactNode } from 'react';
import { Ready } from '../../../web/design/states.tsx';
import { Pages } from '../../../web/pages.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { org } from './calls.ts';
import { PersonRow } from './public.tsx';

type Props = {
  q: string;
  teamId: string;
  /** Shown for nobody, and for oneself alone in the whole list. */
  empty: ReactNode;
};

export const PeopleList = (props: Props) => (
  <Pages>{(place) => <OnePage key={place.after ?? ''} {...props} {...place} />}</Pages>
);

type PageProps = Props & {
  after: string | undefined;
  more(next: string | null): ReactNode;
};

function OnePage({ q, teamId, empty, after, more }: PageProps) {
  const input = { ...(q && { q }), ...(teamId && { teamId }), ...(after && { after }) };
  const { person: me } = useViewer();
  const alone = (people: readonly { personId: string }[]) =>
    !after && !q && !teamId && people.every(({ personId }) => personId === me.personId);
  const page = useRead(org.people, input, { keep: q === '' });
  return (
    <Ready read={page}>
      {({ people, next }) =>
        (people.length === 0 && !after) || alone(people) ? (
          empty
        ) : (
          <>
            <ul className="-mx-3 grid sm:-mx-4 sm:grid-cols-2">
              {people.map((person) => (
                <li key={person.personId} className="min-w-0">
                  <PersonRow person={person} />
                </li>
              ))}
            </ul>
            {more(next)}
          </>
        )
      }
    </Ready>
  );
}
