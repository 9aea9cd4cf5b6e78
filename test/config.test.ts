import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/platform/config.ts';

const wrong: Record<string, string[]> = {
  PORT: ['ninety', '-1', '65536', '4100.5'],
  BASE_URL: ['groundswell.example.org', 'ftp://example.org', 'http://'],
  DATABASE_URL: ['mysql://a@b/c', 'localhost', 'postgres:/half'],
  SMTP_URL: ['mail.example.org:25', 'http://mail.example.org'],
  ROLES: ['web,cook', ',', 'everything'],
  TRUSTED_PROXIES: ['proxy.example.org', '10.0.0.0/33', '0.0.0.0/0', '127.0.0.1,', 'true'],
};

describe('settings', () => {
  it('are all optional', () => {
    expect(readConfig({})).toMatchObject({
      port: 4100,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:4100',
      databaseUrl: null,
      smtpUrl: null,
      roles: ['web', 'live', 'jobs'],
    });
  });

  it('treat an empty value as none, as shells and containers pass them', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('take what is right', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      BASE_URL: 'https://waves.example.org/',
      GROUNDSWELL_DATA: '/var/lib/waves',
      DATABASE_URL: 'postgresql://tide:secret@db.example.org/waves',
      SMTP_URL: 'smtps://mail.example.org',
      ROLES: 'web, jobs',
      TRUSTED_PROXIES: '127.0.0.1, 2001:db8::/32',
    });
    expect(config).toMatchObject({
      port: 8080,
      baseUrl: 'https://waves.example.org',
      dataFolder: '/var/lib/waves',
      roles: ['web', 'jobs'],
      trustedProxies: ['127.0.0.1', '2001:db8::/32'],
    });
  });

  for (const [name, values] of Object.entries(wrong)) {
    it.each(values)(`stop the start with a sentence naming ${name}: %s`, (value) => {
      expect(() => readConfig({ [name]: value })).toThrow(
        new RegExp(`^${name} should be .+ Nothing was started\\.$`),
      );
    });
  }

  it('never repeat a wrong value, since it may hold a password', () => {
    const secret = 'mysql://root:hunter2@db/x';
    expect(() => readConfig({ DATABASE_URL: secret })).toThrow(/^(?!.*hunter2)/);
  });
});
