import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OpenFeature } from '@openfeature/server-sdk';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { announce, withPlacements } from '../../../../test/present/writing.ts';
import { openServed } from '../../../../test/served.ts';
import type { Person } from '../../../../test/world.ts';
import { usualLimits } from '../../../platform/http/rate-limits.ts';
import { newId } from '../../../platform/ids.ts';
import { contract as scheduling } from '../scheduling/contract.ts';
import { contract } from './contract.ts';
import { compile } from './engine/compile.ts';
import { present } from './engine/present.ts';
import type { PlacementSource } from './engine/types.ts';

const served = await openServed({ trustedProxies: ['127.0.0.1', '::1'] });
const strict = await openServed({ limits: { ...usualLimits, front: 3 } });
const start = '2026-03-02T08:00:00Z';
const issuer = 'https://shop.example';

type Shop = { Ada: Person; server: string; kid: string; secret: string };

async function open(on = served): Promise<Shop> {
  on.travelTo(start);
  const { Ada } = await on.organisation(['Ada'], { administrators: ['Ada'] });
  await withPlacements(on, Ada);
  const server = await on.as(Ada)(contract, 'makeKey', { name: 'Shop', kind: 'server' });
  const viewer = { name: 'Viewers', kind: 'viewer', issuer } as const;
  const { kid, secret } = await on.as(Ada)(contract, 'makeKey', viewer);
  return { Ada, server: server.secret ?? '', kid, secret: secret ?? '' };
}

const exp = Math.floor(Date.parse(start) / 1000) + 600;
const audienceOf = ({ organisationId }: Person) => `groundswell:${organisationId}`;
const claims = {
  sub: 'viewer-1',
  zoneinfo: 'Europe/Berlin',
  locale: 'de',
  attributes: { country: 'DE' },
};
const secretOf = (text: string) => Buffer.from(text, 'base64url');

const tokenFor = (shop: Shop, more: object = {}, header: object = {}) =>
  new SignJWT({ ...claims, iss: issuer, aud: audienceOf(shop.Ada), exp, ...more })
    .setProtectedHeader({ alg: 'HS256', kid: shop.kid, ...header })
    .sign(secretOf(shop.secret));

const ask = (path: string, headers: Record<string, string>, on = served) =>
  fetch(`${on.url}/present/v1${path}`, { headers });
