import type { LogLevel } from '../http/log.js';

/** How one gallery runs; every field is documented in docs/configuration.md. */
export interface GalleryConfig {
  data: string;
  keysDir: string;
  /** Where signed checkpoints of the record go; never in the data folder. */
  checkpointsDir: string;
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Address that browsers use, without a trailing slash; null for the one it listens on. */
  publicUrl: string | null;
  /** Addresses of the proxy in front, separated by commas. */
  trustedProxy: string | null;
  /** Files in PEM form. */
  tls: { cert: string; key: string } | null;
  origins: string[];
  demo: boolean;
  demoSecret: string | null;
  logLevel: LogLevel;
  /** Where the one-time link goes when nobody looks at the terminal. */
  welcomeFile: string | null;
}
