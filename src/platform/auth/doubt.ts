/**
 * Accounts whose sessions or standing this process is just changing. While in doubt, each request
 * asks the database, so that the answer turns with the commit and not with the bell behind it.
 */
const doubted = new Map<string, number>();

const doubtMs = 5000;

export function doubt(userId: string): void {
  const now = performance.now();
  for (const [old, until] of doubted) if (until <= now) doubted.delete(old);
  doubted.set(userId, now + doubtMs);
}

export const isDoubted = (userId: string): boolean =>
  (doubted.get(userId) ?? 0) > performance.now();
