import { Link } from '../../../../web/router.tsx';
import { useViewer } from '../../../../web/viewer.ts';

/** On Team: the way to what was celebrated and what waits to be. */
export function TeamCard() {
  const { reports } = useViewer();
  if (reports.length === 0) return null;
  return (
    <p>
      <Link href="/celebrations" className="font-semibold text-sea-ink hover:underline">
        What your team did well, and when you last said so
      </Link>
    </p>
  );
}
