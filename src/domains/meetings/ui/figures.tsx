import { ShareBar } from '../../../web/design/share-bar.tsx';
import type { Figures, Side } from '../contract-shapes.ts';
import { driveWords, statusWords } from '../rules.ts';
import { capital, firstName } from './words.ts';

type Props = {
  figures: Figures;
  side: Side;
  them: string /** One below the other, in a narrow column. */;
  stacked?: boolean;
};

/** Status creep and who drives, as counts for the two; nothing here scores anybody. */
export function PairFigures({ figures, side, them, stacked = false }: Props) {
  const { points, status, byManager, byEngineer } = figures;
  if (points === 0) return null;
  const mine = side === 'manager' ? byManager : byEngineer;
  const theirs = side === 'manager' ? byEngineer : byManager;
  const name = firstName(them);
  const [manager, engineer] = side === 'manager' ? ['you', name] : [name, 'you'];
  return (
    <div className={`grid gap-x-10 gap-y-4 text-sm ${stacked ? '' : 'sm:grid-cols-2'}`}>
      <div className="grid content-start gap-1.5">
        <h3 className="font-sans text-sm font-semibold tracking-normal">Who drives</h3>
        <ShareBar
          parts={[
            { label: 'You', count: mine, tone: 'sea' },
            { label: name, count: theirs, tone: 'kelp' },
          ]}
          reading={capital(driveWords(figures, manager, engineer))}
        />
      </div>
      <div className="grid content-start gap-1.5">
        <h3 className="font-sans text-sm font-semibold tracking-normal">Status</h3>
        <ShareBar
          parts={[
            { label: 'Status', count: status, tone: 'amber' },
            { label: 'Everything else', count: points - status, tone: 'plain' },
          ]}
          reading={statusWords(figures)}
        />
      </div>
    </div>
  );
}
