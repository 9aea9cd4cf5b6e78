import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Button } from '../../../../web/design/button.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { ErrorState, Ready } from '../../../../web/design/states.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { go, Link, usePath } from '../../../../web/router.tsx';
import { patch, useChange, useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import type { Body } from '../contract-shapes.ts';
import { tidied } from '../rules-editing.ts';
import { ladders } from './calls.ts';
import { EditBody } from './edit-body.tsx';
import { Publish } from './publish.tsx';

type Draft = OutputOf<(typeof contract)['operations']['draft']>;
type Unsent = { readonly revision: number; readonly body: Body };

/** Where those who keep a ladder change it. */
export function EditorPage() {
  const { ladderId } = usePath('/ladders/:ladderId/edit');
  const read = useRead(ladders.draft, { ladderId });
  if (!read.data) {
    return (
      <Page title="A ladder">
        <Ready read={read}>{() => null}</Ready>
      </Page>
    );
  }
  return <Editor key={ladderId} draft={read.data} />;
}

/** What is typed stays on this device until it is saved; what is saved, in the draft until published. */
function Editor({ draft }: { draft: Draft }) {
  const { ladderId } = draft.head;
  const [kept, setKept] = useDraft(`ladder.${ladderId}`);
  const unsent = kept ? (JSON.parse(kept) as Unsent) : undefined;
  const { revision, body } = unsent ?? draft;
  const write = useChange(ladders.write, {
    offline: 'refuse',
    optimistic: ({ body: written }) => [
      patch(ladders.draft, { ladderId }, (before) => ({
        ...before,
        body: written as Body,
        revision: before.revision + 1,
      })),
    ],
    onDone: () => setKept(''),
  });
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-5">
      <p className="text-sm">
        <Link
          href={draft.head.number === null ? '/ladders' : `/ladders/${ladderId}`}
          className="font-semibold text-sea-ink hover:underline"
        >
          {draft.head.number === null ? 'Career ladders' : draft.head.name}
        </Link>
      </p>
      <Page
        title={body.name || 'A ladder'}
        lead={leadOf(draft, unsent)}
        actions={
          unsent ? (
            <Button
              tone="next"
              busy={write.isPending}
              onClick={() => write.mutate({ ladderId, body: tidied(body), revision })}
            >
              Save the draft
            </Button>
          ) : (
            isReady(draft) && <Publish {...draft} />
          )
        }
      >
        {write.error && <ErrorState error={write.error} />}
        {!unsent && <Wants wants={draft.wants} />}
        <EditBody
          body={body}
          onChange={(next) => setKept(JSON.stringify({ revision, body: next }))}
        />
        <Leave draft={draft} unsent={unsent} onForget={() => setKept('')} />
      </Page>
    </div>
  );
}

const isReady = ({ revision, wants, changes, head }: Draft): boolean =>
  revision > 0 && wants.length === 0 && (head.number === null || changes.length > 0);

function leadOf({ head, changes, revision }: Draft, unsent: Unsent | undefined): string {
  if (unsent) return 'What you typed is kept on this device until you save it.';
  if (head.number === null) return 'A draft. Nobody but its keepers sees it.';
  if (revision === 0) return 'This is what is in force. The first change begins a draft.';
  const count = changes.length === 1 ? 'One thing is' : `${changes.length} things are`;
  return `A draft. ${count} different from what is in force.`;
}

function Wants({ wants }: { wants: readonly string[] }) {
  if (wants.length === 0) return null;
  return (
    <section aria-label="Before it can be published" className="rounded-lg bg-amber-soft p-5">
      <h2 className="mb-2 text-lg">Before it can be published</h2>
      <ul className="grid list-disc gap-1 ps-5 text-amber-ink">
        {wants.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

type LeaveProps = { draft: Draft; unsent: Unsent | undefined; onForget(): void };

function Leave({ draft: { head, revision }, unsent, onForget }: LeaveProps) {
  const discard = useChange(ladders.discard, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => {
      onForget();
      go(`/ladders/${head.ladderId}`);
    },
  });
  return (
    <div className="flex flex-wrap gap-2">
      {unsent && (
        <Button size="small" tone="quiet" onClick={onForget}>
          Forget what is not saved
        </Button>
      )}
      {head.number !== null && revision > 0 && (
        <Button
          size="small"
          tone="quiet"
          icon="trash"
          busy={discard.isPending}
          onClick={() => discard.mutate({ ladderId: head.ladderId })}
        >
          Throw the draft away
        </Button>
      )}
    </div>
  );
}
