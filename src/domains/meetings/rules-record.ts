import { Temporal } from 'temporal-polyfill';
import {
  folderOf,
  foldersOf,
  frontMatter,
  item,
  pathsOf,
  section,
} from '../../platform/universal/record-files.ts';
import type { Meeting, NoteKey } from './contract-shapes.ts';
import { stages } from './rules.ts';

type Note = { meetingId: string; which: NoteKey; markdown: string };
type Point = {
  pairId: string;
  kind: string;
  text: string;
  author: string;
  shared: boolean;
  closedAt: string | null;
  droppedAt: string | null;
  tickedIn: readonly string[];
};
export type Recorded = {
  timeZone: string;
  pairs: readonly { pairId: string; personId: string; name: string }[];
  meetings: readonly Meeting[];
  notes: readonly Note[];
  points: readonly Point[];
  checkIns: readonly { meetingId: string; name: string; energy: number; word: string | null }[];
  preparations: readonly { meetingId: string; name: string; text: string }[];
  handedOver: readonly (Meeting & { engineer: string })[];
};

const noteTitles: Readonly<Record<string, string>> = {
  shared: 'Shared notes',
  private: 'My notes',
  ...Object.fromEntries(stages.map(({ stage, title }) => [stage, title])),
};

const pointLine = ({ text, kind, author, shared, closedAt }: Point, ticked = closedAt !== null) =>
  item(`${text} (${kind}, ${author}${shared ? '' : ', private'})`, ticked ? '[x] ' : '[ ] ');

function bodyOf(record: Recorded, meeting: Meeting): string {
  const here = (row: { meetingId: string }) => row.meetingId === meeting.meetingId;
  const ticked = record.points.filter(({ tickedIn }) => tickedIn.includes(meeting.meetingId));
  const checkIns = record.checkIns.filter(here);
  return [
    section('Skipped', meeting.skipReason ?? ''),
    ...record.notes
      .filter(here)
      .map((note) => section(noteTitles[note.which] ?? '', note.markdown)),
    section('Points', ticked.map((point) => pointLine(point, true)).join('\n')),
    section(
      'Check-in',
      checkIns
        .map(({ name, energy, word }) => item(`${name}: ${energy} of 5${word ? `, ${word}` : ''}`))
        .join('\n'),
    ),
    ...record.preparations
      .filter(here)
      .map(({ name, text }) => section(`Preparation of ${name}`, text)),
    section('Why without a commitment', meeting.noCommitmentReason ?? ''),
  ].join('');
}

/** One file a meeting that left a trace: facts at the head, words below. */
function meetingFile(record: Recorded, meeting: Meeting, name: string, folder: string) {
  const body = bodyOf(record, meeting);
  if (meeting.state === 'planned' && body === '') return null;
  const wall = Temporal.Instant.from(meeting.startsAt).toZonedDateTimeISO(record.timeZone);
  const date = wall.toPlainDate().toString();
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  const facts = { person: name, date, time, kind: meeting.kind, state: meeting.state };
  const kind = meeting.kind === 'one-on-one' ? 'one-to-one' : meeting.kind;
  return { path: `${folder}/${date} ${kind}.md`, text: `${frontMatter(facts)}${body}` };
}

function openPointsFile(
  record: Recorded,
  pairIds: readonly string[],
  name: string,
  folder: string,
) {
  const open = record.points.filter(
    ({ pairId, closedAt, droppedAt }) => pairIds.includes(pairId) && !closedAt && !droppedAt,
  );
  if (open.length === 0) return null;
  const lines = open.map((point) => pointLine(point, false)).join('\n');
  return {
    path: `${folder}/open points.md`,
    text: `${frontMatter({ person: name })}${section('Open points', lines)}`,
  };
}

export function filesOf(record: Recorded): { path: string; text: string }[] {
  const folders = foldersOf(record.pairs);
  const free = pathsOf();
  const files = [...folders].flatMap(([personId, folder]) => {
    const own = record.pairs.filter((pair) => pair.personId === personId);
    const name = own[0]?.name ?? '';
    const pairIds = own.map(({ pairId }) => pairId);
    const meetings = record.meetings.filter(({ pairId }) => pairIds.includes(pairId));
    return [
      openPointsFile(record, pairIds, name, folder),
      ...meetings.map((meeting) => meetingFile(record, meeting, name, folder)),
    ];
  });
  const handed = record.handedOver.map((meeting) =>
    meetingFile(record, meeting, meeting.engineer, `handed over/${folderOf(meeting.engineer)}`),
  );
  return [...files, ...handed].flatMap((file) =>
    file ? [{ ...file, path: free(file.path) }] : [],
  );
}
