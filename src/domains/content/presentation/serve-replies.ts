/** Answers of the front door, written straight to the socket. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemOf } from '../../../platform/http/problem-replies.ts';
import { kindOf, type Log } from '../../../platform/log.ts';
import { badRequest, tooLarge } from '../../../platform/universal/problems.ts';

/** Tokens travel in a header of their own and no cookie counts here, so any page may ask. */
export const openToPages = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, x-viewer-state, retry-after',
};

export function sendJson(
  reply: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = JSON.stringify(body);
  reply.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': Buffer.byteLength(text),
    ...openToPages,
    ...headers,
  });
  reply.end(text);
}

/** The one shape of an error (RFC 9457); what nobody foresaw is logged, and the line stays open. */
export function sendProblem(reply: ServerResponse, error: unknown, log: Log): void {
  const { details } = problemOf(error);
  if (details.status >= 500) log('presentation failed', kindOf(error));
  if (reply.headersSent) return void reply.destroy();
  const wait = error instanceof Error && 'retryAfter' in error ? String(error.retryAfter) : null;
  sendJson(reply, details.status, details, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(wait && { 'retry-after': wait }),
    ...(details.status === 401 && { 'www-authenticate': 'Bearer error="invalid_token"' }),
  });
}

const largest = 256 * 1024;

export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > largest) throw tooLarge('This is more than fits in one request.');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw badRequest('The body of this request is not JSON.');
  }
}
