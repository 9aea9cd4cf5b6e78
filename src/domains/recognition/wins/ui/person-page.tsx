import { Avatar } from '../../../../web/design/avatar.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { ErrorState, Loading, Ready } from '../../../../web/design/states.tsx';
import { Link, to, usePath } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { org } from '../../../../web/viewer.ts';
import { wins } from './calls.ts';
import { QuickLog } from './quick-log.tsx';
import { WinList } from './win-list.tsx';
import { firstName } from './words.ts';

/** Somebody's wins as far as they show them, and those one noticed oneself. */
export function PersonWinsPage() {
  const { personId } = usePath('/people/:personId/wins');
  const person = useRead(org.person, { personId });
  if (person.error) return <ErrorState error={person.error} />;
  if (!person.data) return <Loading />;
  const { name } = person.data;
  return (
    <Page
      title={`${firstName(name)}’s wins`}
      before={<Avatar name={name} size="large" className="max-sm:hidden" />}
      lead={
        <Link href={to('/people/:personId', { personId })} className="hover:underline">
          {name}
        </Link>
      }
    >
      <Card>
        <QuickLog about={{ personId, name }} />
      </Card>
      <Shown personId={personId} name={firstName(name)} />
    </Page>
  );
}

function Shown({ personId, name }: { personId: string; name: string }) {
  const read = useRead(wins.ofPerson, { personId }, { hears: ['sharing', 'meetings'] });
  return (
    <Ready read={read}>
      {({ wins: list, wholeBook }) => (
        <div className="grid gap-6">
          <p className="text-ink-soft">
            {wholeBook
              ? `${name} shows you the whole book.`
              : `What ${name} shared with you, and what you noticed. The rest of the book is ${name}’s own.`}
          </p>
          <WinList wins={list} />
        </div>
      )}
    </Ready>
  );
}
