import { ButtonLink } from '../../../web/design/button.tsx';
import { Page } from '../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { dayText } from '../../../web/design/when.tsx';
import { Slot } from '../../../web/shell/slot.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import type { Meeting, Nudge } from '../contract.ts';
import { today } from './calls.ts';
import { NextMeetings } from './next-meetings.tsx';
import { Nudges } from './nudges.tsx';

/** The front door: whom you meet next, and the few things worth your attention. */
export function TodayPage() {
  const list = useRead(today.list, {}, { hears: ['meetings', 'org'] });
  return (
    <Page title="Today" lead={list.data && dayText(list.data.today)} wide>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-10">
          <Ready read={list}>{(answer) => <Now {...answer} />}</Ready>
        </div>
        <div className="grid gap-10 empty:hidden">
          <Slot name="today" />
        </div>
      </div>
    </Page>
  );
}

type Answer = { meetings: readonly Meeting[]; nudges: readonly Nudge[] };

function Now({ meetings, nudges: found }: Answer) {
  // The card of the next meeting says already that nothing is brought, and where to.
  const nudges = found.filter(({ subjectId }) => subjectId !== meetings[0]?.meetingId);
  if (meetings.length === 0 && nudges.length === 0) return <Nothing />;
  return (
    <>
      {meetings.length > 0 && <NextMeetings meetings={meetings} />}
      {nudges.length > 0 ? (
        <Nudges nudges={nudges} leads={meetings.length === 0} />
      ) : (
        <p className="text-ink-soft">Nothing else needs you right now.</p>
      )}
    </>
  );
}

function Nothing() {
  const { role, reports, manager } = useViewer();
  const isFirst = role === 'administrator' && reports.length === 0 && !manager;
  return isFirst ? <FirstOne /> : <QuietDay />;
}

/** Whoever set this up is alone at first, and has nobody to meet. */
const FirstOne = () => (
  <EmptyState
    title="Who works with you?"
    action={
      <div className="flex flex-wrap justify-center gap-2">
        <ButtonLink tone="next" icon="plus" href="/people?add">
          Add somebody you lead
        </ButtonLink>
        <ButtonLink icon="pair" href="/one-to-ones?start">
          Plan a one-to-one
        </ButtonLink>
      </div>
    }
  >
    Add one person and meet them: they need no account. Whom you meet next, and the few things worth
    your attention, stand here from then on.
  </EmptyState>
);

const QuietDay = () => (
  <EmptyState
    title="A day without appointments"
    action={
      <ButtonLink tone="next" icon="pair" href="/one-to-ones?start">
        Plan a one-to-one
      </ButtonLink>
    }
  >
    Here you find whom you meet next, and the few things that are worth your attention. Right now
    there are none, and that is fine.
  </EmptyState>
);
