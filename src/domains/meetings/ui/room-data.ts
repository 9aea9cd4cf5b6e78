import type { OutputOf, SentOf } from '../../../platform/universal/contract.ts';
import { forgetDraft } from '../../../web/draft.ts';
import {
  type ChangeResult,
  type Patch,
  patch,
  type ReadResult,
  useChange,
  useRead,
} from '../../../web/use.ts';
import type { contract } from '../contract.ts';
import type { AgendaPoint, Person, Side } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { otherSide } from './words.ts';

type Ops = (typeof contract)['operations'];
export type Room = OutputOf<Ops['room']>;

export const useRoom = (meetingId: string): ReadResult<Room> =>
  useRead(meetings.room, { meetingId }, { hears: ['commitments'] });

/** The two people as this side sees them. */
export const meAndThem = (room: { side: Side; people: Record<Side, Person> }) => ({
  me: room.people[room.side],
  them: room.people[otherSide(room.side)],
});

/** A point that is on its way to the server has no id of its own yet, so nothing can be done to it. */
export const isOnItsWay = (point: AgendaPoint): boolean => point.pointId.startsWith('on-its-way');

let made = 0;

const draftPoint = (room: Room, input: SentOf<Ops['addPoint']>): AgendaPoint => {
  made += 1;
  return {
    pointId: `on-its-way-${made}`,
    pairId: room.meeting.pairId,
    track: room.meeting.kind,
    kind: input.kind ?? 'work',
    text: input.text,
    authorId: meAndThem(room).me.personId,
    shared: input.shared ?? false,
    standing: input.standing ?? false,
    ticked: false,
    carriedOver: false,
    createdAt: room.meeting.startsAt,
  };
};

type PointChange =
  | 'editPoint'
  | 'sharePoint'
  | 'unsharePoint'
  | 'movePoint'
  | 'tickPoint'
  | 'untickPoint'
  | 'dropPoint'
  | 'restorePoint';
/** Under which name changed words of a point are kept on this device. */
export const editOf = (pointId: string): string => `edit.${pointId}`;

export type PointChanges = {
  readonly [K in PointChange]: ChangeResult<Ops[K], OutputOf<Ops[K]> | undefined>;
};

/** How a page shows a list of points that is about to change. */
export type Shown = (apply: (points: AgendaPoint[]) => AgendaPoint[]) => readonly Patch[];

export const shownInRoom =
  (meetingId: string): Shown =>
  (apply) => [
    patch(meetings.room, { meetingId }, (room) => ({ ...room, agenda: apply(room.agenda) })),
  ];

export const shownInThread =
  (personId: string): Shown =>
  (apply) => [
    patch(meetings.thread, { personId }, (now) => ({ ...now, openPoints: apply(now.openPoints) })),
  ];

/** What can be done with a point, each shown at once and confirmed behind the scenes. */
export function usePointChanges(shown: Shown): PointChanges {
  const one = (pointId: string, what: Partial<AgendaPoint>) =>
    shown((points) =>
      points.map((point) => (point.pointId === pointId ? { ...point, ...what } : point)),
    );
  return {
    editPoint: useChange(meetings.editPoint, {
      refusal: 'toast',
      optimistic: ({ pointId, ...what }) => one(pointId, known(what)),
      onDone: (_, { pointId, text }) => {
        if (text !== undefined) forgetDraft(editOf(pointId));
      },
    }),
    sharePoint: useChange(meetings.sharePoint, {
      refusal: 'toast',
      optimistic: ({ pointId }) => one(pointId, { shared: true }),
    }),
    unsharePoint: useChange(meetings.unsharePoint, {
      refusal: 'toast',
      optimistic: ({ pointId }) => one(pointId, { shared: false }),
    }),
    movePoint: useChange(meetings.movePoint, {
      refusal: 'toast',
      optimistic: ({ pointId, afterPointId }) =>
        shown((points) => moved(points, pointId, afterPointId)),
    }),
    tickPoint: useChange(meetings.tickPoint, {
      refusal: 'toast',
      optimistic: ({ pointId }) => one(pointId, { ticked: true }),
    }),
    untickPoint: useChange(meetings.untickPoint, {
      refusal: 'toast',
      optimistic: ({ pointId }) => one(pointId, { ticked: false }),
    }),
    dropPoint: useChange(meetings.dropPoint, {
      refusal: 'toast',
      optimistic: ({ pointId }) =>
        shown((points) => points.filter((point) => point.pointId !== pointId)),
    }),
    restorePoint: useChange(meetings.restorePoint, { refusal: 'toast' }),
  };
}

/** Adds a point to a room, at its foot at once. */
export const useAddPoint = (room: Room) =>
  useChange(meetings.addPoint, {
    refusal: 'toast',
    optimistic: (input) =>
      shownInRoom(room.meeting.meetingId)((points) => [...points, draftPoint(room, input)]),
  });

/** Only what was really given: an absent field keeps what stands. */
const known = (what: Partial<Record<keyof AgendaPoint, unknown>>): Partial<AgendaPoint> =>
  Object.fromEntries(Object.entries(what).filter(([, value]) => value !== undefined));

function moved(points: AgendaPoint[], pointId: string, afterPointId: string | null): AgendaPoint[] {
  const point = points.find((one) => one.pointId === pointId);
  if (!point) return points;
  const rest = points.filter((one) => one !== point);
  return rest.toSpliced(rest.findIndex((one) => one.pointId === afterPointId) + 1, 0, point);
}
