import type { FormEvent } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { When } from '../../../../web/design/when.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { useChange } from '../../../../web/use.ts';
import { authoring, type Comment } from './calls.ts';
import { placeName } from './places.ts';
import { useDesk } from './use-copy.ts';

/** What was said about a place, and a word of one's own. */
export function CommentDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const { item, copy, comments } = useDesk();
  const { itemId } = item;
  const [text, setText] = useDraft(`comment.${itemId}.${path}`);
  const say = useChange(authoring.comment, {
    invalidates: [authoring.comments, authoring.item],
    onDone: () => {
      setText('');
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say.mutate({ itemId, path, text: text.trim() });
  };
  const here = comments.filter((one) => one.path === path);
  return (
    <Dialog open onClose={onClose} title={placeName(path, item.type, copy.state().body)}>
      {here.length > 0 && (
        <ul className="grid gap-4">
          {here.map((one) => (
            <li key={one.commentId}>
              <CommentText one={one} />
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} className="grid gap-5">
        <TextArea
          label="Your comment"
          hint="Everybody who works in this folder reads it; those who read the item do not."
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {say.error && <ErrorState error={say.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!text.trim()} busy={say.isPending}>
            Comment
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** One comment, and the way to mark it as settled or open it again. */
export function CommentText({ one }: { one: Comment }) {
  const options = { invalidates: [authoring.comments, authoring.item], refusal: 'toast' } as const;
  const settle = useChange(authoring.settleComment, options);
  const reopen = useChange(authoring.reopenComment, options);
  const { commentId, settledAt, settledBy } = one;
  return (
    <div className={`grid justify-items-start gap-0.5 ${settledAt ? 'text-ink-faint' : ''}`}>
      <p className="break-words whitespace-pre-wrap">{one.text}</p>
      <p className="text-sm text-ink-faint">
        {one.by.name}, <When at={one.at} />
        {settledBy && `; settled by ${settledBy.name}`}
      </p>
      <Button
        size="small"
        tone="quiet"
        className="-ml-3.5"
        icon={settledAt ? 'again' : 'check'}
        onClick={() => (settledAt ? reopen : settle).mutate({ commentId })}
      >
        {settledAt ? 'Open it again' : 'Mark as settled'}
      </Button>
    </div>
  );
}
