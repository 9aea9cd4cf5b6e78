import { useState } from 'react';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { ErrorState, Ready } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { Ago, whenText } from '../../../../web/design/when.tsx';
import { download } from '../../../../web/download.ts';
import { forgetDraft, useDraft } from '../../../../web/draft.ts';
import { TextEditor } from '../../../../web/editor/text-editor.tsx';
import { go, usePath } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { Additions } from './additions.tsx';
import { type OpenCase, plans } from './calls.ts';

/** A case: one's own document, written on from the facts it was built of. */
export function CasePage() {
  const { caseId } = usePath('/growth/case/:caseId');
  const read = useRead(plans.openCase, { caseId }, { hears: ['wins', 'readings'] });
  return (
    <Page
      title={read.data?.title ?? 'A case'}
      lead="Only you see this. It leaves as a file, when you take it along."
      actions={<ButtonLink href="/growth">To your plan</ButtonLink>}
    >
      <Ready read={read}>
        {(found) => (
          <>
            {found.additions.length > 0 && <Additions one={found} />}
            <Writing key={`${found.caseId}.${found.version}`} one={found} />
          </>
        )}
      </Ready>
    </Page>
  );
}

const fileName = (title: string): string => title.replace(/[\\/:*?"<>|]/g, ' ').trim();

function Writing({ one }: { one: OpenCase }) {
  const { caseId, version } = one;
  const keys = [`case.title.${caseId}.${version}`, `case.${caseId}.${version}`] as const;
  const [title, setTitle] = useDraft(keys[0], one.title);
  const [body, setBody] = useDraft(keys[1], one.body);
  const [from, setFrom] = useState(0);
  const write = useChange(plans.writeCase, {
    onDone: () => {
      for (const key of keys) forgetDraft(key);
      toast('Kept.');
    },
  });
  const isChanged = title !== one.title || body !== one.body;
  const restore = (words: string) => {
    setBody(words);
    setFrom((times) => times + 1);
  };
  return (
    <Card className="grid gap-5">
      <TextInput
        label="Title"
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextEditor key={from} label="The case" value={body} onChange={setBody} />
      {write.error && <ErrorState error={write.error} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="next"
          disabled={!isChanged || !title.trim()}
          busy={write.isPending}
          onClick={() => write.mutate({ caseId, title: title.trim(), body, after: version })}
        >
          Keep this version
        </Button>
        <Button
          icon="download"
          onClick={() => download(`${fileName(title)}.md`, 'text/markdown', body)}
        >
          Take it along
        </Button>
        <More one={one} onRestore={restore} />
        <span className="text-sm text-ink-faint">
          version {version}, <Ago at={one.changedAt} />
        </span>
      </div>
    </Card>
  );
}

/** Earlier versions come back into the editor, and count once they are kept. */
function More({ one, onRestore }: { one: OpenCase; onRestore: (body: string) => void }) {
  const { caseId, versions, version } = one;
  const remove = useChange(plans.removeCase, {
    refusal: 'toast',
    onDone: () => go('/growth', { replace: true }),
  });
  const open = async (number: number) => {
    const { body } = await plans.caseVersion.read({ caseId, number });
    onRestore(body);
    toast(`Version ${number} is in the editor. Keep it, or leave it.`);
  };
  const earlier = versions
    .filter(({ number }) => number !== version)
    .slice(0, 8)
    .map(({ number, at }) => ({
      label: `Version ${number}, ${whenText(at)}`,
      icon: 'again' as const,
      onSelect: () => void open(number).catch((error: Error) => toast(error.message)),
    }));
  return (
    <Menu
      trigger={<Button tone="quiet">Versions and more</Button>}
      items={[
        ...earlier,
        { label: 'Remove this case', icon: 'trash', onSelect: () => remove.mutate({ caseId }) },
      ]}
    />
  );
}
