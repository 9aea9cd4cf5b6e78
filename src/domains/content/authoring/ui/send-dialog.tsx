import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { useChange, useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { mayReview } from '../rules.ts';
import { authoring, type Item } from './calls.ts';
import { roleWords } from './words.ts';
import type { WorkingCopy } from './working-copy.ts';

type Act = 'publish' | 'publishLatest' | 'review' | 'keep';
type Props = { item: Item; copy: WorkingCopy; act: Act; onClose: () => void };

const texts: Record<Act, { title: string; does: string; button: string; done: string }> = {
  publish: {
    title: 'Publish',
    does: 'Wherever it is booked, people see these words from now on.',
    button: 'Publish',
    done: 'Published.',
  },
  publishLatest: {
    title: 'Publish',
    does: 'Wherever it is booked, people see the approved version from now on.',
    button: 'Publish',
    done: 'Published.',
  },
  review: {
    title: 'Ask for a review',
    does: 'These words are kept as a version, and somebody else reads it before it goes out.',
    button: 'Ask',
    done: 'Asked.',
  },
  keep: {
    title: 'Keep a version',
    does: 'These words are kept as they are now. You can come back to them at any time.',
    button: 'Keep',
    done: 'Kept.',
  },
};

/** The words are saved, kept as a version, and sent where they go next. */
export function SendDialog({ item, copy, act, onClose }: Props) {
  const [note, setNote] = useDraft(`version.${item.itemId}`);
  const [of, setOf] = useState<readonly string[]>([]);
  const sending = useSending(item, copy);
  const { title, does, button, done } = texts[act];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void sending.run(act, note.trim(), of).then((sent) => {
      if (!sent) return;
      setNote('');
      toast(done);
      onClose();
    });
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <form onSubmit={submit} className="grid gap-5">
        <p className="text-ink-soft">{does}</p>
        {act === 'review' && <Reviewers item={item} chosen={of} onChange={setOf} />}
        {act !== 'publishLatest' && (
          <TextArea
            label={act === 'review' ? 'What should they look at?' : 'What changed?'}
            hint="If you like."
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
        {sending.error && <ErrorState error={sending.error} />}
        <Actions>
          <Button type="submit" tone="next" busy={sending.busy}>
            {button}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

function useSending(item: Item, copy: WorkingCopy) {
  const options = { offline: 'refuse' } as const;
  const keep = useChange(authoring.makeVersion, options);
  const publish = useChange(authoring.publish, options);
  const ask = useChange(authoring.askReview, options);
  const [unsaved, setUnsaved] = useState<Error>();
  const versionOf = async (act: Act, note: string): Promise<string | undefined> => {
    if (act === 'publishLatest') return item.versions[0]?.versionId;
    const revision = await copy.saveNow();
    if (revision === null) {
      setUnsaved(new Error('The words are not saved yet.'));
      return undefined;
    }
    // What is asked of a reader stands with the review and not with the version.
    const about = act === 'review' ? '' : note;
    const kept = await keep.mutateAsync({ itemId: item.itemId, revision, note: about });
    return kept.versionId;
  };
  const send = async (act: Act, note: string, of: readonly string[]): Promise<boolean> => {
    setUnsaved(undefined);
    const versionId = await versionOf(act, note);
    if (!versionId) return false;
    if (act === 'review') await ask.mutateAsync({ versionId, of: [...of], note });
    if (act === 'publish' || act === 'publishLatest') await publish.mutateAsync({ versionId });
    return true;
  };
  return {
    busy: keep.isPending || publish.isPending || ask.isPending,
    error: keep.error ?? publish.error ?? ask.error ?? unsaved,
    // What went wrong is shown where `error` is.
    run: (act: Act, note: string, of: readonly string[]) => send(act, note, of).catch(() => false),
  };
}

type ReviewersProps = {
  item: Item;
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
};

function Reviewers({ item, chosen, onChange }: ReviewersProps) {
  const { person } = useViewer();
  const { data } = useRead(authoring.people, { folderId: item.folderId });
  const able = (data?.people ?? []).filter(
    ({ role, personId }) => mayReview(role) && personId !== person.personId,
  );
  const once = [...new Map(able.map((one) => [one.personId, one])).values()];
  if (once.length === 0) return null;
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-semibold">Whom? Nobody chosen means anybody.</legend>
      {once.map(({ personId, name, role }) => (
        <label key={personId} className="flex min-h-9 items-center gap-3">
          <input
            type="checkbox"
            className="size-5"
            checked={chosen.includes(personId)}
            onChange={({ target }) =>
              onChange(
                target.checked ? [...chosen, personId] : chosen.filter((one) => one !== personId),
              )
            }
          />
          {name}
          <span className="text-sm text-ink-faint">{roleWords[role]}</span>
        </label>
      ))}
    </fieldset>
  );
}
