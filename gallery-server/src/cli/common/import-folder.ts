import { resolve } from 'node:path';
import type { GalleryClient, Me } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import { sha256Hex } from '@vitrine/core/hash';
import { sentenceOf, told } from './advice.js';
import { readText } from './files.js';
import { keyOf, noteImported, readState, writeState } from './import-state.js';
import type { ImportState } from './import-state.js';
import { carryOut, planPublish } from './publish-notebook.js';
import { rememberLink } from './remember.js';

/** What became of one notebook. */
export type ImportResult =
  | { file: string; outcome: 'published' | 'unchanged'; entry: string; version: number; url: string | null }
  | { file: string; outcome: 'failed'; code: string; sentence: string; next: string };

export interface ImportOptions {
  folder: string;
  files: readonly string[];
  to: string | undefined;
  state: string;
  /** Write into each file where it was published. */
  remember: boolean;
  tell(result: ImportResult, done: number, total: number): void;
  /** Waits where the gallery asks for patience. */
  pause(milliseconds: number): Promise<unknown>;
}

/** After one of these every other notebook would fail the same way. */
export const hopeless = /^(gallery-|sign-in-|grant-|disk-full$|store-unavailable$|host-refused$)/;

/** Runs one publish; waits and goes on where there were too many in a short time. */
export async function patiently<T>(work: () => Promise<T>, pause: ImportOptions['pause']): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof VitrineError) || error.code !== 'rate-limited' || tries >= 5) {
        throw error;
      }
      const seconds = Number(error.params['seconds']);
      await pause(Math.min(120, seconds > 0 ? seconds : 10) * 1000);
    }
  }
}

/** Asks for the rules of a space once. Where they change meanwhile, the gallery names the new ones with each ticket. */
function rememberingRules(client: GalleryClient): GalleryClient {
  const known = new Map<string, ReturnType<GalleryClient['spaceRules']>>();
  return {
    ...client,
    spaceRules: (space, more) => {
      const rules = known.get(space) ?? client.spaceRules(space, more);
      known.set(space, rules);
      // What failed is asked again.
      rules.catch(() => known.delete(space));
      return rules;
    }
  };
}

/** Notebooks on their way at the same time: while the gallery looks at some, the next are made ready here. */
const LANES = 3;

/** Publishes one file, and says what became of it; what every other file would meet as well is thrown. */
async function importFile(
  client: GalleryClient,
  me: Me,
  { file, state }: { file: string; state: ImportState },
  options: ImportOptions
): Promise<ImportResult> {
  const path = resolve(options.folder, file);
  try {
    const text = await readText(path);
    const before = Object.hasOwn(state.files, file) ? state.files[file] : undefined;
    if (before?.sha256 === sha256Hex(text)) {
      return { file, outcome: 'unchanged', entry: before.entry, version: before.version, url: null };
    }
    const wish = { path, text, to: options.to, asNew: false, onTop: false, fields: {} };
    const { answer, link } = await patiently(
      async () => carryOut(client, await planPublish(client, me, wish), (...what) => keyOf(state, file, ...what)),
      options.pause
    );
    const { entry, version, url } = answer;
    const now = options.remember ? await rememberLink(path, link) : text;
    const imported = { sha256: sha256Hex(now), entry, version };
    state.files[file] = imported;
    await noteImported(options.state, file, imported);
    return { file, outcome: answer.created ? 'published' : 'unchanged', entry, version, url };
  } catch (error) {
    if (error instanceof VitrineError && hopeless.test(error.code)) {
      throw error;
    }
    return { file, outcome: 'failed', ...sentenceOf(told(error, client.baseUrl)) };
  }
}

/**
 * Publishes every notebook of a folder, a few at a time, and tells of them in the order of the folder. How
 * far it came is kept after each, so that a second run goes on where the first one stopped. The first one goes
 * alone: where none can be published, one is tried.
 */
export async function importFolder(client: GalleryClient, me: Me, options: ImportOptions): Promise<ImportResult[]> {
  const asking = rememberingRules(client);
  const state = await readState(options.state);
  // Before anything is sent: what is killed now must make the same keys when it goes on.
  await writeState(options.state, state);
  const { files } = options;
  const results: ImportResult[] = [];
  const ready = new Map<number, ImportResult>();
  let next = 0;
  let stopped = false;
  const goOn = async (until: number): Promise<void> => {
    while (next < until && !stopped) {
      const at = next++;
      const file = files[at] ?? '';
      try {
        ready.set(at, await importFile(asking, me, { file, state }, options));
      } catch (error) {
        stopped = true;
        throw error;
      }
      for (let told = ready.get(results.length); told !== undefined; told = ready.get(results.length)) {
        results.push(told);
        options.tell(told, results.length, files.length);
      }
    }
  };
  await goOn(Math.min(1, files.length));
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => goOn(files.length)));
  for (const lane of lanes) {
    if (lane.status === 'rejected') {
      throw lane.reason;
    }
  }
  return results;
}
