import { useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { Day } from '../../../web/design/when.tsx';
import { Markdown } from '../../../web/markdown.tsx';
import { OwnWords } from '../../../web/own-words.tsx';
import { useChange } from '../../../web/use.ts';
import type { Step } from '../contract-shapes.ts';
import { learning } from './calls.ts';
import { kindNames } from './words.ts';

type Props = {
  step: Step;
  /** Undefined for who is only looking. */
  enrolmentId: string | undefined;
  isNext: boolean;
  today: string;
  locale: string;
};

/** One step: closed to a line, unless it is the next one or was asked for. */
export function StepView({ step, enrolmentId, isNext, today, locale }: Props) {
  const { stepId, kind, title, doneAt } = step;
  const asked = location.hash === `#${stepId}`;
  const [chosen, setOpen] = useState<boolean>();
  const open = chosen ?? (asked || (isNext && enrolmentId !== undefined));
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (asked) line.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <li ref={line} id={stepId} className="rounded-lg bg-surface">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-14 w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-lg px-4 py-3 text-start hover:bg-raised sm:px-5"
      >
        {doneAt ? (
          <Icon name="check" className="text-kelp-ink" />
        ) : (
          <Mark isNext={isNext && !!enrolmentId} />
        )}
        <span
          lang={locale}
          className={`min-w-0 flex-1 font-semibold ${doneAt ? 'text-ink-soft' : ''}`}
        >
          {title}
          {doneAt && <span className="sr-only">, done</span>}
        </span>
        <span className="flex items-center gap-2">
          <DueDay step={step} today={today} />
          <Tag tone={isNext && enrolmentId ? 'here' : 'plain'}>{kindNames[kind]}</Tag>
        </span>
      </button>
      {open && <Inside step={step} enrolmentId={enrolmentId} isNext={isNext} locale={locale} />}
    </li>
  );
}

const Mark = ({ isNext }: { isNext: boolean }) => (
  <span
    aria-hidden
    className={`mx-1 size-3 shrink-0 rounded-full border-[1.5px] ${isNext ? 'border-coral bg-coral' : 'border-line-strong'}`}
  />
);

function DueDay({ step: { dueOn, doneAt }, today }: { step: Step; today: string }) {
  if (!dueOn || doneAt) return null;
  if (dueOn === today) return <span className="text-sm font-semibold text-sea-ink">today</span>;
  return <Day on={dueOn} className="text-sm text-ink-faint" />;
}

function Inside({ step, enrolmentId, isNext, locale }: Omit<Props, 'today'>) {
  const { stepId, text, reads, doneAt, words } = step;
  const mark = useChange(learning.doStep, { refusal: 'toast' });
  const write = useChange(learning.writeStep);
  return (
    <div className="grid gap-4 px-4 pt-1 pb-5 sm:px-5 sm:ps-13">
      <div lang={locale}>
        <Markdown text={text} under={3} />
      </div>
      {reads && (
        <ButtonLink size="small" href={`/learn/${reads.slug}`} className="justify-self-start">
          {reads.title}
        </ButtonLink>
      )}
      {enrolmentId && (step.kind === 'reflect' || words) && (
        <OwnWords
          label="Your words, for you alone"
          name={`step.${enrolmentId}.${stepId}`}
          saved={words}
          onKeep={(said) => write.mutateAsync({ enrolmentId, stepId, words: said })}
        />
      )}
      {enrolmentId && (
        <Button
          size="small"
          tone={doneAt ? 'quiet' : isNext ? 'next' : 'plain'}
          icon={doneAt ? 'again' : 'check'}
          className="justify-self-start"
          onClick={() => mark.mutate({ enrolmentId, stepId, done: !doneAt })}
        >
          {doneAt ? 'Not done after all' : 'Done'}
        </Button>
      )}
    </div>
  );
}
