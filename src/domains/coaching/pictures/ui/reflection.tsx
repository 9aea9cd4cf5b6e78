import { Toggle } from '../../../../web/design/choice.tsx';
import { OwnWords } from '../../../../web/own-words.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Past, Session } from '../contract-shapes.ts';
import { pictures } from './calls.ts';

type Props = {
  readonly session: Pick<Session, 'sessionId' | 'reflection' | 'laidOutAt' | 'theirWords'> | Past;
};

/** What one says about one's pictures: one's own, until one shares it. */
export function Reflection({ session }: Props) {
  const { sessionId, reflection, laidOutAt, theirWords } = session;
  const reflect = useChange(pictures.reflect);
  const share = useChange(pictures.share, { offline: 'refuse', refusal: 'toast' });
  return (
    <div className="grid max-w-prose gap-4">
      <OwnWords
        label="What you want to keep of this"
        name={`pictures.${sessionId}`}
        saved={reflection.words}
        placeholder="In your own words. It stays yours."
        onKeep={(words) => reflect.mutateAsync({ sessionId, words })}
      />
      {laidOutAt && reflection.words && (
        <Toggle
          label="Let the other read it"
          hint="You can take it back at any time."
          checked={!!reflection.sharedAt}
          onChange={(event) => share.mutate({ sessionId, shared: event.target.checked })}
        />
      )}
      {theirWords && (
        <blockquote className="rounded-lg bg-sunken p-4">
          <p className="text-sm text-ink-soft">What the other lets you read</p>
          <p className="whitespace-pre-wrap">{theirWords}</p>
        </blockquote>
      )}
    </div>
  );
}
