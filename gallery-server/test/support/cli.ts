import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { rememberSignIn } from '../../src/cli/common/credentials.js';
import { run } from '../../src/cli/run.js';
import { version } from '../../src/version.js';
import type { Person } from './gallery.js';

/** What one call of `vitrine` ended in. */
export interface Ended {
  code: number;
  out: string;
  err: string;
  json(): unknown;
}

/** A person at a terminal: folders of their own, and their own sign-ins. */
export class Terminal {
  readonly folder = mkdtempSync(join(tmpdir(), 'vitrine-cli-'));
  readonly credentials = join(this.folder, 'config', 'vitrine', 'credentials.json');

  constructor() {
    vi.stubEnv('XDG_CONFIG_HOME', join(this.folder, 'config'));
    vi.stubEnv('XDG_STATE_HOME', join(this.folder, 'state'));
    vi.stubEnv('VITRINE_SERVER', undefined);
    vi.stubEnv('VITRINE_TOKEN', undefined);
  }

  /** Signs in past the short code. */
  async signIn(gallery: string, person: Person, token: string = person.token): Promise<void> {
    const { id, displayName } = person.account;
    await rememberSignIn(gallery, { token, expiresAt: Date.now() + 86_400_000 * 3, account: { id, displayName } });
  }

  /** A file below the terminal's folder; answers its whole path. */
  file(name: string, text: string): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  at(name: string): string {
    return join(this.folder, name);
  }

  async vitrine(args: string[], stdin?: string): Promise<Ended> {
    const out: string[] = [];
    const err: string[] = [];
    const piped = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(stdin ?? '');
    };
    const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
    const code = await run(args, stdin === undefined ? io : { ...io, stdin: piped() }, version);
    const text = out.join('\n');
    return { code, out: text, err: err.join('\n'), json: () => JSON.parse(text) as unknown };
  }

  close(): void {
    vi.unstubAllEnvs();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
