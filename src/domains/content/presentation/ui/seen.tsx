import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { ItemView } from '../../authoring/ui/public.tsx';
import { momentWords } from '../../scheduling/ui/public.tsx';
import type { contract } from '../contract.ts';

type Shown = OutputOf<(typeof contract)['operations']['preview']>['placements'][number];

type Props = { shown: Shown | undefined; timeZone: string };

/** What a viewer sees in a placement, drawn as they see it, and until when. */
export function Seen({ shown, timeZone }: Props) {
  const items = shown?.items ?? [];
  return (
    <>
      {items.length === 0 && <p className="text-ink-soft">They see nothing here.</p>}
      {items.map(({ bookingId, type, locale, common, text }) => (
        <div key={bookingId} className="rounded-md bg-paper p-4">
          <ItemView type={type} body={{ common, locales: { [locale]: text } }} locale={locale} />
        </div>
      ))}
      {shown?.until && (
        <p className="text-sm text-ink-faint">
          So it stays until {momentWords(Date.parse(shown.until), timeZone)}.
        </p>
      )}
    </>
  );
}
