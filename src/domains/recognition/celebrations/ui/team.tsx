import { Avatar } from '../../../../web/design/avatar.tsx';
import { ButtonLink } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Day, daysAway, dayText, fromToday } from '../../../../web/design/when.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { Link } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { PersonLink } from '../../../org/ui/public.tsx';
import type { TeamPerson } from '../contract-shapes.ts';
import { quietDays, sayMatch } from '../rules.ts';
import { celebrations } from './calls.ts';
import { Strip, Year } from './strip.tsx';
import { celebrateHref, firstName } from './words.ts';

/** Whom one leads, each with a year of their own; by name, and never by how often. */
export function Team() {
  const read = useRead(celebrations.team, {}, { hears: ['wins', 'sharing', 'org'] });
  return (
    <Section
      title="Your team"
      aside="when you celebrated something, over a year"
      action={<Why evidence="E14" label={`Why ${quietDays} days?`} />}
    >
      <Ready read={read}>
        {({ people }) => (
          <Card className="grid gap-1">
            <ul className="grid divide-y divide-line">
              {people.map((person) => (
                <TeamRow key={person.personId} person={person} />
              ))}
            </ul>
            <Year />
          </Card>
        )}
      </Ready>
    </Section>
  );
}

function TeamRow({ person }: { person: TeamPerson }) {
  const { personId, name, days, wins, match, anniversaryOn } = person;
  const first = firstName(name);
  return (
    <li className="grid items-center gap-x-6 gap-y-2 py-4 first:pt-0 sm:grid-cols-[13rem_minmax(0,1fr)_auto]">
      <div className="flex items-center gap-3">
        <Avatar name={name} size="small" />
        <div className="min-w-0">
          <PersonLink personId={personId} name={name} />
          <Standing person={person} />
        </div>
      </div>
      <Strip days={days} name={first} />
      <ButtonLink
        size="small"
        className="justify-self-start max-sm:row-start-4"
        href={celebrateHref(personId)}
        aria-label={`Celebrate ${name}`}
      >
        Celebrate
      </ButtonLink>
      {(wins.length > 0 || anniversaryOn || match) && (
        <div className="grid gap-1 sm:col-span-2 sm:col-start-2">
          {wins.length > 0 && <Waiting person={person} />}
          {anniversaryOn && (
            <p className="text-sm text-ink-soft">
              {dayText(anniversaryOn)} is the day {first} began here, and {first} welcomes a word.
            </p>
          )}
          {match && <p className="text-sm text-ink-faint">{sayMatch(match, first)}</p>}
        </div>
      )}
    </li>
  );
}

/** When it was last, in words; a month without anybody's is worth a look, and no more than that. */
function Standing({ person: { lastOn, byOthers } }: { person: TeamPerson }) {
  const isQuiet = !byOthers && (lastOn === null || daysAway(lastOn) < -quietDays);
  const own = lastOn ? `by you ${fromToday(lastOn)}` : 'not yet by you';
  return (
    <p className="text-sm text-ink-faint">
      {own}
      {byOthers && ', by somebody else this month'}
      {isQuiet && <span className="block text-amber-ink">a quiet month</span>}
    </p>
  );
}

const most = 3;

/** What they did well that waits for a word. */
function Waiting({ person: { personId, wins } }: { person: TeamPerson }) {
  return (
    <ul className="grid gap-1">
      {wins.slice(0, most).map((win) => (
        <li key={win.winId} className="flex items-baseline gap-2">
          <Link
            href={celebrateHref(personId, win.winId)}
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
