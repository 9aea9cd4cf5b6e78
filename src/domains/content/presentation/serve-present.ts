/** `GET /present/v1/{placement}` and several at once: decided in memory, answered without waiting. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { badRequest, notFound } from '../../../platform/universal/problems.ts';
import { present } from './engine/present.ts';
import type { Viewer, ViewerState } from './engine/types.ts';
import { type Answer, answerOf, longest, secondsLeft } from './serve-answers.ts';
import type { Asker } from './serve-callers.ts';
import type { Said } from './serve-headers.ts';

/** One question: who asks, for whom, at which moment. */
export type Question = {
  readonly request: IncomingMessage;
  readonly reply: ServerResponse;
  readonly said: Said;
  readonly asker: Asker;
  readonly now: number;
};

const mostPlacements = 50;
const kinds = ['public', 'private'] as const;
const ages = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    Array.from({ length: longest + 1 }, (_, age) => `${kind}, max-age=${age}`),
  ]),
) as Record<(typeof kinds)[number], string[]>;

function viewerOf({ asker }: Question): Viewer {
  if (asker.viewer) return asker.viewer;
  throw badRequest('Please say who looks: in X-Viewer-Key and the headers beside it.');
}

/** What the caller kept of earlier impressions; undefined where there is none, or it is not ours. */
export async function stateOf({ asker, said }: Question): Promise<ViewerState | undefined> {
  const { state } = asker.home;
  return said.state && state && asker.viewer
    ? state.seals.open(asker.viewer.key, said.state)
    : undefined;
}

function decide(question: Question, placement: string, state?: ViewerState): Answer | null {
  const { asker, now } = question;
  const decided = present(asker.home.display.snapshot, placement, viewerOf(question), now, state);
  return decided && answerOf(decided);
}

export function answerOne(question: Question, placement: string, state?: ViewerState): void {
  const answer = decide(question, placement, state);
  if (!answer) throw notFound();
  send(question, answer);
}

export function answerSeveral(question: Question, query: string, state?: ViewerState): void {
  const placements = (new URLSearchParams(query).get('placements') ?? '').split(',');
  if (placements.length > mostPlacements || placements[0] === '') {
    throw badRequest(
      `Please name 1 to ${mostPlacements} placements: ?placements=today.top,me.learn.`,
    );
  }
  const answers = placements.flatMap((placement) => decide(question, placement, state) ?? []);
  send(question, joined(answers));
}

function joined(answers: readonly Answer[]): Answer {
  const bytes = `{"placements":[${answers.map((one) => one.bytes).join()}]}`;
  const hash = createHash('sha256').update(answers.map(({ etag }) => etag).join());
  const ends = answers.flatMap(({ until }) => until ?? []);
  return {
    bytes,
    length: String(bytes.length),
    etag: `"${hash.digest('base64url').slice(0, 22)}"`,
    until: ends.length > 0 ? Math.min(...ends) : null,
    vary: [...new Set(answers.flatMap(({ vary }) => vary.split(', ')))].join(', '),
    personal: answers.some(({ personal }) => personal),
  };
}

/** A copy outside ends no later than the next boundary, and depends on no more than was used. */
function send({ reply, said, asker, now }: Question, answer: Answer): void {
  const own = asker.by === 'viewer';
  const age = ages[own || answer.personal ? 'private' : 'public'][secondsLeft(answer.until, now)];
  const head = [
    'etag',
    answer.etag,
    'cache-control',
    age ?? 'no-store',
    'vary',
    own ? 'authorization, x-viewer-state' : answer.vary,
    ...(own ? pages : []),
  ];
  if (said.ifNoneMatch !== '' && said.ifNoneMatch === answer.etag) {
    reply.writeHead(304, head);
    reply.end();
    return;
  }
  head.push('content-type', 'application/json; charset=utf-8');
  head.push('x-content-type-options', 'nosniff', 'content-length', answer.length);
  reply.writeHead(200, head);
  reply.end(answer.bytes, 'latin1');
}

/** Any page may ask with a viewer's token; a server's key has no business in a page. */
const pages = ['access-control-allow-origin', '*', 'access-control-expose-headers', 'etag'];
