import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { ButtonLink } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Sparkline } from '../../../../web/design/sparkline.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { When } from '../../../../web/design/when.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { Link, to } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import { fewest, sayCount } from '../rules-figures.ts';
import { talk } from './calls.ts';
import { Unvalidated } from './figures-view.tsx';
import { firstName } from './words.ts';

type Conversation = OutputOf<(typeof contract)['operations']['mine']>['conversations'][number];

/** Me: the figures kept of transcripts, over the months, for my eyes only. */
export function MyTalk() {
  const read = useRead(talk.mine, {});
  return (
    <Ready read={read}>
      {({ conversations }) =>
        conversations.length === 0 ? (
          <EmptyState
            title="Nothing kept yet"
            action={<ButtonLink href="/one-to-ones">To your one-to-ones</ButtonLink>}
          >
            At the foot of a meeting you lead, a transcript can show what your turns did. The text
            stays in your browser; figures you keep stand here.
          </EmptyState>
        ) : (
          <Conversations list={conversations} />
        )
      }
    </Ready>
  );
}

function Conversations({ list }: { list: readonly Conversation[] }) {
  return (
    <div className="grid gap-8">
      <Trend list={list} />
      <Section title="Conversations" aside="for your eyes only">
        <ul className="grid gap-3">
          {list.map((one) => (
            <One key={one.meetingId} one={one} />
          ))}
        </ul>
      </Section>
      <Unvalidated />
    </div>
  );
}

/** Only long enough conversations: of a few turns nothing can be said. */
function Trend({ list }: { list: readonly Conversation[] }) {
  const long = list.filter(({ figures }) => figures.turns >= fewest).toReversed();
  if (long.length < 3) return null;
  const points = long.map(({ startsAt, figures }) => ({
    label: startsAt.slice(0, 10),
    value: Math.round((figures.sums.input / figures.turns) * 10),
  }));
  const said = points.map(({ value }) => value).join(', ');
  return (
    <Section title="Input" aside="of ten turns, in each conversation">
      <Sparkline
        points={points}
        min={0}
        max={10}
        reading={`About ${said} of ten turns, oldest first. One conversation says little; look at the line.`}
      />
      <Why evidence="E7" />
    </Section>
  );
}

function One({ one: { meetingId, startsAt, other, figures } }: { one: Conversation }) {
  const { turns, sums } = figures;
  return (
    <Card as="li" className="grid gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          href={to('/one-to-ones/:meetingId/talk', { meetingId })}
          className="font-semibold text-sea-ink hover:underline"
        >
          With {firstName(other.name)}
        </Link>
        <span className="text-sm text-ink-faint">
          <When at={startsAt} />
        </span>
      </p>
      <p className="text-ink-soft">
        Questions: {sayCount(sums.open + sums.closed, turns)}. Reflections:{' '}
        {sayCount(sums.reflection, turns)}. Input: {sayCount(sums.input, turns)}.
      </p>
    </Card>
  );
}
