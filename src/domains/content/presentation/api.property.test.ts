/**
 * Whatever is written, published, booked, released and withdrawn in whichever order, at whichever time:
 * no word leaves by any way before it is published and its window has begun, nor after it is withdrawn.
 */
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { book, publish, rewrite, withPlacements, write } from '../../../../test/present/writing.ts';
import { openServed } from '../../../../test/served.ts';
import type { Person } from '../../../../test/world.ts';
import { contract as authoring } from '../authoring/contract.ts';
import { contract as scheduling } from '../scheduling/contract.ts';
import { contract } from './contract.ts';

const served = await openServed();
const start = Temporal.Instant.from('2026-03-02T08:00:00Z');
const hour = (at: number) => start.add({ minutes: Math.round(at * 60) }).toString();

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('book' as const),
      from: fc.integer({ min: -2, max: 5 }),
      hours: fc.integer({ min: 1, max: 4 }),
      approve: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('publish' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rewrite' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('release' as const),
      at: fc.integer({ min: 1, max: 5 }),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What may be seen of the item that is acted upon, by the plainest bookkeeping. */
class Books {
  now = 0;
  versions = 1;
  published = 0;
  withdrawn = false;
  readonly windows: { from: number; until: number }[] = [];

  /** In capitals, since the item's name in addresses is made of the first title in small letters. */
  word(version: number): string {
    return `Canary${version}X`;
  }

  /** Words that may be seen now; all others may not. */
  seen(): string | null {
    const stands = this.windows.some(({ from, until }) => from <= this.now && this.now < until);
    return stands && this.published > 0 && !this.withdrawn ? this.word(this.published) : null;
  }
}

type Actor = {
  Ada: Person;
  Ben: Person;
  itemId: string;
  versionId: string;
  revision: number;
  books: Books;
};

async function carryOut(actor: Actor, one: Act): Promise<void> {
  const { Ada, itemId, books } = actor;
  const as = served.as(Ada);
  if (one.do === 'rewrite') {
    books.versions += 1;
    const next = await rewrite(served, Ada, itemId, books.word(books.versions), actor.revision);
    Object.assign(actor, next);
  } else if (one.do === 'publish') {
    await publish(served, Ada, actor.versionId).catch(() => undefined);
    books.published = books.versions;
    books.withdrawn = false;
  } else if (one.do === 'withdraw') {
    if (books.published > 0 && !books.withdrawn) await as(authoring, 'withdraw', { itemId });
    books.withdrawn = true;
  } else if (one.do === 'book') await bookFor(actor, one);
  else if (one.do === 'release') await releaseFor(actor, one);
  else {
    books.now += one.hours;
    served.travelTo(hour(books.now));
  }
}

async function bookFor(
  { Ada, itemId, books }: Actor,
  { from, hours, approve }: Extract<Act, { do: 'book' }>,
) {
  const span = { from: books.now + from, until: books.now + from + hours };
  const window = { clock: 'instant', from: hour(span.from), until: hour(span.until) } as const;
  const asked = { placement: 'shop.window', itemId, plan: { window }, approve };
  const { approved } = await served.as(Ada)(scheduling, 'book', asked);
  if (approved) books.windows.push(span);
}

async function releaseFor({ Ada, itemId, books }: Actor, { at }: Extract<Act, { do: 'release' }>) {
  const as = served.as(Ada);
  const { releaseId } = await as(scheduling, 'addRelease', { name: 'Together' });
  await as(scheduling, 'book', { placement: 'shop.window', itemId, plan: {}, releaseId });
  const { revision } = await as(scheduling, 'release', { releaseId });
  const from = books.now + at;
  const live = await as(scheduling, 'goLive', { releaseId, revision, at: hour(from) }).catch(
    () => null,
  );
  if (live) books.windows.push({ from, until: Number.POSITIVE_INFINITY });
}

/** Everything that a viewer, or another product for one, can be told. */
async function everyWay({ Ada, Ben }: Actor, token: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}` };
  const asked = { method: 'POST', headers, body: '{"context":{}}' };
  const { organisationId } = Ada;
  const own = await served.as(Ben)(contract, 'now', { placements: 'shop.window' });
  const outside = await Promise.all([
    fetch(`${served.url}/present/v1/shop.window`, { headers }),
    fetch(`${served.url}/present/v1?placements=shop.window,today.top`, { headers }),
    fetch(`${served.url}/ofrep/v1/evaluate/flags`, asked),
    fetch(`${served.url}/ofrep/v1/evaluate/flags/shop.window`, asked),
    fetch(`${served.url}/present/v1/public/${organisationId}/shop.window`),
  ]);
  return [JSON.stringify(own), ...(await Promise.all(outside.map((answer) => answer.text())))];
}

async function open(): Promise<{ actor: Actor; token: string }> {
  served.travelTo(hour(0));
  const { Ada, Ben } = await served.organisation(['Ada', 'Ben'], { administrators: ['Ada'] });
  await withPlacements(served, Ada);
  const as = served.as(Ada);
  const shop = {
    name: 'shop.window',
    title: 'Window',
    accepts: ['announcement'] as const,
    open: true,
  };
  await as(scheduling, 'addPlacement', { ...shop, accepts: [...shop.accepts] });
  const books = new Books();
  const written = await write(served, Ada, books.word(1));
  const issuer = 'https://shop.example';
  const made = { name: 'Shop', kind: 'viewer', issuer } as const;
  const { kid, secret } = await as(contract, 'makeKey', made);
  const claims = { sub: 'x', iss: issuer, aud: `groundswell:${Ada.organisationId}`, exp: 4e9 };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid })
    .sign(Buffer.from(secret ?? '', 'base64url'));
  return { actor: { Ada, Ben, ...written, revision: 2, books }, token };
}

it('tells no word early, late or unpublished, by any way', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 9 }), async (acts) => {
      const { actor, token } = await open();
      for (const one of acts) {
        await carryOut(actor, one);
        const right = actor.books.seen();
        // A node hears of a publish by its bell, a moment after.
        const early = async () => {
          const ways = await everyWay(actor, token);
          return ways.map((text) =>
            (text.match(/Canary\d+X/g) ?? []).filter((word) => word !== right),
          );
        };
        await expect.poll(early, { timeout: 5_000 }).toEqual([[], [], [], [], [], []]);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

it('would see a word that is told', async () => {
  const { actor, token } = await open();
  await publish(served, actor.Ada, actor.versionId);
  await book(served, actor.Ada, actor.itemId, {}, 'shop.window');
  const silent = async () =>
    (await everyWay(actor, token)).filter((text) => !text.includes('Canary1X')).length;
  await expect.poll(silent).toBe(0);
});
