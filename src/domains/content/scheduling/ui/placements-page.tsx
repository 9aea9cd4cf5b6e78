import { useState } from 'react';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { Link } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import type { Placement } from './bars.ts';
import { scheduling } from './calls.ts';
import { PlacementDialog } from './placement-dialog.tsx';
import { typeName } from './type-name.ts';

/** The places people look at: the product's own, and those of an organisation's other products. */
export function PlacementsPage() {
  const read = useRead(scheduling.placements, {});
  const [edited, setEdited] = useState<Placement | 'new'>();
  const may = read.data?.may.change ?? false;
  return (
    <Page
      title="Placements"
      lead={
        <Link
          href="/studio/schedule"
          className="text-sm font-semibold text-sea-ink hover:underline"
        >
          Back to the schedule
        </Link>
      }
      actions={
        <>
          <ButtonLink href="/studio/keys">Keys for other products</ButtonLink>
          {may && (
            <Button icon="plus" onClick={() => setEdited('new')}>
              New placement
            </Button>
          )}
        </>
      }
    >
      <Ready read={read}>
        {({ placements }) => (
          <ul className="grid gap-2">
            {placements.map((placement) => (
              <Row
                key={placement.name}
                placement={placement}
                onEdit={may ? () => setEdited(placement) : undefined}
              />
            ))}
          </ul>
        )}
      </Ready>
      {edited && (
        <PlacementDialog
          placement={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Page>
  );
}

type RowProps = { placement: Placement; onEdit: (() => void) | undefined };

function Row({ placement, onEdit }: RowProps) {
  const { name, title, accepts, capacity, open, secondEyes, closedAt } = placement;
  return (
    <li className="flex flex-wrap items-start gap-3 rounded-lg bg-surface p-4">
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <p>
          <span className="font-semibold">{title}</span>{' '}
          <span className="font-mono text-sm text-ink-faint">{name}</span>
        </p>
        <p className="text-sm text-ink-soft">
          Shows {capacity} at once. Takes {accepts.map(typeName).join(', ')}.
        </p>
        <p className="flex flex-wrap gap-2 empty:hidden">
          {closedAt && <Tag icon="hidden">Closed</Tag>}
          {open && (
            <Tag tone="here" icon="eye">
              May be seen outside
            </Tag>
          )}
          {secondEyes && (
            <Tag tone="here" icon="people">
              Second pair of eyes
            </Tag>
          )}
        </p>
      </div>
      {onEdit && (
        <Button size="small" aria-label={`Change ${title}`} onClick={onEdit}>
          Change
        </Button>
      )}
    </li>
  );
}
