/** S-10: what is uploaded is decoded and written anew, shown sealed, and to nobody before its time. */
import { deflateSync, gzipSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { encode } from '../../src/domains/content/authoring/api-media-encode.ts';
import { contract } from '../../src/domains/content/authoring/contract.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
const { world } = house;

/** Noise, so that every encoder has something to keep. */
const pixels = (width: number, height: number): Buffer =>
  Buffer.from(
    Array.from({ length: width * height * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at * 37) % 251)),
  );

const drawn = (width = 64, height = 48) =>
  Transformer.fromRgbaPixels(pixels(width, height), width, height);
const [png, jpeg, webp] = await Promise.all([drawn().png(), drawn().jpeg(90), drawn().webp(90)]);

const secret = 'GPS 52.5200 13.4050 camera-of-somebody';

/** A segment as cameras write them: marker, length, words. */
function withSegment(picture: Buffer, marker: number, words: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, (words.length + 2) >> 8, (words.length + 2) & 0xff]);
  return Buffer.concat([picture.subarray(0, 2), head, words, picture.subarray(2)]);
}

/** A PNG chunk; nobody checks sums of chunks that are thrown away. */
function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

const crcTable = Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }).reduce<number>(
    (sum) => (sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1),
    byte,
  ),
);
const crc = (data: Buffer): number =>
  (data.reduce((sum, byte) => (crcTable[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), -1) ^ -1) >>> 0;

function realChunk(name: string, data: Buffer): Buffer {
  const made = chunk(name, data);
  made.writeUInt32BE(crc(made.subarray(4, made.length - 4)), made.length - 4);
  return made;
}

/** A PNG that says these sides and holds this data. */
function pngOf(width: number, height: number, data: Buffer): Buffer {
  const sides = Buffer.alloc(13);
  sides.writeUInt32BE(width);
  sides.writeUInt32BE(height, 4);
  sides.set([8, 6, 0, 0, 0], 8);
  const parts = [
    realChunk('IHDR', sides),
    realChunk('IDAT', data),
    realChunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([png.subarray(0, 8), ...parts]);
}

const afterIhdr = (picture: Buffer, more: Buffer): Buffer =>
  Buffer.concat([picture.subarray(0, 33), more, picture.subarray(33)]);

/** Names of the parts of a WebP: VP8 alone is pixels alone. */
function partsOf(data: Buffer): string[] {
  const names: string[] = [];
  for (
    let at = 12;
    at + 8 <= data.length;
    at += 8 + data.readUInt32LE(at + 4) + (data.readUInt32LE(at + 4) % 2)
  ) {
    names.push(data.toString('latin1', at, at + 4));
  }
  return names;
}

it.each(Object.entries({ png, jpeg, webp }))(
  'writes a %s anew, as pixels alone',
  async (_, source) => {
    const { data, kind, width, height } = await encode(source);
    expect({ kind, width, height }).toEqual({ kind: 'image/webp', width: 64, height: 48 });
    expect(partsOf(data).filter((name) => !/^(VP8 |VP8L|ALPH|VP8X)$/.test(name))).toEqual([]);
    expect(data.equals(source)).toBe(false);
  },
);

const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const page = '<html><script>alert(1)</script></html>';
const zip = Buffer.from(zipSync({ 'a.txt': strToU8(secret) }, { level: 0 }));

it.each(
  Object.entries({
    'a place in EXIF': withSegment(jpeg, 0xe1, Buffer.from(`Exif\0\0${secret}`)),
    'words in XMP': withSegment(jpeg, 0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
    'a comment': withSegment(jpeg, 0xfe, Buffer.from(page + secret)),
    'a page behind it': Buffer.concat([jpeg, Buffer.from(page + secret)]),
    'a zip behind it': Buffer.concat([png, zip]),
    'a script in a chunk': afterIhdr(
      png,
      realChunk('tEXt', Buffer.from(`Comment\0${page}${secret}`)),
    ),
    'a profile': afterIhdr(
      png,
      realChunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(secret)])),
    ),
    'a page behind a WebP': Buffer.concat([webp, Buffer.from(page + secret)]),
  }),
)('keeps nothing of %s', async (_, source) => {
  const { data } = await encode(source);
  const text = data.toString('latin1');
  for (const word of [secret, '<script', 'a.txt', 'Exif', 'http://ns'])
    expect(text).not.toContain(word);
  expect(partsOf(data).filter((name) => !/^(VP8 |VP8L|ALPH|VP8X)$/.test(name))).toEqual([]);
});

