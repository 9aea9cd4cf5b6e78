import { Link } from '../../../web/router.tsx';
import { slices } from '../../../web/slices.ts';
import { WhoSees } from './public.tsx';

const things = slices.flatMap(({ shows }) => shows ?? []);

/** Everything one may show of oneself, and who sees it now. */
export function WhoSeesWhat() {
  return (
    <>
      <p className="max-w-prose text-ink-soft">
        What you write about yourself is yours alone until you show it to somebody you meet. It ends
        when you hide it again, and when you stop meeting; a new manager sees nothing you did not
        show them yourself.
      </p>
      <ul className="grid max-w-2xl divide-y divide-line">
        {things.map(({ thing, label, href }) => (
          <li key={thing} className="flex flex-wrap items-center justify-between gap-3 py-4">
            <Link href={href} className="font-semibold hover:underline">
              {label}
            </Link>
            <WhoSees thing={thing} label={label} />
          </li>
        ))}
      </ul>
    </>
  );
}
