import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import type { Ended } from '../../../test/support/cli.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { published } from '../../../test/support/publish.js';
import { cutTail, rehash, tamper } from '../../../test/support/tamper.js';
import type { GalleryConfig } from '../../config.js';
import { readCheckpoint } from '../../domain/audit/checkpoint.js';
import type { SnapshotInspector } from '../../domain/snapshots/inspector.js';
import { startGallery } from '../../main.js';
import type { Overrides } from '../../main.js';

/** A gallery in which somebody published, and which was ended; every test has a copy of its folders. */
let template: TestGallery;
let author: Person;
beforeAll(async () => {
  template = await TestGallery.open();
  author = await template.person('author');
  await published(template, { token: author.token, space: author.personal });
});
afterAll(() => template.close());

let terminal: Terminal;
let config: GalleryConfig;
let logs: string[];
beforeEach(async () => {
  terminal = new Terminal();
  logs = [];
  await template.stop();
  cpSync(template.folder, terminal.at('gallery'), { recursive: true });
  chmodSync(terminal.at('gallery/keys'), 0o700);
  const at = (name: string): string => terminal.at(`gallery/${name}`);
  config = { ...template.config, data: at('data'), keysDir: at('keys'), checkpointsDir: at('checkpoints') };
});
afterEach(() => terminal.close());

const foldersOf = ({ data, keysDir, checkpointsDir }: GalleryConfig): string[] => [
  '--data',
  data,
  '--keys-dir',
  keysDir,
  '--checkpoints-dir',
  checkpointsDir
];
const verify = (...more: string[]): Promise<Ended> =>
  terminal.vitrine(['audit', 'verify', ...foldersOf(config), ...more]);
const files = (): string[] => readdirSync(config.checkpointsDir).sort();
const newest = (): string => join(config.checkpointsDir, files().at(-1) ?? '');

/** Nothing is published meanwhile. */
const idle: SnapshotInspector = {
  open: () => Promise.reject(new Error('unused')),
  check: async () => undefined,
  close: async () => undefined
};

/** Starts the gallery on its folder again and ends it, as another day would. */
async function another(over: Overrides = {}, work: () => Promise<unknown> = async () => null): Promise<void> {
  const logStream = { write: (line: string): void => void logs.push(line) };
  const again = await startGallery(config, { pages: null, inspector: idle, logStream, ...over });
  await work();
  await again.close();
}

interface Said {
  broken: number;
  against: number;
  checkpoints: { findings: { chain: string; event: number; why: string }[] }[];
}
const findings = async (...more: string[]): Promise<{ code: number; whys: string[]; said: Said }> => {
  const ended = await verify('--json', ...more);
  const said = ended.json() as Said;
  return { code: ended.code, said, whys: said.checkpoints.flatMap(one => one.findings.map(({ why }) => why)) };
};

describe('a record that nobody touched', () => {
  it('holds while the gallery runs and after it, and carries on from every checkpoint', async () => {
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringMatching(/carries on from 2 checkpoints\.$/) });
    await another({}, async () => {
      expect(files()).toHaveLength(3);
      expect(await verify()).toMatchObject({ code: 0, out: expect.stringMatching(/carries on from 3 checkpoints\.$/) });
    });
    expect(files()).toHaveLength(4);
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringMatching(/carries on from 4 checkpoints\.$/) });
    expect(await verify('--checkpoint', newest())).toMatchObject({ code: 0 });
    expect(await findings()).toMatchObject({ code: 0, whys: [], said: { broken: 0, against: 0 } });
  });

  it('says so where there is nothing to compare it with', async () => {
    rmSync(config.checkpointsDir, { recursive: true });
    const ended = await verify();
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining('There is no checkpoint to compare with')]);
  });

  it('reads, and leaves the folder as it was', async () => {
    const before = readFileSync(join(config.data, 'gallery.db'));
    await verify();
    expect(readFileSync(join(config.data, 'gallery.db')).equals(before)).toBe(true);
  });
});

