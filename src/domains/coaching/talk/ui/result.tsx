import { useMemo } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useChange } from '../../../../web/use.ts';
import { figuresOf, type Heard } from '../engine/figures.ts';
import { talk } from './calls.ts';
import { ClosedQuestions } from './closed-questions.tsx';
import { FiguresView } from './figures-view.tsx';
import { Moments } from './moments.tsx';
import { Ribbon } from './ribbon.tsx';
import { TurnByTurn } from './turn-by-turn.tsx';
import { firstName, type TalkMeeting } from './words.ts';

type Props = {
  meetingId: string;
  of: TalkMeeting;
  heard: readonly Heard[];
  onForget(): void;
};

/** What the transcript shows, until the page is closed. */
export function Result({ meetingId, of, heard, onForget }: Props) {
  const them = firstName(of.them.name);
  const figures = useMemo(() => figuresOf(heard), [heard]);
  const keep = useChange(talk.keep, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => {
      toast('The figures are kept. The text is gone.');
      onForget();
    },
  });
  return (
    <>
      <Card>
        <Section title="The conversation" aside="stays in this browser">
          <Ribbon heard={heard} them={them} />
          <TurnByTurn heard={heard} them={them} />
        </Section>
      </Card>
      <Card>
        <Section title="What your turns did">
          <FiguresView figures={figures} them={them} />
        </Section>
      </Card>
      <Moments heard={heard} them={them} />
      <ClosedQuestions heard={heard} />
      <Card className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-prose text-ink-soft">
          You can keep the figures above, without a word of what was said. {them} is told that you
          did, and not what they say.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            tone="next"
            busy={keep.isPending}
            onClick={() => keep.mutate({ meetingId, figures })}
          >
            Keep the figures
          </Button>
          <Button onClick={onForget}>Forget everything</Button>
        </div>
      </Card>
    </>
  );
}
