import type { FastifyError, FastifyInstance } from 'fastify';
import pg from 'pg';
import { kindOf, type Log } from '../log.ts';
import {
  badRequest,
  invalid,
  notFound,
  Problem,
  tooLarge,
  unavailable,
  unexpected,
} from '../universal/problems.ts';

/** Every error leaves in one shape (RFC 9457): a sentence, and never a stack. */
export function answerWithProblems(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.details.status >= 500) {
      const cause = error instanceof Problem && error.cause ? error.cause : error;
      log('request failed', { route: request.routeOptions.url ?? 'none', ...kindOf(cause) });
    }
    return reply
      .code(problem.details.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem.details));
  });
}

/** Serialisation failures that outlasted their retries, and servers that are away or full. */
const passing = /^(40001|40P01|53\d\d\d|57P0[123]|08\d\d\d)$/;
/** A character no text of the database can hold, such as NUL. */
const unwritable = /^22(021|P05)$/;
/** What the driver says of a line that broke or fell silent; it gives these no code. */
const gone =
  /Connection terminated|timeout exceeded when trying|Query read timeout|timeout expired|not queryable|received invalid response/;
const away = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/;

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isPassing(error)) {
    return unavailable(
      'The database cannot be reached right now. Nothing was changed and what you typed is still here; it will be tried again.',
    );
  }
  if (error instanceof pg.DatabaseError && error.code === '42501') return notFound();
  if (error instanceof pg.DatabaseError && unwritable.test(error.code ?? '')) {
    return invalid([
      {
        path: '',
        sentence: 'There is a character in this text that cannot be kept. Nothing was changed.',
      },
    ]);
  }
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413)
    return tooLarge('This is more than fits in one request. Nothing was changed.');
  if (status === 404) return notFound();
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return badRequest('The server did not understand this request. Nothing was changed.');
  }
  return unexpected();
}

function isPassing(error: unknown): boolean {
  if (error instanceof pg.DatabaseError && error.code) return passing.test(error.code);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return away.test(code) || gone.test(error.message);
}
