import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { forgetDraft, useDraft } from '../../../web/draft.ts';
import { patch, useChange } from '../../../web/use.ts';
import type { Person, CheckIn as Said } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { EnergyTrend } from './energy.tsx';
import { focusOn } from './focus.ts';
import { meAndThem, type Room } from './room-data.ts';
import { energyWords, firstName } from './words.ts';

const change = 'change-check-in';

/** Energy from 1 to 5 and one word, from each to the other. */
export function CheckIn({ room }: { room: Room }) {
  const { me, them } = meAndThem(room);
  const mine = room.checkIns.find(({ personId }) => personId === me.personId);
  const theirs = room.checkIns.find(({ personId }) => personId === them.personId);
  const [again, setAgain] = useState(false);
  const said = () => {
    setAgain(false);
    focusOn(change);
  };
  return (
    <Section
      title={room.meeting.state === 'planned' ? 'How are you arriving?' : 'How you arrived'}
      className="min-w-0"
    >
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-2 xl:grid-cols-[3fr_2fr]">
        {mine && !again ? (
          <Arrived name="You" said={mine} room={room} person={me}>
            <Button tone="quiet" size="small" data-focus={change} onClick={() => setAgain(true)}>
              Change
            </Button>
          </Arrived>
        ) : (
          <Ask room={room} before={mine} onDone={said} />
        )}
        {theirs ? (
          <Arrived name={firstName(them.name)} said={theirs} room={room} person={them} />
        ) : (
          <div className="grid content-start gap-1 text-ink-soft">
            <p className="flex min-h-9 items-center">{firstName(them.name)} has not said yet.</p>
            <EnergyTrend who={firstName(them.name)} checkIns={energyOf(room, them)} />
          </div>
        )}
      </div>
    </Section>
  );
}

const energyOf = (room: Room, person: Person) =>
  room.energy.filter(({ personId }) => personId === person.personId);

type ArrivedProps = {
  name: string;
  said: Said;
  room: Room;
  person: Person;
  children?: React.ReactNode;
};

function Arrived({ name, said, room, person, children }: ArrivedProps) {
  return (
    <div className="grid content-start gap-1">
      <p className="flex min-h-9 flex-wrap items-center gap-x-3">
        <span className="font-semibold">{name}</span>
        <Swells energy={said.energy} />
        <span>
          {said.energy} of 5, {said.word ? `“${said.word}”` : energyWords[said.energy]}
        </span>
        {children}
      </p>
      <EnergyTrend who={name} checkIns={energyOf(room, person)} />
    </div>
  );
}

type AskProps = { room: Room; before: Said | undefined; onDone: () => void };

function Ask({ room, before, onDone }: AskProps) {
  const { me, them } = meAndThem(room);
  const { meetingId } = room.meeting;
  const [energy, setEnergy] = useState(before?.energy);
  const [word, setWord] = useDraft(`word.${meetingId}`, before?.word ?? '');
  const say = useChange(meetings.checkIn, {
    refusal: 'toast',
    optimistic: (input) => [
      patch(meetings.room, { meetingId }, (now) => withCheckIn(now, me.personId, input)),
    ],
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!energy) return;
    say.mutate({ meetingId, energy, ...(word.trim() ? { word: word.trim() } : {}) });
    forgetDraft(`word.${meetingId}`);
    onDone();
  };
  return (
    <form onSubmit={submit} className="grid content-start gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <EnergyChoice value={energy} onChange={setEnergy} />
        <div className="flex max-w-sm min-w-56 flex-1 items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextInput
              label="One word, if you like"
              bare
              placeholder="One word, if you like"
              maxLength={40}
              autoComplete="off"
              className="min-h-14"
              value={word}
              onChange={(event) => setWord(event.target.value)}
            />
          </div>
          <Button type="submit" className="min-h-14" disabled={!energy}>
            Say it
          </Button>
        </div>
      </div>
      <p className="text-sm text-ink-faint">
        {firstName(them.name)} and you see this, nobody else.
      </p>
    </form>
  );
}

type Given = { energy: number; word?: string | undefined };

function withCheckIn(room: Room, personId: string, { energy, word }: Given): Room {
  const { meetingId, startsAt } = room.meeting;
  const said: Said = { meetingId, personId, energy, word: word ?? null, at: startsAt };
  const notMine = (one: Said) => one.personId !== personId || one.meetingId !== meetingId;
  return {
    ...room,
    checkIns: [...room.checkIns.filter(notMine), said],
    energy: [...room.energy.filter(notMine), said],
  };
}

function EnergyChoice({
  value,
  onChange,
}: {
  value: number | undefined;
  onChange: (energy: number) => void;
}) {
  return (
    <fieldset>
      <legend className="sr-only">Your energy</legend>
      <div className="flex gap-1 sm:gap-1.5">
        {[1, 2, 3, 4, 5].map((energy) => (
          <label
            key={energy}
            className="grid min-h-14 w-13.5 justify-items-center gap-0.5 rounded-md bg-sunken px-0.5 pt-2 pb-1 text-xs text-ink-soft transition-colors hover:text-ink has-checked:bg-sea-soft has-checked:font-semibold has-checked:text-sea-ink has-focus-visible:outline-2 has-focus-visible:outline-sea"
          >
            <input
              type="radio"
              name="energy"
              className="sr-only"
              checked={value === energy}
              aria-label={`${energy} of 5, ${energyWords[energy]}`}
              onChange={() => onChange(energy)}
            />
            <Swells energy={energy} />
            {energyWords[energy]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** As many risen bars as there is energy. */
function Swells({ energy }: { energy: number }) {
  return (
    <svg viewBox="0 0 30 18" className="h-4.5 w-7.5" aria-hidden>
      {[1, 2, 3, 4, 5].map((step) => (
        <rect
          key={step}
          x={step * 6 - 5.5}
          y={16 - step * 3}
          width="4"
          height={step * 3 + 1}
          rx="2"
          className={step <= energy ? 'fill-sea' : 'fill-line'}
        />
      ))}
    </svg>
  );
}