it.each(
  Object.entries({
    'a drawing that is a program': Buffer.from(script),
    'a drawing behind a header of XML': Buffer.from(`<?xml version="1.0"?>${script}`),
    'a page': Buffer.from(page),
    'a page that calls itself a GIF': Buffer.from(`GIF89a/*${page}*/`),
    'a zip': zip,
    'a packed bomb': gzipSync(Buffer.alloc(10_000_000)),
    'a picture of a billion pixels': pngOf(32_000, 32_000, deflateSync(Buffer.alloc(1000))),
    'a picture of a narrow billion': pngOf(1_000_000, 1000, deflateSync(Buffer.alloc(1000))),
    'the head of a JPEG and a page': Buffer.concat([jpeg.subarray(0, 20), Buffer.from(page)]),
    'the first half of a picture': png.subarray(0, png.length / 2),
    'PNG bytes that are a JPEG inside': Buffer.concat([png.subarray(0, 8), jpeg]),
    nothing: Buffer.alloc(0),
  }),
)('refuses %s', async (_, source) => {
  await expect(encode(source)).rejects.toThrow(/picture/);
});

it('never unfolds more than the picture says it holds', async () => {
  const bomb = pngOf(10, 10, deflateSync(Buffer.alloc(400_000_000), { level: 9 }));
  const before = process.memoryUsage().rss;
  await encode(bomb).catch(() => undefined);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

async function desk() {
  const people = await world.organisation(['lea', 'ben', 'eve'], { administrators: ['lea'] });
  const lea = world.as(people.lea);
  const { folderId } = await lea(contract, 'addFolder', { name: 'Pictures' });
  const { personId } = people.ben;
  await lea(contract, 'giveRole', { folderId, personId, role: 'author' });
  const data = png.toString('base64');
  const { media } = await lea(contract, 'addMedia', { folderId, name: 'a.png', data });
  return { ...people, folderId, media, call: lea };
}

type Desk = Awaited<ReturnType<typeof desk>>;

async function published({ call, folderId, media }: Desk) {
  const made = { folderId, type: 'tip', title: 'A boat', locale: 'en' } as const;
  const { itemId } = await call(contract, 'make', made);
  const text = `![A boat](media:${media.mediaId})`;
  const body = { common: {}, locales: { en: { title: 'A boat', text } } };
  const { revision } = await call(contract, 'save', { itemId, revision: 1, body });
  const { versionId } = await call(contract, 'makeVersion', { itemId, revision });
  await call(contract, 'publish', { versionId });
  return itemId;
}

async function signedIn(person: Desk['lea']) {
  const browser = house.browser();
  await browser.signIn((await house.account(person)).email);
  return browser;
}

it('shows a picture sealed, for good, to those who may see it', async () => {
  const at = await desk();
  const guest = house.browser();
  const [ben, eve] = [await signedIn(at.ben), await signedIn(at.eve)];
  const statuses = async () =>
    Promise.all([ben, eve, guest].map(async (one) => (await one.get(at.media.address)).status));
  expect(await statuses()).toEqual([200, 404, 404]);
  expect((await ben.get(at.media.address)).headers['cache-control']).toMatch(/^private/);
  const itemId = await published(at);
  expect(await statuses()).toEqual([200, 200, 200]);
  const { headers } = await guest.get(at.media.address);
  expect(headers).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': 'inline',
  });
  expect(headers['content-security-policy']).toContain('sandbox');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  await at.call(contract, 'withdraw', { itemId });
  expect(await statuses()).toEqual([200, 404, 404]);
});

it('knows no picture of one organisation under the name of another', async () => {
  const [one, other] = [await desk(), await desk()];
  await published(one);
  const lea = await signedIn(other.lea);
  const crossed = `/media/${other.lea.organisationId}/${one.media.mediaId}`;
  expect((await lea.get(crossed)).status).toBe(404);
  expect((await lea.get(`/media/x/${one.media.mediaId}`)).status).toBe(404);
});

it('keeps one copy of one picture, and gives back what was there', async () => {
  const { call, folderId, media } = await desk();
  const data = png.toString('base64');
  const again = await call(contract, 'addMedia', { folderId, name: 'b.png', data });
  expect(again.media.mediaId).toBe(media.mediaId);
});

it('uses no picture of a folder one does not work in', async () => {
  const at = await desk();
  const { call, ben } = at;
  const hidden = await call(contract, 'addFolder', { name: 'Hidden' });
  const data = jpeg.toString('base64');
  const { media } = await call(contract, 'addMedia', { ...hidden, name: 'c.jpg', data });
  const benCalls = world.as(ben);
  const made = { folderId: at.folderId, type: 'tip', title: 'A tip', locale: 'en' } as const;
  const { itemId } = await benCalls(contract, 'make', made);
  const text = `![x](media:${media.mediaId})`;
  const body = { common: {}, locales: { en: { title: 'A tip', text } } };
  const { revision } = await benCalls(contract, 'save', { itemId, revision: 1, body });
  await expect(benCalls(contract, 'makeVersion', { itemId, revision })).rejects.toThrow('not here');
});
