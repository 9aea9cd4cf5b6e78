/** Who would report to whom: a person's key, and their manager's. */
export type Above = ReadonlyMap<string, string>;

/** Every circle in a graph where each person has at most one manager; linear in its size. */
function circlesIn(above: Above): string[][] {
  const settled = new Set<string>();
  const circles: string[][] = [];
  for (const start of above.keys()) {
    const path: string[] = [];
    const onPath = new Map<string, number>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !onPath.has(at)) {
      onPath.set(at, path.length);
      path.push(at);
      at = above.get(at);
    }
    const meets = at === undefined ? undefined : onPath.get(at);
    if (meets !== undefined) circles.push(path.slice(meets));
    for (const key of path) settled.add(key);
  }
  return circles;
}

/** Few passes settle any real file; past that, every new line is set aside rather than searched. */
const passes = 100;

/**
 * Lays new lines over the old ones and takes out the new ones that close a circle.
 * A line taken out leaves the old one in its place, which may close another: hence the passes.
 */
export function withoutCircles(old: Above, fresh: Above): { kept: Above; circles: string[][] } {
  const kept = new Map(fresh);
  const found: string[][] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const circles = circlesIn(new Map([...old, ...kept])).filter((circle) =>
      circle.some((key) => kept.has(key)),
    );
    if (circles.length === 0) return { kept, circles: found };
    for (const circle of circles) {
      found.push(circle);
      for (const key of circle) kept.delete(key);
    }
  }
  found.push(...[...kept.keys()].map((key) => [key]));
  return { kept: new Map(), circles: found };
}
