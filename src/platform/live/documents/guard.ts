import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '../../operation.ts';
import type { DocumentHome } from './home.ts';
import type { Seat, Socket } from './socket.ts';

/** Who a request comes from, by its session; null when signed out. */
export type CallerOf = (request: { headers: IncomingHttpHeaders }) => Promise<Viewer | null>;

export type Guard = {
  /** Whether this person has this document now, asked again when the last answer is old. */
  still(socket: Socket, name: string): Promise<boolean>;
  /** Something changed about this person: what was known is no longer. */
  doubt(socket: Socket): void;
};

/** With the time the question takes, no answer that anybody acts on is older than a second. */
const freshMs = 750;

type Ending = readonly [code: number, reason: string];

export const endings = {
  signedOut: [4401, 'signed out'],
  notYours: [4403, 'no longer open to you'],
  notNow: [1013, 'try again'],
} as const satisfies Record<string, Ending>;

export function openGuard(home: DocumentHome, callerOf: CallerOf): Guard {
  return { still, doubt };

  async function still(socket: Socket, name: string): Promise<boolean> {
    const seat = socket.seats.get(name);
    const answer = await entitled(socket, name, seat).catch((): Ending => endings.notNow);
    if (answer !== 'yes') socket.refuse(...answer);
    return answer === 'yes';
  }

  async function entitled(socket: Socket, name: string, seat?: Seat): Promise<'yes' | Ending> {
    const viewer = await callerOf(socket);
    if (viewer?.personId !== socket.viewer.personId) return endings.signedOut;
    if (!seat) return endings.notYours;
    if (performance.now() - seat.checkedAt < freshMs) return 'yes';
    seat.checking ??= opens(home, socket, name, seat).finally(() => {
      seat.checking = null;
    });
    return (await seat.checking) ? 'yes' : endings.notYours;
  }

  function doubt(socket: Socket): void {
    void endWithSession(callerOf, socket);
    for (const [name, seat] of socket.seats) {
      seat.doubts += 1;
      seat.checkedAt = Number.NEGATIVE_INFINITY;
      void still(socket, name);
    }
  }
}

/** A socket that has opened nothing yet ends with its session too. */
async function endWithSession(callerOf: CallerOf, socket: Socket): Promise<void> {
  const viewer = await callerOf(socket).catch(() => 'unknown' as const);
  if (viewer === 'unknown') socket.refuse(...endings.notNow);
  else if (viewer?.personId !== socket.viewer.personId) socket.refuse(...endings.signedOut);
}

async function opens(
  home: DocumentHome,
  socket: Socket,
  name: string,
  seat: Seat,
): Promise<boolean> {
  for (;;) {
    const { doubts } = seat;
    const startedAt = performance.now();
    const opening = await home.open(socket.viewer, name);
    if (seat.doubts !== doubts) continue;
    if (opening) seat.checkedAt = startedAt;
    return opening !== null;
  }
}
