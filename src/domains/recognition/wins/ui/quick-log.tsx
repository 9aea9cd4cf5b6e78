import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { today } from '../../../../web/design/when.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { useChange } from '../../../../web/use.ts';
import { wins } from './calls.ts';
import { EditWin } from './win-dialog.tsx';
import { firstName } from './words.ts';

type Props = {
  /** Whose win; one's own, if nobody is named. */
  about?: { readonly personId: string; readonly name: string };
  autoFocus?: boolean;
};

/** A win in one line and one key; the rest can be told later. */
export function QuickLog({ about, autoFocus = false }: Props) {
  const [title, setTitle] = useDraft(`win.${about?.personId ?? 'mine'}`);
  const [telling, setTelling] = useState<{ winId: string; title: string }>();
  const forget = useChange(wins.forget, { refusal: 'toast' });
  const log = useChange(wins.log, {
    onDone: (made, { title: said }) => {
      setTitle('');
      if (!made) return toast('Kept here until the network is back.');
      if (about) {
        const undo = { label: 'Undo', run: () => forget.mutate(made) };
        return toast(`${firstName(about.name)} can read it now.`, undo);
      }
      toast('In your book.', {
        label: 'Tell more',
        run: () => setTelling({ winId: made.winId, title: said }),
      });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim() || log.isPending) return;
    log.mutate({ title: title.trim(), ...(about ? { personId: about.personId } : {}) });
  };
  const label = about ? `Log a win for ${firstName(about.name)}` : 'What went well';
  return (
    <>
      <form onSubmit={submit} className="grid gap-2">
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextInput
              label={label}
              bare
              placeholder={about ? label : `${label}, in a line`}
              autoComplete="off"
              autoFocus={autoFocus}
              maxLength={200}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          </div>
          <Button type="submit" className="min-h-12" disabled={!title.trim()} busy={log.isPending}>
            Log it
          </Button>
        </div>
        {log.error && <ErrorState error={log.error} />}
      </form>
      {telling && (
        <EditWin
          heading="Tell more"
          win={{ ...telling, day: today(), story: '', impact: '', links: [], skills: [] }}
          onClose={() => setTelling(undefined)}
        />
      )}
    </>
  );
}
