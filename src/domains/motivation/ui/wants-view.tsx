import type { Wanted } from '../contract-shapes.ts';
import { lists, promotions } from '../rules-wants.ts';

/** What somebody wants, to read; what they left out is left out. */
export function WantsView({ wants, isMine = false }: { wants: Wanted; isMine?: boolean }) {
  const step = promotions.find(({ value }) => value === wants.promotion)?.said;
  return (
    <dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      {lists
        .filter(({ name }) => wants[name].length > 0)
        .map(({ name, title }) => (
          <div key={name}>
            <dt className="text-sm font-semibold text-ink-soft">{title}</dt>
            {wants[name].map((line) => (
              <dd key={line} className="break-words">
                {line}
              </dd>
            ))}
          </div>
        ))}
      <Words title={`What stretches ${isMine ? 'you' : 'them'}`} hidden={!wants.stretch}>
        {wants.stretch}
      </Words>
      <Words title="A great year" hidden={!wants.greatYear}>
        {wants.greatYear}
      </Words>
      <Words title="A next step" hidden={!step}>
        {step ?? ''}
      </Words>
    </dl>
  );
}

type WordsProps = { title: string; hidden: boolean; children: string };

const Words = ({ title, hidden, children }: WordsProps) =>
  hidden ? null : (
    <div className="max-w-prose">
      <dt className="text-sm font-semibold text-ink-soft">{title}</dt>
      <dd className="break-words whitespace-pre-line">{children}</dd>
    </div>
  );
