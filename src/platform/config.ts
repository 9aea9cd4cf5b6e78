import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export type ProgramRole = 'web' | 'live' | 'jobs' | 'present';

/** Every setting there is; all are optional, and this is the only file that reads the environment. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly baseUrl: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly roles: readonly ProgramRole[];
  readonly trustedProxies: readonly string[];
};

const url = (schemes: string[]) =>
  z
    .string()
    .refine((text) => schemes.some((scheme) => URL.canParse(text) && text.startsWith(scheme)));

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()));

function isNetwork(text: string): boolean {
  const [address = '', bits = '1', ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) > 0 && more.length === 0 && Number(bits) >= 1 && Number(bits) <= most;
}

const settings = {
  /** The port to listen on; 0 takes any free one. */
  PORT: {
    shape: z.coerce.number().int().min(0).max(65535),
    wants: 'a port number between 0 and 65535, such as 4100',
  },
  /** The address to listen on; this computer alone unless said otherwise. */
  HOST: {
    shape: z.string().min(1),
    wants: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  },
  /** The address people type, when a proxy stands in front; links in mails begin with it. */
  BASE_URL: {
    shape: url(['http://', 'https://']),
    wants: 'the address people type, such as https://groundswell.example.org',
  },
  /** The folder everything is kept in when no server is named. */
  GROUNDSWELL_DATA: { shape: z.string().min(1), wants: 'a folder' },
  /** A PostgreSQL server (15 or later) to use in place of the embedded one. */
  DATABASE_URL: {
    shape: url(['postgres://', 'postgresql://']),
    wants: 'the address of a PostgreSQL server, such as postgres://user:password@host/database',
  },
  /** A mail server; without one, mails wait and links are copied by hand. */
  SMTP_URL: {
    shape: url(['smtp://', 'smtps://']),
    wants: 'the address of a mail server, such as smtp://user:password@mail.example.org:587',
  },
  /** Proxies in front, whose word about who calls is believed; limits count by that address. */
  TRUSTED_PROXIES: {
    shape: list.pipe(z.array(z.string().refine(isNetwork)).min(1)),
    wants: 'a list of addresses or networks, such as 127.0.0.1,10.0.0.0/8',
  },
  /** Which work this process does; all of it unless said otherwise. `present` alone: a lean node that
   *  only presents content, and starts even while the database is away. */
  ROLES: {
    shape: list.pipe(z.array(z.enum(['web', 'live', 'jobs', 'present'])).min(1)),
    wants: 'a list of web, live and jobs, such as web,live; or present alone',
  },
} as const;

export class ConfigError extends Error {}

type Settings = typeof settings;

function readSetting<K extends keyof Settings>(
  environment: Record<string, string | undefined>,
  name: K,
): z.output<Settings[K]['shape']> | null {
  const text = environment[name];
  if (text === undefined || text === '') return null;
  const parsed = settings[name].shape.safeParse(text);
  if (!parsed.success) {
    throw new ConfigError(
      `${name} should be ${settings[name].wants}; it is set to something else. Nothing was started.`,
    );
  }
  return parsed.data as z.output<Settings[K]['shape']>;
}

/** Reads and checks the environment; throws a ConfigError whose sentence names the wrong setting. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const port = readSetting(environment, 'PORT') ?? 4100;
  const host = readSetting(environment, 'HOST') ?? '127.0.0.1';
  const baseUrl = readSetting(environment, 'BASE_URL') ?? `http://localhost:${port}`;
  return {
    port,
    host,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    dataFolder: resolve(
      readSetting(environment, 'GROUNDSWELL_DATA') ?? join(homedir(), '.groundswell'),
    ),
    databaseUrl: readSetting(environment, 'DATABASE_URL'),
    smtpUrl: readSetting(environment, 'SMTP_URL'),
    roles: readSetting(environment, 'ROLES') ?? ['web', 'live', 'jobs'],
    trustedProxies: readSetting(environment, 'TRUSTED_PROXIES') ?? [],
  };
}

/** Asked where mails are written and sent, far from where the program starts. */
export const readSmtpUrl = (): string | null => readSetting(process.env, 'SMTP_URL');

/** Where programs of this computer are looked for, such as git. */
export const readSearchPath = (): string => process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin';
