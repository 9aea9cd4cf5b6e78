/** A real mail server on loopback, and the text of what it accepted. */
import type { Server } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** Quoted-printable undone, so that a sentence stands in one piece. */
const readable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString('utf8');

export type MailServer = {
  readonly url: string;
  readonly accepted: readonly string[];
  close(): Promise<void>;
};

export async function openMailServer(): Promise<MailServer> {
  const accepted: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        text += chunk;
      });
      stream.on('end', () => {
        accepted.push(readable(text));
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = (server.server as Server).address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
