import { useState } from 'react';
import { Avatar } from '../../../../web/design/avatar.tsx';
import { Button, ButtonLink, IconButton } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { PersonPicker } from '../../../../web/person-picker.tsx';
import { go } from '../../../../web/router.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Giver, Round } from '../contract-shapes.ts';
import { mayOpen } from '../rules.ts';
import { readings } from './calls.ts';
import { OpenDialog } from './open-dialog.tsx';
import { listed } from './words.ts';

/** Before it is opened: what is asked, who has given, and the one thing to do next. */
export function SealedRound({ round }: { round: Round }) {
  const { roundId, person, givers, skills } = round;
  const [opening, setOpening] = useState(false);
  const own = givers.find(({ personId }) => personId === person.personId);
  const callOff = useChange(readings.callOff, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => go('/readings', { replace: true }),
  });
  return (
    <>
      <Card>
        <Section title="What it is about">
          <p>{listed(skills.map(({ name }) => name))}</p>
        </Section>
      </Card>
      <Card>
        <Section title="Who gives a reading">
          <ul className="grid gap-1">
            {givers.map((giver) => (
              <GiverLine key={giver.personId} giver={giver} round={round} />
            ))}
          </ul>
          <AskMore round={round} />
        </Section>
      </Card>
      <div className="flex flex-wrap items-center gap-3">
        {mayOpen(round, givers) ? (
          <Button tone="next" icon="eye" onClick={() => setOpening(true)}>
            Open it
          </Button>
        ) : (
          <ButtonLink tone={own?.givenAt ? 'plain' : 'next'} href={`/readings/${roundId}/give`}>
            Give your own reading
          </ButtonLink>
        )}
        {own?.givenAt && (
          <ButtonLink tone="quiet" href={`/readings/${roundId}/give`}>
            Look at yours again
          </ButtonLink>
        )}
        <Button tone="quiet" icon="close" onClick={() => callOff.mutate({ roundId })}>
          Call it off
        </Button>
      </div>
      <p className="max-w-prose text-sm text-ink-soft">
        Everything stays sealed until you open it, and you can open it once you have given yours.
        Called off, nobody sees what anybody wrote.
      </p>
      {opening && <OpenDialog round={round} onClose={() => setOpening(false)} />}
    </>
  );
}

function GiverLine({ giver, round }: { giver: Giver; round: Round }) {
  const letOff = useChange(readings.letOff, { refusal: 'toast' });
  const { personId, name, givenAt } = giver;
  const isSelf = personId === round.person.personId;
  return (
    <li className="flex min-h-12 items-center gap-3">
      <Avatar name={name} size="small" />
      <span className="min-w-0 truncate">{isSelf ? 'You' : name}</span>
      <span className="ms-auto flex items-center gap-1">
        <GiverState giver={giver} />
        {!isSelf && !givenAt && (
          <IconButton
            icon="close"
            label={`Take back that you asked ${name}`}
            onClick={() => letOff.mutate({ roundId: round.roundId, personId })}
          />
        )}
      </span>
    </li>
  );
}

function GiverState({ giver: { givenAt, declinedAt } }: { giver: Giver }) {
  if (givenAt) {
    return (
      <Tag tone="done" icon="lock">
        Given, sealed
      </Tag>
    );
  }
  return <Tag>{declinedAt ? 'Rather not this time' : 'Not yet'}</Tag>;
}

function AskMore({ round: { roundId, givers } }: { round: Round }) {
  const [asking, setAsking] = useState(false);
  const ask = useChange(readings.ask, { refusal: 'toast', onDone: () => setAsking(false) });
  const known = new Set(givers.map(({ personId }) => personId));
  if (!asking) {
    return (
      <Button
        size="small"
        icon="plus"
        className="justify-self-start"
        onClick={() => setAsking(true)}
      >
        Ask somebody else
      </Button>
    );
  }
  return (
    <PersonPicker
      label="Whom else would you ask?"
      value={undefined}
      autoFocus
      onChange={(picked) => {
        if (picked && !known.has(picked.personId))
          ask.mutate({ roundId, personId: picked.personId });
      }}
    />
  );
}
