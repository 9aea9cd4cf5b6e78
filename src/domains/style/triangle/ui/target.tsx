import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { useChange } from '../../../../web/use.ts';
import { middle, points, type Sides } from '../rules.ts';
import { inPoints } from '../rules-words.ts';
import { triangle } from './calls.ts';
import { Emblem } from './emblem.tsx';
import { SplitFields } from './split-fields.tsx';

type Props = { target: Sides | null; self: Sides | null };

/** Where one wants to be, set by pointing or by three numbers. */
export function TargetSection({ target, self }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title="Your target"
      action={
        target &&
        !isOpen && (
          <Button size="small" tone="quiet" icon="pencil" onClick={() => setOpen(true)}>
            Change
          </Button>
        )
      }
    >
      {isOpen ? (
        <SetTarget
          from={target ?? points(self ?? middle)}
          had={target !== null}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Card className="grid justify-items-start gap-3">
          <p>
            {target
              ? `You aim for ${inPoints(target)}.`
              : 'Nobody knows the ideal split, and yours changes with your team and its season. Where would you like your attention to go?'}
          </p>
          {!target && <Button onClick={() => setOpen(true)}>Set a target</Button>}
          <Why evidence="E24" label="What is known about it?" />
        </Card>
      )}
    </Section>
  );
}

type SetProps = { from: Sides; had: boolean; onDone: () => void };

function SetTarget({ from, had, onDone }: SetProps) {
  const [value, setValue] = useState(from);
  const aim = useChange(triangle.aim, { refusal: 'toast', onDone });
  return (
    <Card className="grid gap-4">
      <p className="text-sm text-ink-soft">
        Point at a place in the triangle, or set the numbers. They sum to 100.
      </p>
      <Emblem
        shown={{ target: value }}
        reading={`Your target: ${inPoints(value)}.`}
        onPick={setValue}
        className="mx-auto w-full max-w-96"
      />
      <SplitFields value={value} onChange={setValue} />
      <div className="flex flex-wrap gap-2">
        <Button tone="next" busy={aim.isPending} onClick={() => aim.mutate({ target: value })}>
          Keep this target
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Cancel
        </Button>
        {had && (
          <Button tone="quiet" className="ms-auto" onClick={() => aim.mutate({ target: null })}>
            Go without one
          </Button>
        )}
      </div>
    </Card>
  );
}
