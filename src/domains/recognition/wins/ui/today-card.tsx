import { Section } from '../../../../web/design/card.tsx';
import { Link } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { ArrivedWin } from './arrived.tsx';
import { wins } from './calls.ts';
import { QuickLog } from './quick-log.tsx';

/** Today: what somebody noticed, and a line for what went well. */
export function TodayWins() {
  const { data } = useRead(wins.arrived, {});
  const [first] = data?.waiting ?? [];
  return (
    <Section
      title={first ? 'Somebody noticed' : 'What went well?'}
      action={
        <Link href="/wins" className="text-sm font-semibold text-sea-ink hover:underline">
          Your wins
        </Link>
      }
    >
      {first ? (
        <ul>
          <ArrivedWin win={first} />
        </ul>
      ) : (
        <QuickLog />
      )}
    </Section>
  );
}
