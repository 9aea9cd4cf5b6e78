import { useEffect, useState } from 'react';

/** Whether the window is too narrow for columns: where the rail gives way to the bar at the foot. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia('(width < 48rem)').matches);
  useEffect(() => {
    const query = matchMedia('(width < 48rem)');
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return narrow;
}
