import { useState } from 'react';
import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Button } from '../../../../web/design/button.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { When } from '../../../../web/design/when.tsx';
import { Link } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import { presentation } from './calls.ts';
import { KeyDialog } from './key-dialog.tsx';

type Key = OutputOf<(typeof contract)['operations']['keys']>['keys'][number];

/** Keys with which an organisation's other products ask what to show. */
export function KeysPage() {
  const read = useRead(presentation.keys, {}, { keep: false });
  const [making, setMaking] = useState(false);
  return (
    <Page
      title="Keys for other products"
      lead={
        <Link
          href="/studio/schedule/placements"
          className="text-sm font-semibold text-sea-ink hover:underline"
        >
          Back to the placements
        </Link>
      }
      actions={
        read.data && (
          <Button tone="next" icon="plus" onClick={() => setMaking(true)}>
            New key
          </Button>
        )
      }
    >
      <Ready read={read}>
        {({ keys, audience }) => (
          <>
            <p className="max-w-prose text-ink-soft">
              A product asks <code>GET /present/v1/today.top</code> with a server key, or with a
              token it signed for a viewer. Its audience (aud) is <code>{audience}</code>.
            </p>
            {keys.length === 0 ? (
              <EmptyState title="No product asks yet">
                Make a key for each product that shows what is booked here.
              </EmptyState>
            ) : (
              <ul className="grid gap-2">
                {keys.map((key) => (
                  <Row key={key.keyId} one={key} />
                ))}
              </ul>
            )}
          </>
        )}
      </Ready>
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}

const kinds = {
  server: 'Server key: its server is trusted to say who looks',
  viewer: 'Signs a token for each viewer',
} as const;

function Row({ one: { keyId, name, kind, algorithm, issuer, madeAt, endedAt } }: { one: Key }) {
  const end = useChange(presentation.endKey, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => toast('Ended. What is asked with it is refused from now on.'),
  });
  return (
    <li className="flex flex-wrap items-center gap-3 rounded-lg bg-surface p-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold break-words">{name}</p>
        <p className="text-sm text-ink-soft">
          {kinds[kind]} ({algorithm}
          {issuer && `, signed by ${issuer}`}), since <When at={madeAt} />
        </p>
      </div>
      {endedAt ? (
        <Tag icon="close">Ended</Tag>
      ) : (
        <Button
          size="small"
          aria-label={`End the key ${name}`}
          busy={end.isPending}
          onClick={() => end.mutate({ keyId })}
        >
          End it
        </Button>
      )}
    </li>
  );
}
