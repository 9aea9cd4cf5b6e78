/**
 * The OpenFeature Remote Evaluation Protocol (OFREP 0.2): a placement is a flag whose value is what is
 * shown there, so that any OpenFeature client can ask. A server's key states the viewer in the context;
 * a viewer's own token has said who they are, and the context adds nothing to that.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { present } from './engine/present.ts';
import type { Presentation, Viewer } from './engine/types.ts';
import { presentedOf } from './rules-presented.ts';
import { fromContext } from './rules-viewer.ts';
import type { Question } from './serve-present.ts';
import { sendJson } from './serve-replies.ts';

const asked = z.object({ context: z.record(z.string(), z.unknown()).default({}) });

type Failure = { key?: string; errorCode: string; errorDetails: string };

const failure = (errorCode: string, errorDetails: string, key?: string): Failure => ({
  ...(key !== undefined && { key }),
  errorCode,
  errorDetails,
});

function viewerIn({ asker }: Question, body: unknown): Viewer | Failure {
  if (asker.by === 'viewer' && asker.viewer) return asker.viewer;
  const parsed = asked.safeParse(body);
  if (!parsed.success) return failure('INVALID_CONTEXT', 'The context is an object.');
  const { context } = parsed.data;
  if (typeof context.targetingKey !== 'string' || context.targetingKey === '') {
    return failure('TARGETING_KEY_MISSING', 'The context names its viewer as targetingKey.');
  }
  const known = fromContext(context);
  return 'wrong' in known ? failure('INVALID_CONTEXT', known.wrong) : known.viewer;
}

function reasonOf({ used }: Presentation): string {
  if (used.includes('key')) return 'SPLIT';
  return used.length > 0 ? 'TARGETING_MATCH' : 'STATIC';
}

function flagOf(decided: Presentation) {
  const { items, until, number } = presentedOf(decided);
  const [first] = items;
  const variant = first?.experiment?.arm ?? first?.slug;
  return {
    key: decided.placement,
    value: { items },
    reason: reasonOf(decided),
    ...(variant !== undefined && { variant }),
    metadata: { number, ...(until !== null && { until }) },
  };
}

type Evaluated = { status: number; body: unknown };

function evaluated(question: Question, key: string, body: unknown): Evaluated {
  const { asker, now } = question;
  const viewer = viewerIn(question, body);
  if ('errorCode' in viewer) return { status: 400, body: { ...viewer, key } };
  const decided = present(asker.home.display.snapshot, key, viewer, now);
  return decided
    ? { status: 200, body: flagOf(decided) }
    : { status: 404, body: failure('FLAG_NOT_FOUND', 'There is no such placement.', key) };
}

export function evaluateOne(question: Question, key: string, body: unknown): void {
  const { status, body: said } = evaluated(question, key, body);
  sendJson(question.reply, status, said);
}

export function evaluateAll(question: Question, body: unknown): void {
  const { reply, asker, said, now } = question;
  const viewer = viewerIn(question, body);
  if ('errorCode' in viewer) {
    sendJson(reply, 400, viewer);
    return;
  }
  const { snapshot } = asker.home.display;
  const flags = [...snapshot.placements.keys()].flatMap((placement) => {
    const decided = present(snapshot, placement, viewer, now);
    return decided ? [flagOf(decided)] : [];
  });
  const hash = createHash('sha256').update(JSON.stringify(flags)).digest('base64url');
  const etag = `"${hash.slice(0, 22)}"`;
  if (said.ifNoneMatch === etag) reply.writeHead(304, { etag }).end();
  else sendJson(reply, 200, { flags }, { etag });
}
