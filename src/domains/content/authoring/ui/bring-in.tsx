import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { DropFiles } from '../../../../web/drop-files.tsx';
import { bringIn, comes } from './bringing.ts';
import { type Bundle, bundleOf } from './bundle.ts';
import type { Folder, Pushed } from './calls.ts';
import { asTree, FolderSelect } from './folder-select.tsx';

type Props = { folders: readonly Folder[]; onClose: () => void };
type Step = 'choosing' | 'looking' | 'looked' | 'bringing' | 'brought';

/** Markdown files with their pictures, or a zip of them: first what would happen, then, once said so, it happens. */
export function BringIn({ folders, onClose }: Props) {
  const [folderId, setFolder] = useState(asTree(folders)[0]?.folder.folderId ?? '');
  const [publish, setPublish] = useState(false);
  const { step, outcome, problem, look, bring } = useBringing(onClose);
  const count = outcome.filter(comes).length;
  return (
    <Dialog open wide onClose={onClose} title="Bring in Markdown">
      <div className="grid gap-5">
        {step !== 'brought' && (
          <>
            <FolderSelect
              label="Into"
              folders={folders}
              value={folderId}
              onChange={(into) => {
                setFolder(into);
                look(into);
              }}
            />
            <DropFiles
              title="Drop Markdown, its pictures or a zip here, or choose them"
              hint="First you see what would happen. Nothing changes before you say so."
              accept=".md,.markdown,.zip,image/jpeg,image/png,image/webp"
              multiple
              busy={step === 'looking'}
              onFiles={(chosen) => look(folderId, chosen)}
            />
          </>
        )}
        {step === 'looked' && outcome.length === 0 && <p>There is no Markdown in this.</p>}
        {problem !== undefined && <ErrorState error={problem} />}
        {outcome.length > 0 && <Outcome files={outcome} isDone={step === 'brought'} />}
        {step !== 'brought' && count > 0 && (
          <Toggle
            label="Publish what changes"
            hint="Where you may, and nobody else has to look first."
            checked={publish}
            onChange={(event) => setPublish(event.target.checked)}
          />
        )}
        <Actions>
          {step !== 'brought' && (
            <Button
              tone="next"
              disabled={count === 0 || step === 'looking'}
              busy={step === 'bringing'}
              onClick={() => bring(folderId, publish)}
            >
              {count > 0 ? `Bring in ${count}` : 'Bring in'}
            </Button>
          )}
          <Button tone="quiet" onClick={onClose}>
            {step === 'brought' ? 'Close' : 'Not now'}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}

/** What was chosen, and where it stands; what was refused at the end stays to be read. */
function useBringing(onClose: () => void) {
  const [bundle, setBundle] = useState<Bundle>();
  const [step, setStep] = useState<Step>('choosing');
  const [outcome, setOutcome] = useState<readonly Pushed[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const take = async (during: Step, otherwise: Step, work: () => Promise<Step>) => {
    setProblem(undefined);
    setStep(during);
    try {
      setStep(await work());
    } catch (error) {
      setProblem(error);
      setStep(otherwise);
    }
  };
  const look = (folderId: string, chosen?: readonly File[]) => {
    if (!chosen && !bundle) return;
    void take('looking', 'choosing', async () => {
      setOutcome([]);
      const found = chosen ? await bundleOf(chosen) : bundle;
      setBundle(found);
      setOutcome(found ? await bringIn(found, { folderId, publish: false, plan: true }) : []);
      return 'looked';
    });
  };
  const bring = (folderId: string, publish: boolean) => {
    if (!bundle) return;
    void take('bringing', 'looked', async () => {
      const done = await bringIn(bundle, { folderId, publish, plan: false });
      const made = done.filter(comes).length;
      setOutcome(done);
      toast(made === 1 ? '1 file is brought in.' : `${made} files are brought in.`);
      if (!done.some(({ sentence }) => sentence)) onClose();
      return 'brought';
    });
  };
  return { step, outcome, problem, look, bring };
}

const wouldBe: Record<Pushed['outcome'], string> = {
  made: 'new',
  changed: 'changes',
  same: 'as it is',
  refused: 'not taken',
};
const was: Record<Pushed['outcome'], string> = { ...wouldBe, made: 'made', changed: 'changed' };

const Outcome = ({ files, isDone }: { files: readonly Pushed[]; isDone: boolean }) => (
  <ul
    aria-label={isDone ? 'What happened' : 'What would happen'}
    className="grid max-h-64 gap-1 overflow-y-auto"
  >
    {files.map(({ path, outcome, sentence }) => (
      <li key={path} className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-mono text-sm break-all">{path}</span>
        <span className={outcome === 'refused' ? 'text-amber-ink' : 'text-ink-soft'}>
          {(isDone ? was : wouldBe)[outcome]}
        </span>
        {sentence && <span className="basis-full text-sm text-ink-faint">{sentence}</span>}
      </li>
    ))}
  </ul>
);
