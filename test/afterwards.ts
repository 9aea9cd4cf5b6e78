/**
 * Closes behind a test file what it opened, the last first. Vitest's own `afterAll` is not heard from
 * inside a hook that is already running, where most of our servers and browsers are opened.
 */
type Close = () => unknown;

const waiting: Close[] = [];

export const afterwards = (close: Close): unknown => waiting.push(close);

export async function closeAll(): Promise<void> {
  const failures: unknown[] = [];
  for (const close of waiting.splice(0).reverse()) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Something could not be closed.');
}
