import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Select } from '../../../../web/design/field.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { When } from '../../../../web/design/when.tsx';
import { go, Link, to, usePath } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { titleOf } from '../rules-types.ts';
import { authoring, type Item, type Version } from './calls.ts';
import { DifferenceView } from './difference.tsx';

/** What was kept of an item, and what changed between two of them, word by word. */
export function HistoryPage() {
  const { itemId } = usePath('/studio/content/:itemId/history');
  const read = useRead(authoring.item, { itemId });
  const title = read.data && titleOf(read.data.draft.body, read.data.defaultLocale);
  return (
    <Page wide title="What changed" lead={title} before={<BackToItem itemId={itemId} />}>
      <Ready read={read}>{(item) => <History item={item} />}</Ready>
    </Page>
  );
}

const BackToItem = ({ itemId }: { itemId: string }) => (
  <Link
    href={to('/studio/content/:itemId', { itemId })}
    aria-label="Back to the item"
    data-tip="Back to the item"
    className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-pebble hover:text-ink"
  >
    <Icon name="left" />
  </Link>
);

/** The working copy, among versions. */
const now = 'now';

function History({ item }: { item: Item }) {
  const { versions } = item;
  const [to_, setTo] = useState<string>(now);
  const [from, setFrom] = useState(versions[0]?.versionId ?? '');
  const show = (version: Version, before: Version | undefined) => {
    setTo(version.versionId);
    setFrom(before?.versionId ?? '');
  };
  if (versions.length === 0) {
    return (
      <EmptyState title="No version was kept yet">
        One is kept when you ask for a review, publish, or say so.
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <Section title="Versions" aside={versions.length}>
        <ol className="grid gap-3">
          {versions.map((version, at) => (
            <VersionCard
              key={version.versionId}
              version={version}
              item={item}
              onShow={() => show(version, versions[at + 1])}
            />
          ))}
        </ol>
      </Section>
      <Section title="Differences">
        <div className="grid gap-4 sm:grid-cols-2">
          <Select label="From" value={from} onChange={({ target }) => setFrom(target.value)}>
            <option value="">the empty page</option>
            <VersionOptions versions={versions} />
          </Select>
          <Select label="To" value={to_} onChange={({ target }) => setTo(target.value)}>
            <option value={now}>what stands now</option>
            <VersionOptions versions={versions} />
          </Select>
        </div>
        <Differences item={item} from={from} to={to_} />
      </Section>
    </div>
  );
}

const VersionOptions = ({ versions }: { versions: readonly Version[] }) =>
  versions.map(({ versionId, number }) => (
    <option key={versionId} value={versionId}>
      version {number}
    </option>
  ));

function Differences({ item, from, to: until }: { item: Item; from: string; to: string }) {
  const read = useRead(authoring.differences, {
    itemId: item.itemId,
    ...(from ? { from } : {}),
    ...(until === now ? {} : { to: until }),
  });
  return (
    <Ready read={read}>
      {({ differences }) =>
        differences.length === 0 ? (
          <p className="text-ink-soft">Nothing differs.</p>
        ) : (
          <ul className="grid gap-4">
            {differences.map((one) => (
              <DifferenceView key={one.path} one={one} type={item.type} body={item.draft.body} />
            ))}
          </ul>
        )
      }
    </Ready>
  );
}

type CardProps = { version: Version; item: Item; onShow: () => void };

function VersionCard({ version, item, onShow }: CardProps) {
  const { versionId, number, note, madeAt, madeBy, isPublished } = version;
  const { itemId, may, archivedAt } = item;
  const takeUp = useChange(authoring.takeUp, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => {
      toast(`Version ${number} stands in the working copy again.`);
      go(to('/studio/content/:itemId', { itemId }));
    },
  });
  return (
    <Card as="li" className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-3 font-semibold">
        Version {number}
        {isPublished && <Tag tone="done">Out now</Tag>}
      </p>
      {note && <p className="break-words whitespace-pre-wrap">{note}</p>}
      <p className="text-sm text-ink-faint">
        {madeBy.name}, <When at={madeAt} />
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-label={`What it changed, version ${number}`} onClick={onShow}>
          What it changed
        </Button>
        {may.write && !archivedAt && (
          <Button
            size="small"
            tone="quiet"
            aria-label={`Take up again, version ${number}`}
            busy={takeUp.isPending}
            onClick={() => takeUp.mutate({ versionId })}
          >
            Take up again
          </Button>
        )}
      </div>
    </Card>
  );
}
