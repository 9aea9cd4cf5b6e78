import { useState } from 'react';
import { Avatar } from '../../../../web/design/avatar.tsx';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { Day, daysAway, dayText, fromToday } from '../../../../web/design/when.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { PersonPicker } from '../../../../web/person-picker.tsx';
import { go, Link, to } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { PersonLink } from '../../../org/ui/public.tsx';
import type { TeamPerson } from '../contract-shapes.ts';
import { quietDays, sayMatch } from '../rules.ts';
import { celebrations } from './calls.ts';
import { Sent } from './sent.tsx';
import { Strip } from './strip.tsx';
import { firstName } from './words.ts';

const celebrateHref = (personId: string): string => to('/people/:personId/celebrate', { personId });

/** Team: when each was celebrated last, what waits to be, and what one has on its way. */
export function CelebrationsPage() {
  const { reports } = useViewer();
  const [choosing, setChoosing] = useState(false);
  return (
    <Page
      title="Celebrations"
      lead="Notice what went well, and say so in the way that person likes."
      actions={
        <Button tone="next" icon="wave" onClick={() => setChoosing(true)}>
          Celebrate somebody
        </Button>
      }
    >
      {reports.length > 0 && <Team />}
      <Sent />
      {choosing && (
        <Dialog open title="Whom would you like to celebrate?" onClose={() => setChoosing(false)}>
          <PersonPicker
            label="Somebody here"
            value={undefined}
            onChange={(person) => person && go(celebrateHref(person.personId))}
          />
        </Dialog>
      )}
    </Page>
  );
}

function Team() {
  const read = useRead(celebrations.team, {}, { hears: ['wins', 'sharing', 'org'] });
  return (
    <Section title="Your team" aside="the last twelve months, what you celebrated">
      <Ready read={read}>
        {({ people }) => (
          <>
            <ul className="grid gap-3">
              {people.map((person) => (
                <TeamRow key={person.personId} person={person} />
              ))}
            </ul>
            <Why evidence="E14" label={`Why ${quietDays} days?`} />
          </>
        )}
      </Ready>
    </Section>
  );
}

function TeamRow({ person }: { person: TeamPerson }) {
  const { personId, name, days, wins, match, anniversaryOn } = person;
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Avatar name={name} size="small" />
        <PersonLink personId={personId} name={name} />
        <Standing person={person} />
        <ButtonLink size="small" className="ms-auto" href={celebrateHref(personId)}>
          Celebrate
        </ButtonLink>
      </div>
      <Strip days={days} name={firstName(name)} />
      {wins.length > 0 && <Waiting person={person} />}
      {anniversaryOn && (
        <p className="text-sm text-ink-soft">
          {firstName(name)} began here on {dayText(anniversaryOn)} of an earlier year, and welcomes
          a word on that day.
        </p>
      )}
      {match && <p className="text-sm text-ink-faint">{sayMatch(match, firstName(name))}</p>}
    </Card>
  );
}

/** When it was last, in words; a month without anybody's is worth a look, and no more than that. */
function Standing({ person: { lastOn, byOthers } }: { person: TeamPerson }) {
  const isQuiet = !byOthers && (lastOn === null || daysAway(lastOn) < -quietDays);
  return (
    <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
      {lastOn ? <span>by you {fromToday(lastOn)}</span> : <span>not yet by you</span>}
      {byOthers && <span>· by somebody else this month</span>}
      {isQuiet && <Tag tone="attention">nothing for a month</Tag>}
    </span>
  );
}

const most = 3;

function Waiting({ person: { personId, wins } }: { person: TeamPerson }) {
  return (
    <ul className="grid gap-1">
      {wins.slice(0, most).map((win) => (
        <li key={win.winId} className="flex items-baseline gap-2">
          <Link
            href={`${celebrateHref(personId)}?win=${win.winId}`}
            className="min-w-0 break-words text-sea-ink hover:underline"
          >
            {win.title}
          </Link>
          <Day on={win.day} className="shrink-0 text-sm text-ink-faint" />
        </li>
      ))}
      {wins.length > most && (
        <li className="text-sm text-ink-faint">and {wins.length - most} more</li>
      )}
    </ul>
  );
}
