import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { dayText } from '../../../web/design/when.tsx';
import { Markdown } from '../../../web/markdown.tsx';
import { useChange } from '../../../web/use.ts';
import type { Programme, Step } from '../contract-shapes.ts';
import { isBehind } from '../rules-programme.ts';
import { learning } from './calls.ts';
import { LeaveProgramme } from './leave-programme.tsx';
import { StepView } from './step.tsx';

/** A way over some weeks: where one is on it, and every step with its day. */
export function ProgrammeView({ programme }: { programme: Programme }) {
  const { text, locale, steps, weeks } = programme;
  const next = steps.find(({ doneAt }) => !doneAt);
  return (
    <div className="grid gap-10">
      <div lang={locale}>
        <Markdown text={text} under={1} />
      </div>
      <Standing programme={programme} next={next} />
      {Array.from({ length: weeks }, (_, at) => at + 1).map((week) => (
        <Week key={week} week={week} programme={programme} next={next} />
      ))}
      {programme.enrolment && <LeaveProgramme enrolmentId={programme.enrolment.enrolmentId} />}
    </div>
  );
}

type Props = { programme: Programme; next: Step | undefined };

function Standing({ programme, next }: Props) {
  const { enrolment, itemId, steps, today } = programme;
  const begin = useChange(learning.begin, { refusal: 'toast' });
  const catchUp = useChange(learning.catchUp, { refusal: 'toast' });
  if (!enrolment) {
    return (
      <Card className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-80 text-ink-soft">
          Begin whenever you like. Nobody sees that you are here, and you may leave at any time.
        </p>
        <Button tone="next" busy={begin.isPending} onClick={() => begin.mutate({ itemId })}>
          Begin today
        </Button>
      </Card>
    );
  }
  const { enrolmentId, startsOn } = enrolment;
  const done = steps.filter(({ doneAt }) => doneAt).length;
  return (
    <Card className="grid gap-3">
      <p>
        {next ? `${done} of ${steps.length} steps done.` : 'All steps done.'}{' '}
        <span className="text-ink-soft">You began on {dayText(startsOn)}.</span>
      </p>
      {next && isBehind(next.dueOn, today) && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="max-w-80 text-ink-soft">
            Life came between. Nothing is lost: move the rest along, and go on from here.
          </p>
          <Button busy={catchUp.isPending} onClick={() => catchUp.mutate({ enrolmentId })}>
            Go on from today
          </Button>
        </div>
      )}
    </Card>
  );
}

function Week({ week, programme, next }: Props & { week: number }) {
  const { steps, enrolment, today, locale } = programme;
  const ofWeek = steps.filter((step) => step.week === week);
  if (ofWeek.length === 0) return null;
  const done = ofWeek.filter(({ doneAt }) => doneAt).length;
  return (
    <Section
      title={`Week ${week}`}
      aside={enrolment ? `${done} of ${ofWeek.length} done` : undefined}
    >
      <ol className="grid gap-2">
        {ofWeek.map((step) => (
          <StepView
            key={step.stepId}
            step={step}
            enrolmentId={enrolment?.enrolmentId}
            isNext={step === next}
            today={today}
            locale={locale}
          />
        ))}
      </ol>
    </Section>
  );
}