type Told = {
  placements: object[];
  placement: PlacementSource;
  items: object[];
  until: string;
  state: string;
  detail: string;
};
const told = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Told;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('over HTTP', () => {
  it('answers a trusted proxy from memory, and says what it depends on and how long it stands', async () => {
    const shop = await open();
    const audience = { name: 'Germans', expression: 'country == "DE"' };
    const { audienceId } = await served.as(shop.Ada)(scheduling, 'addAudience', audience);
    const window = { clock: 'instant', until: '2026-03-02T08:00:20Z' } as const;
    await announce(served, shop.Ada, 'For Germany', { audienceId, window });
    const headers = {
      'x-groundswell-key': shop.server,
      'x-viewer-key': 'one',
      'x-viewer-country': 'DE',
      'x-viewer-locale': 'de-AT',
    };
    const answer = await ask('/today.top', headers);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      placement: 'today.top',
      until: '2026-03-02T08:00:20.000Z',
      items: [{ locale: 'de', text: { title: 'For Germany, auf Deutsch' } }],
    });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=20');
    expect(answer.headers.get('vary')?.split(', ').sort()).toEqual([
      'x-groundswell-key',
      'x-viewer-country',
      'x-viewer-locale',
    ]);
    const etag = answer.headers.get('etag') ?? '';
    expect((await ask('/today.top', { ...headers, 'if-none-match': etag })).status).toBe(304);
    served.travelTo('2026-03-02T08:00:20Z');
    expect(await (await ask('/today.top', headers)).json()).toMatchObject({ items: [] });
    expect((await ask('/nowhere', headers)).status).toBe(404);
    const page = await told(ask('?placements=today.top,me.learn', headers));
    expect(page.placements).toMatchObject([{ placement: 'today.top' }]);
  });

  it('believes what headers say from a trusted proxy alone', async () => {
    const shop = await open(strict);
    await announce(strict, shop.Ada, 'Hello');
    const headers = { 'x-groundswell-key': shop.server, 'x-viewer-key': 'one' };
    expect((await ask('/today.top', headers, strict)).status).toBe(403);
    expect((await ask('/today.top', bearer(await tokenFor(shop)), strict)).status).toBe(200);
  });

  it('refuses every token that is not whole, ours, in time and for this organisation', async () => {
    const [shop, other] = [await open(), await open()];
    await announce(served, shop.Ada, 'Hello');
    await announce(served, other.Ada, 'Hello');
    const pair = await generateKeyPair('ES256', { extractable: true });
    const publicKey = JSON.stringify(await exportJWK(pair.publicKey));
    const made = { name: 'Signed', kind: 'viewer', algorithm: 'ES256', issuer, publicKey } as const;
    const { kid } = await served.as(shop.Ada)(contract, 'makeKey', made);
    const signed = (alg: string, key: Parameters<SignJWT['sign']>[0]) =>
      new SignJWT({ ...claims, iss: issuer, aud: audienceOf(shop.Ada), exp })
        .setProtectedHeader({ alg, kid })
        .sign(key);
    const good = [await tokenFor(shop), await signed('ES256', pair.privateKey)];
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = encoded({ ...claims, iss: issuer, aud: audienceOf(shop.Ada), exp });
    const refused = {
      none: `${encoded({ alg: 'none', kid: shop.kid })}.${payload}.`,
      'the public key as a secret': await signed('HS256', new TextEncoder().encode(publicKey)),
      'another algorithm of the same family': await new SignJWT({
        ...claims,
        iss: issuer,
        aud: audienceOf(shop.Ada),
        exp,
      })
        .setProtectedHeader({ alg: 'HS512', kid: shop.kid })
        .sign(secretOf(shop.secret.repeat(2))),
      'another audience': await tokenFor(shop, { aud: audienceOf(other.Ada) }),
      'another issuer': await tokenFor(shop, { iss: 'https://elsewhere.example' }),
      expired: await tokenFor(shop, { exp: exp - 600 }),
      'without an end': await tokenFor(shop, { exp: undefined }),
      'an end in words': await tokenFor(shop, { exp: String(exp) }),
      'without an audience': await tokenFor(shop, { aud: undefined }),
      'without an issuer': await tokenFor(shop, { iss: undefined }),
      'something critical we do not know': await tokenFor(shop, {}, { crit: ['b64'], b64: true }),
      'not yet': await tokenFor(shop, { nbf: exp }),
      'without a viewer': await tokenFor(shop, { sub: undefined }),
      'the key of another organisation': await tokenFor({ ...shop, kid: other.kid }),
      'another organisation in the name of the key': await tokenFor(
        shop,
        {},
        { kid: `${other.Ada.organisationId}.${shop.kid.split('.')[1]}` },
      ),
      'one letter less': (await tokenFor(shop)).slice(0, -1),
      'no key': await tokenFor(shop, {}, { kid: undefined }),
      garbage: 'eyJ.eyJ.eyJ',
      empty: '',
    };
    for (const token of good) expect((await ask('/today.top', bearer(token))).status).toBe(200);
    for (const [what, token] of Object.entries(refused)) {
      const answer = await ask('/today.top', bearer(token));
      expect(answer.status, what).toBe(401);
      expect((await told(answer)).detail, what).not.toMatch(/alg|exp|aud|iss|signature/i);
    }
    const server = shop.server.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await ask('/today.top', { 'x-groundswell-key': server })).status).toBe(401);
  });

  it('forgets a key in every process the moment it is ended, and what it verified', async () => {
    const shop = await open();
    await announce(served, shop.Ada, 'Hello');
    const token = bearer(await tokenFor(shop));
    expect((await ask('/today.top', token)).status).toBe(200);
    const [, keyId = ''] = shop.kid.split('.');
    await served.as(shop.Ada)(contract, 'endKey', { keyId });
    await expect.poll(async () => (await ask('/today.top', token)).status).toBe(401);
    served.travelTo('2026-03-02T08:10:00Z');
    const own = bearer(await tokenFor(await open()));
    expect((await ask('/today.top', own)).status).toBe(404);
    served.travelTo('2026-03-02T08:10:00Z');
    expect((await ask('/today.top', own)).status).toBe(401);
  });

  it('tells one organisation when it has asked enough, and goes on answering others', async () => {
    const [loud, quiet] = [await open(strict), await open(strict)];
    await announce(strict, loud.Ada, 'Hello');
    await announce(strict, quiet.Ada, 'Hello');
    const token = bearer(await tokenFor(loud));
    const statuses = [];
    for (let time = 0; time < 4; time += 1)
      statuses.push((await ask('/today.top', token, strict)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await ask('/today.top', token, strict);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('/today.top', bearer(await tokenFor(quiet)), strict)).status).toBe(200);
  });
});

