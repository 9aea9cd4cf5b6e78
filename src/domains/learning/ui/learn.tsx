import { ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { When } from '../../../web/design/when.tsx';
import { Link } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { acted, type Shown, usePresented, useSeen } from '../../content/presentation/ui/public.tsx';
import type { OnShelf, UnderWay } from '../contract-shapes.ts';
import { learning } from './calls.ts';
import { kindNames } from './words.ts';

/** Me → Learn: what one is in the middle of, what is laid out now, and the way to the rest. */
export function Learn() {
  const shelf = useRead(learning.shelf, {});
  const ways = useRead(learning.underWay, {});
  return (
    <div className="grid gap-10">
      <Ready read={ways}>
        {({ programmes }) => (
          <Ready read={shelf}>
            {({ items }) => <Middle programmes={programmes} items={items} />}
          </Ready>
        )}
      </Ready>
      <LaidOut known={knownIn(shelf.data?.items)} />
      <MadeForManaging />
      <ButtonLink icon="right" href="/learn" className="justify-self-start">
        All there is to read
      </ButtonLink>
    </div>
  );
}

type MiddleProps = { programmes: readonly UnderWay[]; items: readonly OnShelf[] };

function Middle({ programmes, items }: MiddleProps) {
  const reading = items.filter((one) => one.reading && !one.reading.finishedAt);
  const coming = items.filter(isComing);
  if (programmes.length + reading.length + coming.length === 0) {
    return (
      <EmptyState title="Nothing begun, and nothing owed">
        What you begin to read or take part in stands here, so that you find your place again. Only
        you see it.
      </EmptyState>
    );
  }
  return (
    <Section title="In the middle of" aside="for your eyes only">
      <ul className="grid gap-3">
        {programmes.map((one) => (
          <OnTheWay key={one.enrolmentId} one={one} />
        ))}
        {reading.map((one) => (
          <Begun key={one.itemId} one={one} />
        ))}
        {coming.map((one) => (
          <Coming key={one.itemId} one={one} />
        ))}
      </ul>
    </Section>
  );
}

function OnTheWay({ one }: { one: UnderWay }) {
  const { slug, title, week, weeks, next, done, of } = one;
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg">
          <Link href={`/learn/${slug}`} className="hover:underline">
            {title}
          </Link>
        </h3>
        <span className="text-sm text-ink-faint">
          Week {week} of {weeks} · {done} of {of} steps done
        </span>
      </div>
      {next ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="flex flex-wrap items-center gap-2">
            <Tag tone="here">{kindNames[next.kind]}</Tag>
            <span>{next.title}</span>
          </p>
          <ButtonLink size="small" href={`/learn/${slug}#${next.stepId}`}>
            Go on
          </ButtonLink>
        </div>
      ) : (
        <p className="text-kelp-ink">All done. What you wrote stays with you.</p>
      )}
    </Card>
  );
}

const share = ({ paragraph, paragraphs }: { paragraph: number; paragraphs: number }): string => {
  const read = (paragraph + 1) / paragraphs;
  if (read < 0.34) return 'just begun';
  return read < 0.67 ? 'about half read' : 'nearly read';
};

const Begun = ({ one }: { one: OnShelf }) => (
  <Card as="li" className="flex flex-wrap items-center justify-between gap-3">
    <div className="min-w-0">
      <h3 className="text-lg" lang={one.locale}>
        {one.title}
      </h3>
      {one.reading && <p className="text-sm text-ink-faint">Article · {share(one.reading)}</p>}
    </div>
    <ButtonLink size="small" href={`/learn/${one.slug}`}>
      Read on
    </ButtonLink>
  </Card>
);

const Coming = ({ one }: { one: OnShelf }) => (
  <Card as="li" className="flex flex-wrap items-center justify-between gap-3">
    <div className="min-w-0">
      <h3 className="text-lg" lang={one.locale}>
        {one.title}
      </h3>
      <p className="text-sm text-ink-faint">
        Webinar · {one.startsAt && <When at={one.startsAt} />}, your time
      </p>
    </div>
    <ButtonLink size="small" href={`/learn/${one.slug}`}>
      Open
    </ButtonLink>
  </Card>
);

const isComing = ({ startsAt }: OnShelf): boolean =>
  startsAt !== null && Date.parse(startsAt) > Date.now();

/** What one has begun, or what takes place soon, stands above; what one has read is known. */
const knownIn = (items: readonly OnShelf[] = []): ReadonlySet<string> =>
  new Set(
    items.filter((one) => one.reading || one.enrolled || isComing(one)).map((one) => one.itemId),
  );

function LaidOut({ known }: { known: ReadonlySet<string> }) {
  const [placement] = usePresented('me.learn') ?? [];
  const items = (placement?.items ?? []).filter(({ itemId }) => !known.has(itemId));
  if (items.length === 0) return null;
  return (
    <Section title="Laid out for you" aside="this week">
      <ul className="grid gap-3 sm:grid-cols-2">
        {items.map((shown) => (
          <LaidOutCard key={shown.bookingId} shown={shown} />
        ))}
      </ul>
    </Section>
  );
}

const typeNames: Record<string, string> = {
  article: 'Article',
  programme: 'Programme',
  webinar: 'Webinar',
};

function LaidOutCard({ shown }: { shown: Shown }) {
  const card = useSeen<HTMLLIElement>(shown);
  const { title, summary } = shown.text as { title: string; summary: string };
  const { minutes } = shown.common as { minutes?: number | null };
  return (
    <li ref={card} className="grid">
      <Link
        href={`/learn/${shown.slug}`}
        onClick={() => acted(shown)}
        className="group grid content-start gap-1.5 rounded-lg bg-surface p-5 no-underline"
      >
        <span className="text-sm text-ink-faint">
          {typeNames[shown.type] ?? shown.type}
          {minutes ? ` · ${minutes} minutes` : ''}
        </span>
        <span className="font-serif text-lg text-balance group-hover:underline" lang={shown.locale}>
          {title}
        </span>
        <span className="text-sm text-pretty text-ink-soft" lang={shown.locale}>
          {summary}
        </span>
      </Link>
    </li>
  );
}

const MadeForManaging = () => (
  <Card className="flex flex-wrap items-center justify-between gap-4">
    <div className="grid gap-1">
      <h3 className="text-lg">Am I made for managing?</h3>
      <p className="max-w-prose text-ink-soft">
        Ten scenes of ordinary weeks, and what you think of them. No score, and nobody else sees it.
      </p>
    </div>
    <ButtonLink href="/learn/made-for-managing">Think about it</ButtonLink>
  </Card>
);
