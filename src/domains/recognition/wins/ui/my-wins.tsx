import { Section } from '../../../../web/design/card.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Link } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { wins } from './calls.ts';
import { WinLines } from './person-wins.tsx';
import { QuickLog } from './quick-log.tsx';
import { WholeBook } from './whole-book.tsx';

/** On Me: the latest wins, and the way to the whole book. */
export function MyWins() {
  const read = useRead(wins.book, { limit: 5 });
  return (
    <Section
      title="Lately"
      action={
        <Link href="/wins" className="text-sm font-semibold text-sea-ink hover:underline">
          Open the book
        </Link>
      }
    >
      <Ready read={read}>{({ wins: list }) => <WinLines wins={list} />}</Ready>
      <QuickLog />
      <WholeBook />
    </Section>
  );
}