describe('an OpenFeature client', () => {
  it('asks for a placement as for a flag, and is told what is wrong in its own words', async () => {
    const shop = await open();
    await announce(served, shop.Ada, 'Hello');
    const headers: [string, string][] = [['Authorization', `Bearer ${shop.server}`]];
    await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: served.url, headers }));
    const client = OpenFeature.getClient();
    const context = { targetingKey: 'viewer-1', locale: 'de', country: 'DE' };
    const found = await client.getObjectDetails('today.top', {}, context);
    expect(found).toMatchObject({ reason: 'TARGETING_MATCH', variant: 'hello' });
    expect(found.value).toMatchObject({ items: [{ text: { title: 'Hello, auf Deutsch' } }] });
    const missing = await client.getObjectDetails('nowhere', { items: [] }, context);
    expect(missing).toMatchObject({ errorCode: 'FLAG_NOT_FOUND', value: { items: [] } });
    const nobody = await client.getObjectDetails('today.top', {}, {});
    expect(nobody).toMatchObject({ errorCode: 'TARGETING_KEY_MISSING' });
    const all = await fetch(`${served.url}/ofrep/v1/evaluate/flags`, {
      method: 'POST',
      headers: { 'x-api-key': shop.server, 'content-type': 'application/json' },
      body: JSON.stringify({ context }),
    });
    expect(await all.json()).toMatchObject({ flags: [{ key: 'today.top' }] });
    await OpenFeature.clearProviders();
  });
});

describe('the public snapshot', () => {
  const read = (shop: Shop, placement: string) =>
    told(ask(`/public/${shop.Ada.organisationId}/${placement}`, {}));

  it('holds what stands in open placements, and nothing of what is yet to come', async () => {
    const shop = await open();
    const asAda = served.as(shop.Ada);
    await asAda(scheduling, 'addPlacement', {
      name: 'shop.window',
      title: 'Window',
      accepts: ['announcement'],
      open: true,
    });
    await announce(served, shop.Ada, 'Standing', {}, 'shop.window');
    const window = { clock: 'viewer', from: '2026-03-03T09:00' } as const;
    await announce(served, shop.Ada, 'Tomorrow secret', { window }, 'shop.window');
    await announce(served, shop.Ada, 'Inside');
    const now = await read(shop, 'shop.window');
    expect(JSON.stringify(now)).toContain('Standing');
    expect(JSON.stringify(now)).not.toMatch(/Tomorrow|secret|Inside/);
    // Nine o'clock comes to Kiritimati first.
    expect(now.until).toBe('2026-03-02T19:00:00.000Z');
    expect((await ask(`/public/${shop.Ada.organisationId}/today.top`, {})).status).toBe(404);
    expect((await ask(`/public/${newId()}/today.top`, {})).status).toBe(404);
    served.travelTo('2026-03-02T19:00:00Z');
    const then = await read(shop, 'shop.window');
    expect(JSON.stringify(then)).toContain('Tomorrow secret');
    const snapshot = await compile({ placements: [then.placement] });
    const viewer = { key: 'x', timeZone: 'Pacific/Kiritimati', locale: 'en', attributes: {} };
    const at = Date.parse('2026-03-02T19:00:00Z');
    expect(present(snapshot, 'shop.window', viewer, at)?.winners).toHaveLength(1);
  });
});

describe('counting over HTTP', () => {
  it('is acknowledged when it is kept, counted once, and told to be slower', async () => {
    const shop = await open();
    const shown = await announce(served, shop.Ada, 'Counted', { cap: { times: 1, days: 1 } });
    const token = bearer(await tokenFor(shop));
    await ask('/today.top', token);
    const { bookingId, versionId } = shown;
    const happenings = [{ placement: 'today.top', bookingId, versionId, what: 'impression' }];
    const send = (body: object) =>
      fetch(`${served.url}/present/v1/measure`, {
        method: 'POST',
        headers: token,
        body: JSON.stringify(body),
      });
    const batch = { batchId: newId(), happenings };
    const answers = await Promise.all([send(batch), send(batch), send(batch)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { state } = await told(answers[0]);
    const capped = await ask('/today.top', { ...token, 'x-viewer-state': state });
    expect((await told(capped)).items).toEqual([]);
    expect(
      (await told(ask('/today.top', { ...token, 'x-viewer-state': 'x.y' }))).items,
    ).toHaveLength(1);
    await served.settle();
    const { rows } = await served.owner.query(
      'select impressions from presentation.pending where organisation_id = $1',
      [shop.Ada.organisationId],
    );
    expect(rows).toEqual([{ impressions: '1' }]);
    expect((await send({ batchId: 'x', happenings })).status).toBe(400);
  });
});
