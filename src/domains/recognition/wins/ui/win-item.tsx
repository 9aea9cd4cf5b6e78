import { useEffect, useRef, useState } from 'react';
import { ButtonLink, IconButton } from '../../../../web/design/button.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { Menu, type MenuItem } from '../../../../web/design/menu.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { Day } from '../../../../web/design/when.tsx';
import { Markdown } from '../../../../web/markdown.tsx';
import { to } from '../../../../web/router.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { Win } from '../contract-shapes.ts';
import { mayTakeBack } from '../rules.ts';
import { wins } from './calls.ts';
import { EditWin } from './win-dialog.tsx';
import { hostOf } from './words.ts';

type Props = {
  win: Win;
  /** Whom one's own could be shared with. */
  could?: readonly { personId: string; name: string }[];
};

/** One win with all that is told of it. */
export function WinItem({ win, could = [] }: Props) {
  const [editing, setEditing] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  // Somebody came by a link to this one.
  useEffect(() => {
    if (location.hash === `#${win.winId}`) place.current?.scrollIntoView({ block: 'center' });
  }, [win.winId]);
  const items = useDeeds(win, could, () => setEditing(true));
  return (
    <li id={win.winId} ref={place} className="grid gap-1.5 py-4 target:bg-sunken">
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 pt-1.5 font-semibold break-words">{win.title}</p>
        <div className="flex shrink-0 items-center">
          {win.standing === 'theirs' && <Celebrate win={win} />}
          {items.length > 0 && (
            <Menu
              trigger={<IconButton icon="more" label={`More for: ${win.title}`} data-tip="More" />}
              items={items}
            />
          )}
        </div>
      </div>
      {win.impact && <p className="max-w-prose whitespace-pre-line text-ink-soft">{win.impact}</p>}
      <Meta win={win} />
      {win.story && (
        <details className="text-ink-soft">
          <summary className="inline-flex min-h-6 list-none items-center text-sm underline decoration-line-strong underline-offset-4 hover:text-ink">
            How it came about
          </summary>
          <div className="mt-2 max-w-prose">
            <Markdown text={win.story} under={3} />
          </div>
        </details>
      )}
      {editing && <EditWin win={win} onClose={() => setEditing(false)} />}
    </li>
  );
}

/** Somebody else's win leads to the ways in which they like it to be celebrated. */
const Celebrate = ({ win: { personId, winId, title } }: { win: Win }) => (
  <ButtonLink
    tone="quiet"
    size="small"
    href={`${to('/people/:personId/celebrate', { personId })}?win=${winId}`}
    aria-label={`Celebrate: ${title}`}
  >
    Celebrate
  </ButtonLink>
);

const names = new Intl.ListFormat('en', { type: 'conjunction' });

function Meta({ win }: { win: Win }) {
  const { day, writer, personId, sharedWith, skills, links } = win;
  const { person } = useViewer();
  const noticedBy = writer.personId === person.personId ? 'you' : writer.name;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-faint">
      <Day on={day} />
      {writer.personId !== personId && <span>noticed by {noticedBy}</span>}
      {sharedWith.length > 0 && (
        <span className="inline-flex items-center gap-1.5">
          <Icon name="eye" className="size-4" />
          shared with {names.format(sharedWith.map(({ name }) => name))}
        </span>
      )}
      {links.map((link) => (
        <a
          key={link}
          href={link}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-6 items-center gap-1 text-sea-ink hover:underline"
        >
          <Icon name="link" className="size-4" />
          {hostOf(link)}
        </a>
      ))}
      {skills.map((skill) => (
        <Tag key={skill}>{skill}</Tag>
      ))}
    </div>
  );
}

/** What may be done with it: with one's own nearly everything, with other people's very little. */
function useDeeds(win: Win, could: NonNullable<Props['could']>, onEdit: () => void): MenuItem[] {
  const { winId, standing, sharedWith } = win;
  const me = useViewer().person.personId;
  const share = useChange(wins.share, { refusal: 'toast' });
  const unshare = useChange(wins.unshare, { refusal: 'toast' });
  const putAway = useChange(wins.putAway, { refusal: 'toast' });
  const keep = useChange(wins.keep, { refusal: 'toast' });
  const forget = useChange(wins.forget, { refusal: 'toast' });
  const sees = new Set(sharedWith.map(({ personId }) => personId));
  const sharing = could.map(({ personId, name }): MenuItem => {
    const isShown = sees.has(personId);
    return {
      label: isShown ? `Take back from ${name}` : `Share with ${name}`,
      icon: isShown ? 'hidden' : 'eye',
      onSelect: () => (isShown ? unshare : share).mutate({ winId, personId }),
    };
  });
  const away: MenuItem = {
    label: 'Put away',
    icon: 'hidden',
    onSelect: () => {
      putAway.mutate({ winId });
      toast('Put away.', { label: 'Undo', run: () => keep.mutate({ winId }) });
    },
  };
  const remove: MenuItem = {
    label: standing === 'own' ? 'Remove' : 'Take it back',
    icon: 'trash',
    onSelect: () => forget.mutate({ winId }),
  };
  if (standing === 'own') {
    return [{ label: 'Edit', icon: 'pencil', onSelect: onEdit }, ...sharing, remove];
  }
  if (standing === 'kept') return [...sharing, away];
  return mayTakeBack(win, me, { epochMilliseconds: Date.now() }) ? [remove] : [];
}
