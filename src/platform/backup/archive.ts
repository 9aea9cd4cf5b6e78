import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';

/**
 * What a backup is made of, in this order: what it is, then each table with its rows as COPY
 * writes them and a count and fingerprint of them, then the end.
 */
export type Frame =
  | { kind: 'head'; head: Head }
  | { kind: 'table'; table: string; columns: string[] }
  | { kind: 'rows'; bytes: Uint8Array }
  | { kind: 'sum'; sum: Sum }
  | { kind: 'end' };

export interface Head {
  format: 1;
  at: string;
  server: string;
  migrations: { name: string; checksum: string }[];
}

export interface Sum {
  table: string;
  rows: number;
  sha256: string;
}

/** Sealed is the only form that is kept; the open form exists to show that sealing matters. */
export type Seal = { key: string } | 'open';

const prefixBytes = 5;
const rowsType = 1;
const jsonType = 2;

function encode(frame: Frame): Buffer {
  const isRows = frame.kind === 'rows';
  const body = isRows ? frame.bytes : Buffer.from(JSON.stringify(frame));
  const prefix = Buffer.alloc(prefixBytes);
  prefix.writeUInt8(isRows ? rowsType : jsonType);
  prefix.writeUInt32BE(body.length, 1);
  return Buffer.concat([prefix, body]);
}

async function* decode(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= prefixBytes) {
      const end = prefixBytes + rest.readUInt32BE(1);
      if (rest.length < end) break;
      const body = rest.subarray(prefixBytes, end);
      yield rest[0] === rowsType ? { kind: 'rows', bytes: body } : JSON.parse(body.toString());
      rest = rest.subarray(end);
    }
  }
  if (rest.length > 0) throw new Error('It ends in the middle.');
}

/** Written aside, made durable, then given its name: a file with that name is always whole. */
export async function writeArchive(
  path: string,
  seal: Seal,
  frames: AsyncIterable<Frame>,
): Promise<void> {
  const draft = `${path}.unfinished`;
  try {
    const packed = through(Readable.from(encodeAll(frames)), createZstdCompress());
    const file = createWriteStream(draft, { mode: 0o600, flush: true });
    await pipeline(seal === 'open' ? packed : await sealed(packed, seal.key), file);
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Unlike `pipe`, passes a failure on to whoever reads the far end. */
function through(from: Readable, to: Duplex): Readable {
  pipeline(from, to).catch(() => undefined);
  return to;
}

async function* encodeAll(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const frame of frames) yield encode(frame);
}

async function sealed(plain: Readable, key: string): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(key));
  const web = Readable.toWeb(plain) as ReadableStream<Uint8Array>;
  return Readable.fromWeb((await encrypter.encrypt(web)) as WebStream);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

/** Every way a file can be wrong ends in one of two sentences. */
export async function* readArchive(path: string, seal: Seal): AsyncGenerator<Frame> {
  const file = createReadStream(path);
  try {
    const packed = seal === 'open' ? file : await unsealed(file, seal.key);
    yield* decode(through(packed, createZstdDecompress()));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Error(missing ? `There is no backup at ${path}.` : refusal(path, error));
  } finally {
    file.destroy();
  }
}

function refusal(path: string, error: unknown): string {
  const wrongKey = error instanceof Error && /no identity matched/i.test(error.message);
  return wrongKey
    ? `The key does not open ${path}: it belongs to another key, or its beginning was altered. Nothing was changed.`
    : `${path} is not a whole backup: it was cut short, damaged or altered. Nothing was changed.`;
}

async function unsealed(file: Readable, key: string): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  const web = Readable.toWeb(file) as ReadableStream<Uint8Array>;
  return Readable.fromWeb((await decrypter.decrypt(web)) as WebStream);
}
