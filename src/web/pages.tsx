import { type ReactNode, useState } from 'react';
import { Button } from './design/button.tsx';

type Place = { after: string | undefined; more(next: string | null): ReactNode };

/** A list that grows by pages; each page is an answer of its own and asks again on its own. */
export function Pages({ children }: { children(place: Place): ReactNode }) {
  const [places, setPlaces] = useState<(string | undefined)[]>([undefined]);
  const moreAt = (at: number) => (next: string | null) =>
    next && at === places.length - 1 ? (
      <Button className="my-4 justify-self-center" onClick={() => setPlaces([...places, next])}>
        Show more
      </Button>
    ) : null;
  return (
    <div className="grid gap-2">
      {places.map((after, at) => children({ after, more: moreAt(at) }))}
    </div>
  );
}
