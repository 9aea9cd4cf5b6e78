import { Button } from '../../../../web/design/button.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import type { Saved } from './calls.ts';
import { placeName } from './places.ts';
import { useCopyState, useDesk } from './use-copy.ts';
import { listOf } from './words.ts';
import type { WorkingCopy } from './working-copy.ts';

/** What became of the words: merged with somebody else's, cleaned, or not taken. */
export function MergeNotice({ copy }: { copy: WorkingCopy }) {
  const { merged, cleaned, error } = useCopyState(copy);
  const names = merged?.by.map(({ name }) => name) ?? [];
  if (!merged && cleaned.length === 0 && !error) return null;
  return (
    <div role="status" className="flex items-start gap-4 rounded-lg bg-sea-soft p-5 text-sea-ink">
      <Icon name={error ? 'flag' : 'pair'} className="mt-1" />
      <div className="grid min-w-0 flex-1 gap-2">
        {error && <p>{error.details.detail} What you wrote is kept on this device.</p>}
        {merged && <Merged merged={merged} names={names} />}
        {cleaned.length > 0 && <Cleaned cleaned={cleaned} />}
      </div>
      {!error && (
        <Button size="small" onClick={() => copy.read()}>
          Fine
        </Button>
      )}
    </div>
  );
}

type MergedProps = { merged: NonNullable<Saved['merged']>; names: readonly string[] };

function Merged({ merged: { theirs, both, waiting }, names }: MergedProps) {
  const who = names.length > 0 ? listOf(names) : 'Somebody';
  return (
    <>
      <p className="font-semibold">
        {who} wrote here at the same time. Nothing of yours or theirs is lost.
      </p>
      <Places title={`Changed by ${who}`} paths={theirs} />
      <Places title="Holds what both of you wrote; please read it once" paths={both} />
      <Places
        title="Both wrote this line; theirs stands, yours waits below it"
        paths={waiting.map(({ path }) => path)}
      />
    </>
  );
}

function Places({ title, paths }: { title: string; paths: readonly string[] }) {
  const { item, copy, goTo } = useDesk();
  if (paths.length === 0) return null;
  const { body } = copy.state();
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span>{title}:</span>
      {paths.slice(0, 12).map((path) => (
        <button
          key={path}
          type="button"
          className="underline underline-offset-4"
          onClick={() => goTo(path)}
        >
          {placeName(path, item.type, body)}
        </button>
      ))}
      {paths.length > 12 && <span>and {paths.length - 12} more</span>}
    </p>
  );
}

function Cleaned({ cleaned }: { cleaned: Saved['cleaned'] }) {
  const { item, copy } = useDesk();
  const { body } = copy.state();
  return (
    <ul>
      {cleaned.map(({ path, sentence }) => (
        <li key={`${path} ${sentence}`}>
          {placeName(path, item.type, body)}: {sentence}
        </li>
      ))}
    </ul>
  );
}
