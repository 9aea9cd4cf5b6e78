import type { FastifyInstance } from 'fastify';
import type { Db } from '../db/database.ts';
import type { Viewer } from '../operation.ts';
import type { Program } from '../program.ts';
import { notFound } from '../universal/problems.ts';
import type { WhoCalls } from './operations.ts';

export type ShownFile = {
  readonly kind: string;
  readonly data: Uint8Array;
  /** Shown to everybody who has the address; otherwise to this viewer alone. */
  readonly isPublished: boolean;
};

/** Finds a file by the two ids in its address, as this viewer or as a guest of the organisation. */
export type FindFile = (
  db: Db,
  viewer: Viewer | null,
  organisationId: string,
  fileId: string,
) => Promise<ShownFile | undefined>;

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const year = 31_536_000;

/** Opened by itself, such a file may do nothing at all; and it is what it says, or nothing. */
const sealed = {
  'content-security-policy': "default-src 'none'; style-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'content-disposition': 'inline',
};

/** `GET /media/<organisation>/<file>`: what lies under an address never changes. */
export function serveFiles(app: FastifyInstance, program: Program, whoCalls: WhoCalls): void {
  const find = program.slices.find(({ files }) => files)?.files;
  if (!find) return;
  type Params = { Params: { organisationId: string; fileId: string } };
  app.get<Params>('/media/:organisationId/:fileId', async (request, reply) => {
    const { organisationId, fileId } = request.params;
    if (!id.test(organisationId) || !id.test(fileId)) throw notFound();
    const caller = await whoCalls(request);
    const viewer = caller?.organisationId === organisationId ? caller : null;
    const seen = { organisationId, personId: viewer?.personId ?? null };
    const file = await program.database.transaction('read', seen, (db) =>
      find(db, viewer, organisationId, fileId),
    );
    if (!file) throw notFound();
    const { kind, data, isPublished } = file;
    const reach = isPublished ? 'public' : 'private';
    return reply
      .headers(sealed)
      .header('cache-control', `${reach}, max-age=${year}, immutable`)
      .header('cross-origin-resource-policy', isPublished ? 'cross-origin' : 'same-origin')
      .type(kind)
      .send(Buffer.from(data));
  });
}
