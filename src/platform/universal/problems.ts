/** The one shape of an error that leaves the server (RFC 9457), in words for the person who reads it. */
export type ProblemDetails = {
  type: string;
  title: string;
  status: number;
  /** What happened, what was kept, what to do. */
  detail: string;
  /** One sentence for each field that needs another look. */
  errors?: { path: string; sentence: string }[];
};

export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.detail);
    this.name = 'Problem';
    this.details = details;
  }
}

const problem = (
  status: number,
  slug: string,
  title: string,
  detail: string,
  errors?: ProblemDetails['errors'],
): Problem =>
  new Problem({
    type: `urn:groundswell:problem:${slug}`,
    title,
    status,
    detail,
    ...(errors ? { errors } : {}),
  });

/** The same answer for "does not exist" and "not yours", so that neither can be told from the other. */
export const notFound = (): Problem =>
  problem(
    404,
    'not-found',
    'Not here',
    'This does not exist, or it belongs to other people. Nothing was changed.',
  );

export const signedOut = (): Problem =>
  problem(
    401,
    'signed-out',
    'Please sign in',
    'You are signed out. What you typed is kept on this page.',
  );

/** The viewer can see the thing and may not do this with it. */
export const mayNot = (detail: string): Problem =>
  problem(403, 'may-not', 'Not yours to change', detail);

/** The request is fine in form, and the state of things says no. */
export const conflict = (detail: string): Problem =>
  problem(409, 'conflict', 'That does not fit any more', detail);

export const invalid = (errors: { path: string; sentence: string }[]): Problem =>
  problem(
    422,
    'invalid',
    'Please look again',
    errors.map((error) => error.sentence).join(' ') ||
      'Something in this request is not as expected.',
    errors,
  );

export const tooMany = (detail: string): Problem =>
  problem(429, 'too-many', 'A moment, please', detail);

export const tooLarge = (detail: string): Problem => problem(413, 'too-large', 'Too large', detail);

export const badRequest = (detail: string): Problem =>
  problem(400, 'bad-request', 'Not understood', detail);

export const unavailable = (detail: string): Problem =>
  problem(503, 'unavailable', 'Not reachable right now', detail);

export const unexpected = (): Problem =>
  problem(
    500,
    'unexpected',
    'Something broke on our side',
    'The server could not finish this. Nothing was changed; what you typed is still here. Please try again.',
  );
