import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { dayText } from '../../../../web/design/when.tsx';
import { Link } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { middle, points, type Sides } from '../rules.ts';
import { inPoints } from '../rules-words.ts';
import { triangle } from './calls.ts';
import { Emblem } from './emblem.tsx';
import { SplitFields } from './split-fields.tsx';

/** Today, from Friday noon to Monday; tapped, it leaves, and at other times it is not there. */
export function FridayTap() {
  const { data } = useRead(triangle.tapped, {});
  const leads = useViewer().reports.length > 0;
  if (!data?.weekOn || data.tap || !(leads || data.hasStyle)) return null;
  return (
    <Section
      title="Where did this week go?"
      action={
        <Link href="/style" className="text-sm font-semibold text-sea-ink hover:underline">
          My style
        </Link>
      }
    >
      <TapCard weekOn={data.weekOn} />
    </Section>
  );
}

/** One tap in the triangle, or three numbers, and it is kept. */
export function TapCard({ weekOn }: { weekOn: string }) {
  const [tapped, setTapped] = useState<Sides>();
  const split = tapped ?? points(middle);
  const tap = useChange(triangle.tap, { refusal: 'toast' });
  return (
    <Card className="grid gap-4">
      <p className="text-sm text-ink-soft">
        The week from {dayText(weekOn)}, roughly. Tap where it went.
      </p>
      <Emblem
        shown={{ target: tapped ?? null }}
        reading={tapped ? `This week: ${inPoints(tapped)}.` : 'Not tapped yet.'}
        onPick={setTapped}
        className="mx-auto w-full max-w-72"
      />
      <SplitFields value={split} onChange={setTapped} />
      <Button
        className="justify-self-start"
        size="small"
        icon="check"
        disabled={!tapped}
        busy={tap.isPending}
        onClick={() => tap.mutate({ weekOn, split })}
      >
        Keep
      </Button>
    </Card>
  );
}
