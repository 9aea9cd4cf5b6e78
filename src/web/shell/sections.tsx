import { Suspense, useId } from 'react';
import { Link, useParams } from 'wouter';
import { ButtonLink } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { Page } from '../design/page.tsx';
import { Loading } from '../design/states.tsx';
import { useNarrow } from '../narrow.ts';
import { NotHere } from './not-here.tsx';
import type { Room } from './rooms.ts';
import type { PageSection } from './slice.ts';

export type Group = { readonly title?: string; readonly sections: readonly PageSection[] };

type Props = {
  /** The room's own name, as on the rail. */
  room: string;
  base: string;
  title: string;
  lead: string;
  groups: readonly Group[];
  /** Rooms that have no other door on a phone. */
  more?: readonly Room[];
};

/** A room of many parts: a list beside the part that is shown; on a phone first the list, then the part. */
export function Sections(props: Props) {
  const { section } = useParams<{ section?: string }>();
  const narrow = useNarrow();
  const all = props.groups.flatMap(({ sections }) => sections);
  const shown = section ? all.find(({ id }) => id === section) : all[0];
  if (!shown) return <NotHere />;
  if (!narrow) return <Beside {...props} shown={shown} />;
  return section ? <Alone {...props} shown={shown} /> : <List {...props} />;
}

type Shown = Props & { shown: PageSection };

function Beside({ shown, ...props }: Shown) {
  return (
    <Page title={props.title} lead={props.lead} wide>
      <div className="grid grid-cols-[13rem_1fr] gap-12">
        <Groups {...props} shown={shown} />
        <section aria-label={shown.title} className="grid min-w-0 content-start gap-6">
          <h2 className="text-xl">{shown.title}</h2>
          <Body of={shown} />
        </section>
      </div>
    </Page>
  );
}

function List({ more = [], ...props }: Props) {
  return (
    <Page
      title={props.title}
      lead={props.lead}
      actions={more.map(({ name, href, label, icon }) => (
        <ButtonLink key={name} href={href} icon={icon} size="small">
          {label}
        </ButtonLink>
      ))}
    >
      <Groups {...props} />
    </Page>
  );
}

function Alone({ room, base, shown }: Shown) {
  const back = (
    <Link
      href={base}
      aria-label={`Back to ${room}`}
      className="-ms-3 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft"
    >
      <Icon name="left" />
    </Link>
  );
  return (
    <Page title={shown.title} before={back}>
      <div className="grid content-start gap-6">
        <Body of={shown} />
      </div>
    </Page>
  );
}

const Body = ({ of: { body: Part } }: { of: PageSection }) => (
  <Suspense fallback={<Loading />}>
    <Part />
  </Suspense>
);

type GroupsProps = Pick<Props, 'room' | 'base' | 'groups'> & { shown?: PageSection };

const Groups = ({ room, base, groups, shown }: GroupsProps) => (
  <nav aria-label={room} className="grid content-start gap-7 md:gap-5">
    {groups.map(({ title, sections }) => (
      <OneGroup key={title ?? room} title={title}>
        {sections.map(({ id, title: name }) => (
          <li key={id} className="border-line max-md:not-first:border-t">
            <Link
              href={`${base}/${id}`}
              aria-current={id === shown?.id ? 'page' : undefined}
              className="flex min-h-12 items-center justify-between rounded-md px-3.5 font-semibold text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-sea-soft aria-[current=page]:text-sea-ink md:min-h-10"
            >
              {name}
              <Icon name="right" className="text-ink-faint md:hidden" />
            </Link>
          </li>
        ))}
      </OneGroup>
    ))}
  </nav>
);

type OneGroupProps = { title: string | undefined; children: React.ReactNode };

function OneGroup({ title, children }: OneGroupProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5 md:gap-1">
      {title && (
        <h2 id={id} className="px-3.5 font-sans text-sm font-semibold text-ink-faint">
          {title}
        </h2>
      )}
      <ul
        aria-labelledby={title && id}
        className="max-md:rounded-lg max-md:bg-surface md:grid md:gap-0.5"
      >
        {children}
      </ul>
    </div>
  );
}
