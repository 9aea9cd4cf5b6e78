import { Suspense, useEffect, useRef } from 'react';
import { Link, useParams } from 'wouter';
import { ButtonLink } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { Loading } from '../design/states.tsx';
import { part } from '../part.ts';
import { slices } from '../slices.ts';
import { useViewer } from '../viewer.ts';
import { NotHere } from './not-here.tsx';
import { type Room, useRooms } from './rooms.ts';
import type { PageSection } from './slice.ts';

const device: PageSection = {
  id: 'device',
  title: 'This device',
  order: 900,
  body: part(() => import('./device-section.tsx'), 'DeviceSection'),
};

const inOrder = (sections: readonly PageSection[]): readonly PageSection[] =>
  [...sections].sort((a, b) => a.order - b.order);

const mine = inOrder([device, ...slices.flatMap(({ me }) => me ?? [])]);
const administration = inOrder(slices.flatMap(({ admin }) => admin ?? []));

export function MePage() {
  const viewer = useViewer();
  const { person, organisation } = viewer;
  // On a phone these two have no place in the bar.
  const more = useRooms(viewer).filter(({ name }) => name === 'studio' || name === 'admin');
  return (
    <Sections
      base="/me"
      title={person.name}
      lead={[person.title, organisation.name].filter(Boolean).join(' · ')}
      sections={mine}
      more={more}
    />
  );
}

export function AdminPage() {
  const { organisation, role } = useViewer();
  if (role !== 'administrator') return <NotHere />;
  return (
    <Sections
      base="/admin"
      title="Administration"
      lead={`${organisation.name}. You see how the house runs, and no conversation.`}
      sections={administration}
    />
  );
}

type Props = {
  base: string;
  title: string;
  lead: string;
  sections: readonly PageSection[];
  more?: readonly Room[];
};

/** A list of parts beside the one that is shown; each has an address of its own. */
function Sections({ base, title, lead, sections, more = [] }: Props) {
  const { section } = useParams<{ section?: string }>();
  const shown = section ? sections.find(({ id }) => id === section) : sections[0];
  if (!shown) return <NotHere />;
  const Body = shown.body;
  return (
    <Page
      title={title}
      lead={lead}
      wide
      actions={more.map(({ name, href, label, icon }) => (
        <ButtonLink key={name} href={href} icon={icon} size="small" className="md:hidden">
          {label}
        </ButtonLink>
      ))}
    >
      <div className="grid gap-8 md:grid-cols-[13rem_1fr] md:gap-12">
        <nav
          aria-label={title}
          className="flex gap-1 overflow-x-auto max-md:-mx-4 max-md:px-4 max-md:py-1 md:flex-col"
        >
          {sections.map(({ id, title: name }) => (
            <SectionLink key={id} href={`${base}/${id}`} here={id === shown.id}>
              {name}
            </SectionLink>
          ))}
        </nav>
        <section aria-label={shown.title} className="grid min-w-0 content-start gap-6">
          <h2 className="text-xl">{shown.title}</h2>
          <Suspense fallback={<Loading />}>
            <Body />
          </Suspense>
        </section>
      </div>
    </Page>
  );
}

type LinkProps = { href: string; here: boolean; children: string };

function SectionLink({ href, here, children }: LinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [here]);
  return (
    <Link
      ref={link}
      href={href}
      aria-current={here ? 'page' : undefined}
      className="flex min-h-10 items-center rounded-md px-3.5 font-semibold whitespace-nowrap text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-sea-soft aria-[current=page]:text-sea-ink"
    >
      {children}
    </Link>
  );
}
