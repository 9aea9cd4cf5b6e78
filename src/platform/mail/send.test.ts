import { createServer, type Server } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contextOf } from '../run.ts';
import { listMails, postMail } from './outbox.ts';
import { postOffice } from './post-office.ts';
import { sendDue } from './send.ts';

const world = await openWorld();
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const portOf = (server: Server): number => (server.address() as { port: number }).port;

/** A real mail server on loopback, and the text of what it accepted. */
async function mailServer(options: SMTPServerOptions = {}) {
  const accepted: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        accepted.push(text);
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => server.close());
  return { accepted, office: officeAt(portOf(server.server as Server)) };
}

const idOf = (text = ''): string | undefined => /^Message-ID: (.*)\r$/m.exec(text)?.[1];

/** Takes a whole mail and breaks the connection where the answer should be. */
async function cutOffServer() {
  let heard = '';
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 rude\r\n');
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.endsWith('\r\n.\r\n')) socket.destroy();
      else if (/^DATA/m.test(chunk.toString())) socket.write('354 go on\r\n');
      else if (/^(EHLO|MAIL|RCPT)/.test(chunk.toString())) socket.write('250 fine\r\n');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  closing.push(() => server.close());
  return { port: portOf(server), heard: () => heard };
}

const officeAt = (port: number) =>
  postOffice('http://tide.example.org', `smtp://127.0.0.1:${port}`);

const change = <T>(person: Person, work: (ctx: ReturnType<typeof contextOf>) => Promise<T>) =>
  world.program.database.transaction('change', person, (db) =>
    work(contextOf(world.program, db, person, world.program.clock())),
  );

async function posted(mail: Partial<Parameters<typeof postMail>[2]> = {}) {
  const { lea } = await world.organisation(['lea']);
  const whole = { to: 'ada@example.org', subject: 'Hello', body: 'The link', ...mail };
  await change(lea, (ctx) => postMail(ctx, lea, whole));
  return lea;
}

const run = (person: Person, office: ReturnType<typeof postOffice>) =>
  sendDue(
    {
      organisationId: person.organisationId,
      change: (_, work) => change(person, work),
    },
    () => office,
  );

const mailOf = async (person: Person) => {
  const [mail] = await change(person, ({ db }) =>
    listMails(db, person.organisationId, { after: undefined, limit: 1 }),
  );
  return mail;
};

const soon = (minutes: number) =>
  world.travelTo(
    world.program
      .clock()
      .add({ seconds: minutes * 60 + 1 })
      .toString(),
  );

describe('a mail', () => {
  test('is sent once, and its text is forgotten', async () => {
    const { accepted, office } = await mailServer();
    const lea = await posted();
    await Promise.all([run(lea, office), run(lea, office), run(lea, office)]);
    await run(lea, office);
    expect(accepted).toHaveLength(1);
    expect(accepted[0]).toMatch(/^Message-ID: <[0-9a-f-]{36}@tide\.example\.org>\r$/m);
    expect(accepted[0]).toContain('The link');
    expect(await mailOf(lea)).toMatchObject({
      attempts: 1,
      lastError: null,
      sentAt: expect.any(String),
    });
    const { rows } = await world.owner.query(
      'select body, subject from platform.mails where organisation_id = $1',
      [lea.organisationId],
    );
    expect(rows).toEqual([{ body: '', subject: '' }]);
  });

  test('waits without a mail server, and while it is down; then goes within a minute', async () => {
    const lea = await posted();
    await run(lea, null);
    expect(await mailOf(lea)).toMatchObject({ attempts: 0, sentAt: null });
    const nobody = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => nobody.once('listening', ready));
    const port = portOf(nobody);
    nobody.close();
    await run(lea, officeAt(port));
    expect(await mailOf(lea)).toMatchObject({
      attempts: 1,
      sentAt: null,
      lastError: expect.stringContaining('could not be used'),
    });
    for (let attempt = 0; attempt < 6; attempt += 1) {
      soon(1);
      await run(lea, officeAt(port));
    }
    const { accepted, office } = await mailServer();
    soon(1);
    await run(lea, office);
    expect(accepted).toHaveLength(1);
  });

  test('refused for now is offered again, ever more rarely, with the same id', async () => {
    let refusals = 3;
    const { accepted, office } = await mailServer({
      onRcptTo(_address, _session, done) {
        refusals -= 1;
        done(refusals >= 0 ? Object.assign(new Error('Greylisted'), { responseCode: 450 }) : null);
      },
    });
    const lea = await posted();
    await run(lea, office);
    expect((await mailOf(lea))?.lastError).toContain('450 Greylisted');
    for (const minutes of [1, 5, 15]) {
      soon(minutes - 0.5);
      await run(lea, office);
      expect(accepted).toHaveLength(0);
      soon(0.5);
      await run(lea, office);
    }
    expect(accepted).toHaveLength(1);
    expect(await mailOf(lea)).toMatchObject({ attempts: 4 });
  });

  test('cut off after its text is offered again under the same Message-ID', async () => {
    const rude = await cutOffServer();
    const lea = await posted();
    await run(lea, officeAt(rude.port));
    expect(await mailOf(lea)).toMatchObject({ sentAt: null });
    const { accepted, office } = await mailServer();
    soon(1);
    await run(lea, office);
    expect(accepted).toHaveLength(1);
    expect(idOf(rude.heard())).toBe(idOf(accepted[0]));
  });

  test('cannot carry headers of its own', async () => {
    const { accepted, office } = await mailServer();
    const lea = await posted({ subject: 'Hi\r\nBcc: eve@example.org\r\n\r\nfree text' });
    await run(lea, office);
    const [head = ''] = (accepted[0] ?? '').split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head).toContain('Subject: Hi Bcc: eve@example.org free text');
  });

  test('does not wait for ever on a server that is silent or breaks off', async () => {
    const silent = createServer((socket) => setTimeout(() => socket.destroy(), 200)).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((ready) => silent.once('listening', ready));
    closing.push(() => silent.close());
    const lea = await posted();
    await run(lea, officeAt(portOf(silent)));
    expect(await mailOf(lea)).toMatchObject({ sentAt: null, attempts: 1 });
  });
});
