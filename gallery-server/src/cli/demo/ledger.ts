import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '@vitrine/core/hash';
import { fileProblem } from '../common/files.js';
import { stateFolder } from '../common/places.js';
import type { Placed } from './fill.js';

/** Where the ledger of one fill is kept: one gallery, one space, one seed. */
export function ledgerFile(gallery: string, to: string, seed: number, root: string = stateFolder()): string {
  return join(root, `demo-${sha256Hex(JSON.stringify([gallery, to, seed])).slice(0, 24)}.jsonl`);
}

/** What was published so far. A line is added for each version, so that a long fill never writes it all again. */
export class Ledger {
  private constructor(
    private readonly file: string,
    /** Made once, so that what is sent again after a stop is the same request. */
    readonly secret: string,
    private readonly placed: Map<string, Placed>
  ) {}

  /** Reads a ledger. What was cut off in the middle of a line is sent again, and is the same version then. */
  static async open(file: string): Promise<Ledger> {
    const text = await readFile(file, 'utf8').catch(() => '');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    let secret = '';
    const placed = new Map<string, Placed>();
    for (const line of whole.split('\n').filter(each => each !== '')) {
      try {
        const value = JSON.parse(line) as { secret?: string; id?: string } & Placed;
        secret ||= typeof value.secret === 'string' ? value.secret : '';
        if (typeof value.id === 'string' && typeof value.entry === 'string') {
          const { entry, version, contentId, commit } = value;
          placed.set(value.id, { entry, version, contentId, commit });
        }
      } catch {
        // The same as a line that isn't there.
      }
    }
    const known = secret !== '';
    const ledger = new Ledger(file, known ? secret : randomUUID(), placed);
    try {
      if (known) {
        // A line that was cut off would spoil the one that comes after it.
        await writeFile(file, whole, { mode: 0o600 });
      } else {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        await writeFile(file, `${JSON.stringify({ format: 1, secret: ledger.secret })}\n`, { mode: 0o600 });
      }
    } catch (error) {
      throw fileProblem(error);
    }
    return ledger;
  }

  find(notebook: number, version: number): Placed | undefined {
    return this.placed.get(`${notebook} v${version}`);
  }

  /** The key of a publish: the same after a stop, and another for another fill. */
  keyOf(notebook: number, version: number): string {
    return `demo-${sha256Hex(JSON.stringify([this.secret, notebook, version])).slice(0, 48)}`;
  }

  async note(notebook: number, version: number, placed: Placed): Promise<void> {
    const id = `${notebook} v${version}`;
    this.placed.set(id, placed);
    await appendFile(this.file, `${JSON.stringify({ id, ...placed })}\n`).catch((error: unknown) => {
      throw fileProblem(error);
    });
  }
}