describe('the key that signs checkpoints', () => {
  const rotate = (...more: string[]): Promise<Ended> =>
    terminal.vitrine(['keys', 'rotate', '--for', 'checkpoints', '--keys-dir', config.keysDir, ...more]);
  const signers = (): unknown[] =>
    files().map(
      name => (JSON.parse(readFileSync(join(config.checkpointsDir, name), 'utf8')) as { keyId: string }).keyId
    );

  it('is rotated, and everything that the ones before it signed still holds', async () => {
    for (const round of [1, 2]) {
      const rotated = await rotate();
      expect([rotated.code, rotated.err]).toEqual([0, '']);
      expect(rotated.out).toMatch(
        /^Checkpoints are signed with [0-9a-f]{16} from now on; a gallery that runs needs no/
      );
      expect(rotated.out).toContain(`Keys that check what was signed before: ${round}.`);
      await another();
      expect(await findings()).toMatchObject({ code: 0, whys: [], said: { broken: 0 } });
    }
    expect(new Set(signers()).size).toBe(3);
    const listed = await terminal.vitrine(['keys', 'list', '--keys-dir', config.keysDir]);
    const lines = listed.out.split('\n').filter(line => line.includes('checkpoints'));
    expect(lines.map(line => line.trim().split('  ').at(-1))).toEqual(['checks only', 'checks only', 'in use']);
    for (const name of files()) {
      expect(await verify('--checkpoint', join(config.checkpointsDir, name))).toMatchObject({ code: 0 });
    }
  });

  it('is taken up by a gallery that runs, which signs its last checkpoint with it', async () => {
    let made = '';
    await another({}, async () => {
      const rotated = (await rotate('--json')).json() as {
        keyId: string;
        items: { keyId: string; current: boolean }[];
      };
      made = rotated.keyId;
      expect(rotated.items.filter(({ current }) => current)).toMatchObject([{ keyId: made }]);
    });
    expect(signers().at(-1)).toBe(made);
    expect(await findings()).toMatchObject({ code: 0, whys: [] });
  });

  it('is not believed once nothing of it is left, and leaves the key of receipts alone', async () => {
    const receipts = async (): Promise<unknown> =>
      (await terminal.vitrine(['keys', 'list', '--json', '--keys-dir', config.keysDir])).json();
    const before = await receipts();
    await rotate();
    expect(await receipts()).toEqual(before);
    for (const name of readdirSync(config.keysDir).filter(each => each.endsWith('.retired.json'))) {
      rmSync(join(config.keysDir, name));
    }
    expect((await verify()).code).toBe(1);
    const odd = await terminal.vitrine(['keys', 'rotate', '--for', 'identities', '--keys-dir', config.keysDir]);
    expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('Say --for receipts or --for checkpoints.')]);
  });
});

describe('somebody with the data folder in hand is found out, and by what they did', () => {
  it('who changed an event', async () => {
    tamper(config.data, db => db.exec(`UPDATE audit_events SET actor = 'x' WHERE chain = 'instance' AND seq = 2`));
    const ended = await verify();
    expect([ended.code, ended.out]).toEqual([1, expect.stringContaining('breaks at event 2: the event was changed')]);
  });

  it('who changed what an event told', async () => {
    tamper(config.data, db =>
      db.exec(`UPDATE audit_payloads SET payload = '{}' WHERE chain = '${author.personal}' AND seq = 2`)
    );
    const ended = await verify();
    expect([ended.code, ended.out]).toEqual([
      1,
      expect.stringContaining(`${author.personal}: 1 events, breaks at event 2: what the event told was changed`)
    ]);
  });

  it('who wrote a chain anew, with every hash computed again', async () => {
    tamper(config.data, db => {
      db.exec(`UPDATE audit_events SET actor = 'x' WHERE chain = '${author.personal}' AND seq = 1`);
      rehash(db, author.personal);
    });
    const { code, said, whys } = await findings();
    expect([code, said.broken, whys]).toEqual([1, 0, ['rewritten']]);
    expect((await verify()).out).toContain(`${author.personal}: was written anew`);
  });

  it('who cut the end off a chain', async () => {
    tamper(config.data, db => cutTail(db, author.personal, 1));
    const { code, said, whys } = await findings();
    expect([code, said.broken, whys]).toEqual([1, 0, ['cut']]);
    expect(said.checkpoints.at(-1)?.findings).toEqual([{ chain: author.personal, event: 2, why: 'cut' }]);
  });

  it('who cut the end off the chain of the gallery, checkpoint and all', async () => {
    tamper(config.data, db => cutTail(db, 'instance', 4));
    const { code, whys } = await findings();
    expect([code, new Set(whys)]).toEqual([1, new Set(['cut'])]);
  });

  it('who took a whole chain away', async () => {
    tamper(config.data, db => {
      for (const table of ['audit_events', 'audit_payloads', 'audit_heads']) {
        db.exec(`DELETE FROM ${table} WHERE chain = '${author.personal}'`);
      }
    });
    expect(await findings()).toMatchObject({ code: 1, whys: ['cut'] });
  });

  it('who put an old copy of the folder back, and who then used it', async () => {
    const { data } = config;
    const copy = `${data}-old`;
    cpSync(data, copy, { recursive: true });
    await another();
    expect((await findings()).code).toBe(0);
    rmSync(data, { recursive: true });
    cpSync(copy, data, { recursive: true });
    const first = await findings();
    expect([first.code, first.said.broken, new Set(first.whys)]).toEqual([1, 0, new Set(['older'])]);
    expect((await verify()).out).toContain('an old copy of the data folder was put back');
    logs = [];
    await another();
    expect(logs.join('')).toContain('the record does not carry on from its checkpoints');
    await another();
    const used = await findings();
    expect([used.code, new Set(used.whys)]).toEqual([1, new Set(['older'])]);
  });
});

