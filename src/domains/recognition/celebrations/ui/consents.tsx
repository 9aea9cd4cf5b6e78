import { Section } from '../../../../web/design/card.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { dayOf, dayText } from '../../../../web/design/when.tsx';
import { patch, useChange } from '../../../../web/use.ts';
import type { Card, Consent } from '../contract-shapes.ts';
import { type Channel, channels, needsConsent } from '../rules-ways.ts';
import { celebrations } from './calls.ts';

type Props = { card: Card; consents: readonly Consent[] };

const audiences: Readonly<Record<string, string>> = {
  'managers-manager': 'One more person reads it: the manager of your manager.',
  team: 'Your team hears it.',
  wide: 'Many hear it, beyond your team.',
};

/** A yes for each way in front of others; without it nobody can celebrate you that way. */
export function Consents({ card, consents }: Props) {
  const given = new Map(consents.map((one) => [one.channel, one.givenAt]));
  const asked = [...new Set([...card.liked.map(({ channel }) => channel), ...given.keys()])];
  const before = asked.filter(needsConsent);
  if (before.length === 0) return null;
  return (
    <Section title="In front of others" aside="only with your yes, for each way">
      <p className="max-w-prose text-ink-soft">
        Until you say yes here, nobody can celebrate you this way, however well they mean it. You
        can take it back at any time; what waits to go out then stays where it is.
      </p>
      <ul className="grid gap-4">
        {before.map((channel) => (
          <li key={channel}>
            <OneConsent channel={channel} givenAt={given.get(channel)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneConsent({ channel, givenAt }: { channel: Channel; givenAt: string | undefined }) {
  const change = useChange(celebrations.consent, {
    refusal: 'toast',
    optimistic: ({ given }) => [
      patch(celebrations.mine, {}, (mine) => ({
        ...mine,
        consents: [
          ...mine.consents.filter((one) => one.channel !== channel),
          ...(given ? [{ channel, givenAt: new Date().toISOString() }] : []),
        ],
      })),
    ],
  });
  const { label, audience } = channels[channel];
  return (
    <Toggle
      label={label}
      hint={givenAt ? `You said yes on ${dayText(dayOf(givenAt))}.` : audiences[audience]}
      checked={givenAt !== undefined}
      onChange={(event) => change.mutate({ channel, given: event.target.checked })}
    />
  );
}
