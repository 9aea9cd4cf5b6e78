import type { Moment } from '../../../platform/universal/story.ts';
import { Section } from '../../../web/design/card.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { dayOf, dayText } from '../../../web/design/when.tsx';
import { Link } from '../../../web/router.tsx';
import { slices } from '../../../web/slices.ts';
import { useRead } from '../../../web/use.ts';
import { story } from './calls.ts';

/** Whatever any of them tells may have changed the story. */
const told = slices.map(({ name }) => name);

type Span = { personId: string; from?: string | undefined; until?: string | undefined };

/** What happened with this person besides the meetings, newest first; nothing while it loads. */
export function useMoments({ personId, from, until }: Span): readonly Moment[] {
  const span = { personId, ...(from ? { from } : {}), ...(until ? { until } : {}) };
  return useRead(story.moments, span, { hears: told }).data?.moments ?? [];
}

/** One moment, as a line of a story. */
export function MomentLine({ moment: { at, kind, icon, text, href } }: { moment: Moment }) {
  const words = href ? (
    <Link href={href} className="hover:underline">
      {text}
    </Link>
  ) : (
    text
  );
  return (
    <li className="flex gap-3 border-s-2 border-line pb-8 ps-5">
      <Icon name={icon} className="mt-1 size-4 text-kelp-ink" />
      <div className="min-w-0">
        <p className="break-words">{words}</p>
        <p className="text-sm text-ink-faint">
          {dayText(dayOf(at))}, {kind}
        </p>
      </div>
    </li>
  );
}

/** One's own story, or that of somebody one never met one to one. */
export function Moments({ personId, title }: { personId: string; title: string }) {
  const moments = useMoments({ personId });
  if (moments.length === 0) return null;
  return (
    <Section title={title} className="max-w-3xl">
      <ol className="mt-3">
        {moments.map((moment) => (
          <MomentLine key={`${moment.at}${moment.text}`} moment={moment} />
        ))}
      </ol>
    </Section>
  );
}

/** These words elsewhere than in the meetings. */
export function FoundElsewhere({ personId, text }: { personId: string; text: string }) {
  const { data } = useRead(story.find, { text, personId, limit: 20 }, { keep: false });
  if (!data || data.found.length === 0) return null;
  return (
    <Section title="Elsewhere" aside={data.found.length}>
      <ul className="grid gap-4">
        {data.found.map(({ at, kind, text: words, href }) => (
          <li key={`${at}${href}${words}`} className="min-w-0">
            <Link href={href} className="break-words hover:underline">
              {words}
            </Link>
            <p className="text-sm text-ink-faint">
              {dayText(dayOf(at))}, {kind}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
