import type { ConnectionOptions } from 'node:tls';

/** Where a database answers and as whom; `host` may be the folder of a Unix socket. */
export interface Connection {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  ssl?: ConnectionOptions;
}

/** The three ways in: the owner migrates and backs up, the app serves, the steward sees facts only. */
export interface Connections {
  owner: Connection;
  app: Connection;
  steward: Connection;
}
