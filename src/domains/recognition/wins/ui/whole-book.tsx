import { WhoSees } from '../../../sharing/ui/public.tsx';

/** Who reads all of it; a win may be shared by itself as well. */
export const WholeBook = () => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
    <span className="text-sm font-semibold">The whole book</span>
    <WhoSees thing="wins.wins" label="All your wins" />
  </div>
);