describe('a checkpoint that was named', () => {
  it.each<[string, (text: string) => string, string]>([
    ['changed', text => text.replace('"event":', '"event":1'), "This file isn't a checkpoint"],
    [
      'with another head',
      text => text.replace(/"head":"(.)/, (_all, sign) => `"head":"${sign === '0' ? '1' : '0'}`),
      'No key in the keys folder signed this checkpoint.'
    ],
    ['with a field more', text => text.replace('"format":1', '"format":1,"more":1'), "This file isn't a checkpoint"],
    ['that is no checkpoint', () => '{}', "This file isn't a checkpoint"],
    ['that is no JSON', () => 'x', "This file isn't a checkpoint"]
  ])('is refused %s', async (_name, change, sentence) => {
    const text = readFileSync(newest(), 'utf8');
    expect(change(text)).not.toBe(text);
    const file = terminal.file('checkpoint.json', change(text));
    const ended = await verify('--checkpoint', file);
    expect([ended.code, ended.err]).toEqual([3, expect.stringContaining(sentence)]);
  });

  it('of another gallery is refused, and so is one that is not there', async () => {
    const own = config;
    config = { ...config, data: terminal.at('other/data'), keysDir: terminal.at('other/keys') };
    config.checkpointsDir = terminal.at('other/checkpoints');
    await another();
    const file = terminal.file('other.json', readFileSync(newest(), 'utf8'));
    config = own;
    expect(await verify('--checkpoint', file)).toMatchObject({ code: 3, err: expect.stringContaining('No key') });
    expect((await verify('--checkpoint', terminal.at('nowhere.json'))).code).toBe(2);
  });

  it('in the folder that was changed is told', async () => {
    const text = readFileSync(newest(), 'utf8');
    writeFileSync(newest(), text.replace(/"time":\d/, '"time":9'));
    const ended = await verify();
    expect([ended.code, ended.out]).toEqual([1, expect.stringContaining('was signed by no key of this gallery')]);
  });
});

describe('a clock that jumps', () => {
  it('back and forward changes nothing: events and checkpoints are ordered by their numbers', async () => {
    const day = 86_400_000;
    for (const jump of [40 * day, -400 * day, 3 * day]) {
      await another({ clock: () => Date.now() + jump });
    }
    const times = files().map(name => readCheckpoint(readFileSync(join(config.checkpointsDir, name), 'utf8')).time);
    expect(times).not.toEqual([...times].sort((a, b) => a - b));
    expect(files()).toHaveLength(8);
    expect(await findings()).toMatchObject({ code: 0, whys: [], said: { broken: 0 } });
    tamper(config.data, db => cutTail(db, author.personal, 1));
    expect(new Set((await findings()).whys)).toEqual(new Set(['cut']));
  });
});
