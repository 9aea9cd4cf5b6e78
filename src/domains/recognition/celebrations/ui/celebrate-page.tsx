import { type FormEvent, useState } from 'react';
import { Avatar } from '../../../../web/design/avatar.tsx';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { ErrorState, fieldError, Loading } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { dayText } from '../../../../web/design/when.tsx';
import { forgetDraft, useDraft } from '../../../../web/draft.ts';
import { go, to, usePath, useQueryParam } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { org } from '../../../../web/viewer.ts';
import { draftOf } from '../rules.ts';
import { channels, type Way } from '../rules-ways.ts';
import { celebrations } from './calls.ts';
import { Occasion, type Occasions, type What } from './occasion.tsx';
import { WayChoice, type Ways } from './way-choice.tsx';
import { type Hour, WhenChoice } from './when-choice.tsx';
import { firstName } from './words.ts';

/** Celebrate somebody: what for, in which way of theirs, in one's own words, and when. */
export function CelebratePage() {
  const { personId } = usePath('/people/:personId/celebrate');
  const person = useRead(org.person, { personId });
  const ways = useRead(celebrations.ways, { personId }, { hears: ['sharing'] });
  const occasions = useRead(celebrations.occasions, { personId }, { hears: ['wins', 'sharing'] });
  const error = person.error ?? ways.error ?? occasions.error;
  const name = person.data?.name;
  return (
    <Page
      title={name ? `Celebrate ${firstName(name)}` : 'Celebrate'}
      before={name && <Avatar name={name} size="large" className="max-sm:hidden" />}
      lead="In a way they like, in words of yours."
    >
      {error && <ErrorState error={error} />}
      {!error && !(name && ways.data && occasions.data) && <Loading />}
      {name && ways.data && occasions.data && (
        <Celebrate
          key={personId}
          person={{ personId, name }}
          ways={ways.data}
          wins={occasions.data.wins}
        />
      )}
    </Page>
  );
}

type Props = {
  person: { readonly personId: string; readonly name: string };
  ways: Ways;
  wins: Occasions;
};

const begun = (wins: Occasions, winId: string | null): What => {
  const win = wins.find((one) => one.winId === winId);
  return { winId: win?.winId ?? null, forWhat: win?.title ?? '' };
};

const factsOf = (wins: Occasions, { winId }: What): string => {
  const win = wins.find((one) => one.winId === winId);
  return win ? draftOf(win, dayText) : '';
};

function Celebrate({ person: { personId, name }, ways, wins }: Props) {
  const first = firstName(name);
  const asked = useQueryParam('win');
  const [what, setWhat] = useState(() => begun(wins, asked));
  const [way, setWay] = useState<Way | undefined>(() => ways.ways.find(({ isOpen }) => isOpen));
  const draftName = `celebrate.${personId}`;
  const [body, setBody] = useDraft(draftName, factsOf(wins, begun(wins, asked)));
  const [hour, setHour] = useState<Hour>({ later: false, at: '' });
  const celebrate = useChange(celebrations.celebrate, {
    offline: 'refuse',
    onDone: () => {
      forgetDraft(draftName);
      const goes = way && channels[way.channel].goes;
      if (goes === 'self') return go('/celebrations');
      toast(hour.later ? 'It goes out at its hour.' : `It is on its way to ${first}.`);
      go(to('/people/:personId', { personId }));
    },
  });
  const choose = (next: What) => {
    // Facts that nobody has added to make room for those of the next win.
    if (body.trim() === '' || body === factsOf(wins, what)) setBody(factsOf(wins, next));
    setWhat(next);
  };
  const goesByItself = way !== undefined && channels[way.channel].goes !== 'self';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!way) return;
    const { winId, forWhat } = what;
    celebrate.mutate({
      personId,
      channel: way.channel,
      wayWords: way.words,
      forWhat,
      body,
      ...(winId ? { winId } : {}),
      ...(goesByItself && hour.later ? { goesAt: hour.at } : {}),
    });
  };
  const isReady = way !== undefined && what.forWhat.trim() !== '' && body.trim() !== '';
  return (
    <form onSubmit={submit} className="grid gap-8">
      <Section title="What for">
        <Card>
          <Occasion wins={wins} what={what} onChange={choose} />
        </Card>
      </Section>
      <Section title="In which way">
        <Card>
          <WayChoice ways={ways} name={first} chosen={way} onChoose={setWay} />
        </Card>
      </Section>
      <Words {...{ body, setBody, first }} pleases={ways.card?.pleases ?? ''} way={way} />
      {goesByItself && (
        <WhenChoice
          hour={hour}
          onChange={setHour}
          name={first}
          timeZone={ways.timeZone}
          error={fieldError(celebrate.error, 'goesAt')}
        />
      )}
      {celebrate.error && <ErrorState error={celebrate.error} />}
      <Button
        type="submit"
        tone="next"
        className="justify-self-start"
        disabled={!isReady}
        busy={celebrate.isPending}
      >
        {goesByItself ? (hour.later ? 'Send it at its hour' : 'Send it') : 'Have it ready'}
      </Button>
    </form>
  );
}

type WordsProps = {
  body: string;
  setBody: (body: string) => void;
  first: string;
  pleases: string;
  way: Way | undefined;
};

function Words({ body, setBody, first, pleases, way }: WordsProps) {
  return (
    <Section title="In your words">
      <Card className="grid gap-4">
        {pleases !== '' && (
          <p className="rounded-lg bg-sunken p-4 break-words">
            <span className="text-sm font-semibold">What pleases {first}</span>
            <br />
            {pleases}
          </p>
        )}
        <TextArea
          label={`What you say to ${first}`}
          hint="A win brings its own facts and nothing else; what it means to you is yours to say."
          rows={5}
          className="min-h-36"
          maxLength={5000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
        {way && way.audience !== 'private' && (
          <p className="text-sm text-amber-ink">
            Others read or hear this one. Please read it once more as if you were {first}.
          </p>
        )}
      </Card>
    </Section>
  );
}
