import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { useChange } from '../../../../web/use.ts';
import { bothAgree } from '../rules.ts';
import { talk } from './calls.ts';
import { firstName, type TalkMeeting } from './words.ts';

type Props = { meetingId: string; of: TalkMeeting };

/** What is agreed on, by whom, and the way back. */
export function Agreement(props: Props) {
  return <Card>{bothAgree(props.of) ? <Agreed {...props} /> : <Asking {...props} />}</Card>;
}

/** Once agreed it steps back, and stays at hand. */
function Agreed(props: Props) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <details className="min-w-0 flex-1 basis-72">
        <summary className="inline-flex min-h-9 list-none items-center gap-2">
          <Icon name="check" className="text-kelp" />
          <span className="underline decoration-line-strong underline-offset-4">
            You both agreed to look at this transcript
          </span>
        </summary>
        <div className="mt-2">
          <Terms of={props.of} />
        </div>
      </details>
      <Withdraw {...props} />
    </div>
  );
}

function Asking({ meetingId, of }: Props) {
  const agree = useChange(talk.agree, { offline: 'refuse', refusal: 'toast' });
  const them = firstName(of.them.name);
  return (
    <Section title="What you both agree to">
      <Terms of={of} />
      <ul className="grid gap-1.5">
        <Side name="You" agreed={of.mine !== null} />
        <Side name={them} agreed={of.theirs !== null} />
      </ul>
      {of.mine ? (
        <Withdraw meetingId={meetingId} of={of} />
      ) : (
        <Button
          tone="next"
          className="justify-self-start"
          busy={agree.isPending}
          onClick={() => agree.mutate({ meetingId })}
        >
          {of.side === 'manager' && !of.theirs ? `Agree, and ask ${them}` : 'Agree'}
        </Button>
      )}
    </Section>
  );
}

function Terms({ of }: { of: TalkMeeting }) {
  const them = firstName(of.them.name);
  const [manager, engineer, whose] =
    of.side === 'manager' ? ['You', them, 'your'] : [them, 'you', `${them}’s`];
  const brings = of.side === 'manager' ? 'bring' : 'brings';
  return (
    <div className="grid max-w-prose gap-2 text-ink-soft">
      <p>
        {manager} {brings} the transcript of this one conversation. A program in {whose} own browser
        reads it and shows what {whose} turns did: asking, reflecting, giving input.
      </p>
      <p>
        The text never leaves that browser and is gone when the page is closed. Only figures about{' '}
        {whose} own turns may be kept, for {whose} eyes only. Nothing is measured about {engineer},
        except how many words came after a question.
      </p>
      <Why evidence="E25" />
    </div>
  );
}

function Side({ name, agreed }: { name: string; agreed: boolean }) {
  return (
    <li className="flex items-center gap-2">
      <Icon name={agreed ? 'check' : 'clock'} className={agreed ? 'text-kelp' : 'text-ink-faint'} />
      <span>
        {name} {agreed ? 'agreed' : name === 'You' ? 'have not agreed yet' : 'has not agreed yet'}
      </span>
    </li>
  );
}

function Withdraw({ meetingId, of }: Props) {
  const [asking, setAsking] = useState(false);
  const withdraw = useChange(talk.withdraw, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => setAsking(false),
  });
  const answer = (erase: boolean) => withdraw.mutate({ meetingId, erase });
  return (
    <>
      <Button
        tone="quiet"
        size="small"
        className="justify-self-start"
        onClick={() => (of.keptAt ? setAsking(true) : answer(true))}
      >
        Take it back
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Take your agreement back">
        <p>Figures of this conversation were kept. No transcript can be read here from now on.</p>
        <div className="flex flex-wrap gap-2">
          <Button tone="next" onClick={() => answer(true)}>
            Erase the figures too
          </Button>
          <Button onClick={() => answer(false)}>Leave the figures</Button>
        </div>
      </Dialog>
    </>
  );
}
