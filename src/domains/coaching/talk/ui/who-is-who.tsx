import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Select } from '../../../../web/design/field.tsx';
import type { Transcript } from '../engine/transcript.ts';
import { guessed, saidBy } from '../rules-who.ts';
import type { Reader } from './reading.ts';
import { Remarks } from './transcript.tsx';
import { firstName, type TalkMeeting } from './words.ts';

type Props = { transcript: Transcript; of: TalkMeeting; reader: Reader };

/** Names in a transcript are what a meeting program made of them, so they are asked about. */
export function WhoIsWho({ transcript, of, reader }: Props) {
  const names = transcript.speakers.map(({ name }) => name);
  const [who, setWho] = useState(() => guessed(names, { me: of.me.name, them: of.them.name }));
  const said = saidBy(transcript.turns, who);
  const others = transcript.speakers.filter(({ name }) => name !== who.me && name !== who.them);
  return (
    <div className="grid gap-5">
      <Remarks list={transcript.remarks} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Speaker
          label="Which of them are you?"
          speakers={transcript.speakers}
          value={who.me}
          onChange={(me) => setWho({ ...who, me })}
        />
        <Speaker
          label={`Which is ${firstName(of.them.name)}?`}
          speakers={transcript.speakers}
          value={who.them}
          onChange={(them) => setWho({ ...who, them })}
        />
      </div>
      {others.length > 0 && (
        <p className="text-ink-soft">Left out: {others.map(({ name }) => name).join(', ')}.</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button tone="next" disabled={!said} onClick={() => said && reader.hear(said)}>
          Look at my turns
        </Button>
        <Button tone="quiet" onClick={reader.forget}>
          Forget this text
        </Button>
      </div>
    </div>
  );
}

type SpeakerProps = {
  label: string;
  speakers: Transcript['speakers'];
  value: string;
  onChange(name: string): void;
};

function Speaker({ label, speakers, value, onChange }: SpeakerProps) {
  return (
    <Select label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">Choose a name</option>
      {speakers.map(({ name, turns }) => (
        <option key={name} value={name}>
          {`${name} (${turns === 1 ? 'one turn' : `${turns} turns`})`}
        </option>
      ))}
    </Select>
  );
}
