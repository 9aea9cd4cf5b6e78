/**
 * S-03 and S-04: every operation, over the HTTP door, with input that is almost right and input that
 * is not right at all. The server never breaks, never hangs, and answers in the shapes it promised.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputsFor, monsters } from './fuzz.ts';
import { type Answer, openHouse } from './house.ts';
import { desk, deskOf } from './rows-authoring.ts';
import { makeStage } from './stage.ts';

/** Requests in all; more with FUZZ=20000 in front of the command. */
const requests = Number(process.env.FUZZ ?? 2000);

const many = 1e9;
const limits = { address: many, guest: many, account: many, organisation: many };
const house = await openHouse({ limits });
const stage = await makeStage(house.world);
await desk(stage);
const lea = house.browser();
const { email } = await house.account(stage.people.author);
await lea.signIn(email);

const known = Object.values({ ...stage.ids, ...deskOf(stage) })
  .map(String)
  .filter((id) => /^[0-9a-f-]{36}$/.test(id));
/** What would end the session or its organisation's standing, and with it the trial. */
const notTried = /^(account\.endSession|org\.leave$|org\.setUp$|org\.acceptInvitation$)/;
const operations = [...house.world.program.operations.values()].filter(
  ({ name }) => !notTried.test(name),
);
const each = Math.ceil(requests / operations.length);

const pathOf = (name: string) => `/api/${name.replace('.', '/')}`;

function queryOf(input: unknown): string {
  if (typeof input !== 'object' || input === null)
    return encodeURIComponent(String(input).toWellFormed());
  const pairs = Object.entries(input).map(([key, value]): [string, string] => [
    key,
    String(value).toWellFormed(),
  ]);
  return new URLSearchParams(pairs).toString().slice(0, 8000);
}

function complaints({ status, headers, text }: Answer): string[] {
  const problem = String(headers['content-type']).startsWith('application/problem+json');
  const said: string[] = [];
  if (status >= 500) said.push(`answered ${status}`);
  if (status >= 400 && !problem) said.push(`answered ${status} in another shape`);
  if (/\bat .+\.ts:\d+|node_modules|postgres|select .+ from/i.test(text) && status >= 400)
    said.push('told of its insides');
  return said;
}

describe('any input', () => {
  it.each(operations.map(({ name, operation }) => [name, operation] as const))(
    '%s answers as promised',
    async (name, operation) => {
      await fc.assert(
        fc.asyncProperty(inputsFor(operation, known), async (input) => {
          const began = performance.now();
          const answer =
            operation.kind === 'read'
              ? await lea.get(`${pathOf(name)}?${queryOf(input)}`)
              : await lea.post(pathOf(name), input ?? {});
          expect(complaints(answer)).toEqual([]);
          expect(performance.now() - began).toBeLessThan(10_000);
        }),
        { numRuns: each },
      );
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it.each(monsters)('a body like %.20s… is refused in a sentence', async (body) => {
    const cookie = [...lea.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/meetings/capture',
      headers: { cookie, 'x-groundswell': '1', 'content-type': 'application/json' },
      payload: body,
    });
    expect([400, 413, 415, 422]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('would be seen to break', () => {
    const broken = {
      status: 500,
      headers: { 'content-type': 'text/html' },
      body: {},
      text: 'at run (src/run.ts:12:3)',
    };
    expect(complaints(broken)).toHaveLength(3);
  });
});
