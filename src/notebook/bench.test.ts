import { Blob as NodeBlob } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { readNotebook, type Json } from '@vitrine/core/notebook';
import { loadRecognisers, noChoices, policies, policyHash, type Choices } from '@vitrine/core/redaction';
import type { Preparation, PublishedFields } from '@vitrine/core/snapshot';
import { createAnswering } from './answering';
import { Bench } from './bench';
import { commitSnapshot, writeSnapshotCommit } from './git';
import { createLocalPort, createRemoteBench, lentBench, ownBench, type OwnBench, type Port } from './remote';

await loadRecognisers();

const fields: PublishedFields = {
  title: 'Förecast',
  question: '',
  answer: '',
  description: '',
  tags: ['a'],
  note: '',
  fileName: 'a.ipynb'
};
const preparation: Preparation = {
  ticket: 't',
  space: 's',
  entry: null,
  author: { name: 'Ada', email: 'a@users.gallery.invalid' },
  committer: { name: 'Gallery', email: 'g@gallery.invalid' },
  time: 1_790_000_000,
  parent: null,
  origin: null,
  policyHash: policyHash(policies.team),
  engine: '0.1'
};
const cell: Json = {
  cell_type: 'code',
  id: 'c',
  metadata: { trusted: true },
  source: 'x = 1',
  execution_count: 1,
  outputs: []
};
const head = { metadata: { trusted: true }, nbformat: 4, nbformat_minor: 5 };

function opened(): Bench {
  const bench = new Bench();
  bench.open('j', head);
  bench.add('j', [cell]);
  return bench;
}

describe('a commit', () => {
  it('has the id that git itself gives it', async () => {
    const snapshot = await opened().commit('j', policies.team, fields, preparation);
    const dir = mkdtempSync(join(tmpdir(), 'vitrine-git-'));
    const git = (args: string[], input = '', env = {}): string =>
      execFileSync('git', args, { cwd: dir, input, env: { ...process.env, ...env } })
        .toString()
        .trim();
    git(['init', '-q']);
    const lines = snapshot.files.map(
      file => `100644 blob ${git(['hash-object', '-w', '--stdin'], file.text)}\t${file.path}`
    );
    expect(git(['mktree'], lines.join('\n') + '\n')).toBe(snapshot.tree);
    const { commitMessage } = await import('@vitrine/core/snapshot');
    const date = `${preparation.time} +0000`;
    const commit = git(
      ['commit-tree', snapshot.tree, '-F', '-'],
      commitMessage(snapshot.fields, snapshot.contentId, null),
      {
        GIT_AUTHOR_NAME: preparation.author.name,
        GIT_AUTHOR_EMAIL: preparation.author.email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: preparation.committer.name,
        GIT_COMMITTER_EMAIL: preparation.committer.email,
        GIT_COMMITTER_DATE: date
      }
    );
    expect(commit).toBe(snapshot.commit);
  });

  it('stands on its parent and holds folders', async () => {
    const files = [
      { path: 'environment/requirements.txt', text: 'pandas\n' },
      { path: 'notebook.ipynb', text: '{}\n' }
    ];
    const input = { files, fields, contentId: 'a'.repeat(64), preparation: { ...preparation, parent: 'b'.repeat(40) } };
    const made = await commitSnapshot(input);
    expect(made.tree).toBe((await writeSnapshotCommit(input)).tree);
    expect((await commitSnapshot({ ...input, preparation })).commit).not.toBe(made.commit);
  });
});

describe('the texts beside a notebook', () => {
  const mail = ['mara.kovac', 'firm-health.eu'].join('@');
  const given = { ...fields, answer: `Ask ${mail}`, tags: ['a', mail] };

  it('are given back as they may leave, and only such texts are committed', async () => {
    const bench = opened();
    const clean = bench.fields('j', policies.team, given);
    expect(clean).toMatchObject({ title: 'Förecast', answer: 'Ask EMAIL-1', tags: ['a', 'EMAIL-1'] });
    await expect(bench.commit('j', policies.team, given, preparation)).rejects.toMatchObject({
      code: 'fields-redacted',
      params: { count: 2 }
    });
    expect((await bench.commit('j', policies.team, clean, preparation)).fields).toEqual(clean);
  });

  it('lose what goes from the name of the file without asking; the dialog has told it before', async () => {
    const bench = opened();
    const fileName = `${mail}.ipynb`;
    expect(bench.check('j', policies.team, fileName).fromFileName).toBe(1);
    expect(bench.check('j', policies.team, 'a.ipynb').fromFileName).toBe(0);
    const snapshot = await bench.commit('j', policies.team, { ...fields, fileName }, preparation);
    expect(snapshot.fields.fileName).toBe('EMAIL-1.ipynb');
  });

  it('come back from the worker too', async () => {
    const remote = createRemoteBench(createLocalPort());
    await remote.open('j', head);
    await remote.add('j', [cell]);
    expect(await remote.fields('j', policies.team, given)).toEqual(opened().fields('j', policies.team, given));
  });

  it('are proposed without what was removed', () => {
    const bench = opened();
    bench.add('j', [{ cell_type: 'markdown', id: 'h', metadata: {}, source: `# For ${mail}` }]);
    expect(bench.check('j', policies.team).described.title).toBe('For EMAIL-1');
  });
});

describe('a parcel', () => {
  it('is the commit as the gallery takes it, and the texts beside it', async () => {
    const snapshot = await opened().commit('j', policies.team, fields, preparation);
    const parcel = await opened().parcel('j', policies.team, fields, preparation);
    const text = await new Promise(resolve => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsText(parcel.body);
    });
    const declared = { engine: expect.any(String) as string };
    expect(JSON.parse(String(text))).toMatchObject({ ticket: preparation.ticket, snapshot, declared });
    expect(parcel.fields).toEqual(snapshot.fields);
    expect(parcel.body.type).toBe('application/json');
  });
});

describe('a fork', () => {
  const made = async () => {
    const snapshot = await opened().commit('j', policies.team, fields, preparation);
    const [notebook, manifest] = snapshot.files.map(file => file.text);
    const origin = { entry: 'e1', version: 2, contentId: snapshot.contentId, commit: snapshot.commit };
    return { notebook, manifest, fields: snapshot.fields, origin };
  };

  it('remembers where it came from and brings no trust along', async () => {
    const source = await made();
    const notebook = readNotebook(new Bench().fork(source));
    expect(notebook.metadata.vitrine).toEqual({ origin: source.origin });
    expect(JSON.stringify(notebook)).not.toContain('trusted');
    expect(notebook.cells[0].source).toBe('x = 1');
  });

  it('is refused when one letter differs from what the id names', async () => {
    const source = await made();
    expect(() => new Bench().fork({ ...source, notebook: source.notebook.replace('x = 1', 'x = 2') })).toThrow(
      'checksum'
    );
    expect(() => new Bench().fork({ ...source, fields: { ...fields, title: 'Other' } })).toThrow('checksum');
  });
});

describe('changes', () => {
  it('are told as readers see them', async () => {
    const bench = opened();
    const { files } = await bench.commit('j', policies.team, fields, preparation);
    expect((await bench.changes('j', null, files[0].text)).sentence).toBe('nothing changed');
    bench.open('k', head);
    bench.add('k', [{ ...(cell as object), source: 'x = 2' } as Json]);
    expect(await bench.changes('k', policies.team, files[0].text)).toMatchObject({ changed: 1 });
  });

  it('are the same where the version comes as a file', async () => {
    const bench = opened();
    const { files } = await bench.commit('j', policies.team, fields, preparation);
    // The Blob of this environment can't be read.
    const file = new NodeBlob([files[0].text]) as unknown as Blob;
    expect((await bench.changes('j', null, file)).sentence).toBe('nothing changed');
    await expect(bench.changes('j', null, new NodeBlob(['{']) as unknown as Blob)).rejects.toThrow();
  });
});

describe('the cells of a preview', () => {
  const printed = (text: string): Json => ({
    ...(cell as object),
    outputs: [{ output_type: 'stream', name: 'stdout', text }]
  });

  it('come in portions, as readers see them', () => {
    const bench = opened();
    bench.add('j', [printed('mail to ada@lovelace.example.org\n'), cell]);
    bench.check('j', policies.team);
    const [second] = bench.cells('j', 1, 2);
    expect(second).toMatchObject({ index: 1, removed: 1, outputs: [{ kind: 'text', text: 'mail to EMAIL-1\n' }] });
    expect(bench.cells('j', 2, 20).map(one => one.index)).toEqual([2]);
  });

  it('hold no more of an output than is drawn', () => {
    const bench = opened();
    bench.add('j', [printed('step 1 of 9\n'.repeat(100_000))]);
    bench.check('j', policies.team);
    expect(JSON.stringify(bench.cells('j', 0, 9)).length).toBeLessThan(20_000);
    expect(bench.cells('j', 1, 2)[0]?.outputs[0]).toMatchObject({ cut: true });
  });
});

describe('the remote bench', () => {
  it('gives the same answers over messages', async () => {
    const remote = createRemoteBench(createLocalPort());
    await remote.open('j', head);
    await remote.add('j', [cell]);
    const checked = await remote.check('j', policies.team);
    expect(checked).toEqual(opened().check('j', policies.team));
    expect(await remote.cells('j', 0, 9)).toEqual([expect.objectContaining({ index: 0, source: 'x = 1' })]);
    await remote.close('j');
    await expect(remote.check('j', policies.team)).rejects.toMatchObject({ code: 'internal' });
  });

  it('keeps what an error says', async () => {
    const answer = await (await createAnswering())({ id: 1, method: 'check', args: ['nothing', policies.team] });
    expect(answer).toMatchObject({ id: 1, problem: { code: 'internal' } });
  });

  it('lets nobody wait for a worker that is gone', async () => {
    const port: Port = { onmessage: null, onerror: null, postMessage: () => undefined };
    let told = 0;
    const remote = createRemoteBench(port, () => (told += 1));
    const waiting = remote.open('j', head);
    port.onerror?.({ message: 'Uncaught TypeError' });
    await expect(waiting).rejects.toMatchObject({ code: 'internal' });
    await expect(remote.open('j', head)).rejects.toMatchObject({ code: 'internal' });
    expect(told).toBe(1);
  });

  it('asks for a new page when the file of the worker is gone', async () => {
    const port: Port = { onmessage: null, onerror: null, postMessage: () => undefined };
    const waiting = createRemoteBench(port).open('j', head);
    port.onerror?.({});
    await expect(waiting).rejects.toMatchObject({ code: 'reload-needed' });
  });
});

describe('the jobs of a bench', () => {
  it('say how much there is of a notebook, outputs counted', () => {
    const bench = opened();
    const before = bench.check('j', policies.team).characters;
    bench.open('k', head);
    const output = { output_type: 'stream', name: 'stdout', text: ['x'.repeat(600), 'y'.repeat(400)] };
    bench.add('k', [cell, { ...cell, source: '', outputs: [output] }]);
    expect(bench.check('k', policies.team).characters - before).toBeGreaterThanOrEqual(1000);
  });

  it('are kept apart, and forgotten when they are closed', () => {
    const bench = opened();
    bench.open('k', head);
    expect(bench.check('j', policies.team).counts.cells).toBe(1);
    expect(bench.check('k', policies.team).counts.cells).toBe(0);
    bench.close('j');
    expect(() => bench.check('j', policies.team)).toThrow();
    expect(() => bench.add('j', [cell])).toThrow();
    expect(bench.check('k', policies.team).counts.cells).toBe(0);
  });

  it('start empty when they are opened again', () => {
    const bench = opened();
    bench.check('j', policies.team);
    bench.open('j', head);
    bench.add('j', [{ ...(cell as object), source: 'y = 2' } as Json]);
    expect(bench.cells('j', 0, 9)).toEqual([]);
    bench.check('j', policies.team);
    expect(bench.cells('j', 0, 9).map(one => one.source)).toEqual(['y = 2']);
  });
});

describe('what leaves', () => {
  it('carries outputs without their values, no trust and no word of what we keep', async () => {
    const bench = new Bench();
    bench.open('j', { ...head, metadata: { trusted: true, vitrine: { entry: { gallery: 'http://inside.example' } } } });
    bench.add('j', [
      {
        ...(cell as object),
        outputs: [{ output_type: 'stream', name: 'stdout', text: 'rows: 12, from ada@lovelace.example.org' }]
      } as Json
    ]);
    const { files } = await bench.commit('j', policies.team, fields, preparation);
    const text = files.map(file => file.text).join('');
    expect(text).toContain('x = 1');
    expect(text).toContain('rows: 12, from EMAIL-1');
    for (const kept of ['lovelace', 'trusted', 'inside.example']) {
      expect(text, kept).not.toContain(kept);
    }
  });
});

describe('a fork of something else', () => {
  it('is refused when the manifest is another one', async () => {
    const snapshot = await opened().commit('j', policies.team, fields, preparation);
    const [notebook, manifest] = snapshot.files.map(file => file.text);
    const origin = { entry: 'e1', version: 2, contentId: snapshot.contentId, commit: snapshot.commit };
    const source = { notebook, manifest, fields: snapshot.fields, origin };
    expect(() => new Bench().fork(source)).not.toThrow();
    for (const wrong of [
      { ...source, manifest: `${manifest} ` },
      { ...source, origin: { ...origin, contentId: '0'.repeat(64) } }
    ]) {
      let code = '';
      try {
        new Bench().fork(wrong);
      } catch (error) {
        code = error instanceof VitrineError ? error.code : String(error);
      }
      expect(code).toBe('content-mismatch');
    }
  });
});

describe('answers of a worker', () => {
  it('find who asked, in whatever order they come', async () => {
    const asked: number[] = [];
    const port: Port = { onmessage: null, onerror: null, postMessage: ask => asked.push(ask.id) };
    const remote = createRemoteBench(port);
    const both = Promise.all([remote.fork({} as never), remote.fork({} as never)]);
    port.onmessage?.({ data: { id: asked[1], value: 'second' } });
    port.onmessage?.({ data: { id: asked[0], value: 'first' } });
    port.onmessage?.({ data: { id: 99, value: 'nobody asked' } });
    expect(await both).toEqual(['first', 'second']);
  });
});

describe('what the author chose', () => {
  const chosen = { hide: ['Nightjar'], hideOutputs: [{ cell: 0, output: 0 }], release: [] };
  const open = (): Bench => {
    const bench = new Bench();
    bench.open('j', head);
    bench.add('j', [
      { ...(cell as object), source: 'nightjar = 1', outputs: [{ output_type: 'stream', name: 'stdout', text: 'a' }] }
    ] as Json[]);
    return bench;
  };
  const given = { ...fields, title: 'On Nightjar' };

  it('is seen in the check, in the fields and in what changed', async () => {
    const bench = open();
    expect(bench.check('j', policies.team, 'nightjar.ipynb', chosen)).toMatchObject({
      counts: { cells: 1, hidden: 1, kept: 0 },
      fromFileName: 1,
      report: { outputs: [{ cell: 0, output: 0, fate: 'chosen' }] }
    });
    expect(bench.fields('j', policies.team, given, chosen).title).toBe('On SECRET-1');
    const published = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] });
    expect((await bench.changes('j', policies.team, published, chosen)).added).toBe(1);
  });

  it('is gone from the commit, and the fields it goes from are looked at first', async () => {
    await expect(open().commit('j', policies.team, given, preparation, chosen)).rejects.toMatchObject({
      code: 'fields-redacted'
    });
    const { files } = await open().commit('j', policies.team, fields, preparation, chosen);
    expect(files[0]?.text).toContain('SECRET-1 = 1');
    expect(files[0]?.text).toContain('Printed text removed');
    const parcel = await open().parcel('j', policies.team, fields, preparation, chosen);
    expect(parcel.fields).toEqual(fields);
  });
});

describe('a bench that is lent', () => {
  let made: { ended: number; own: OwnBench }[] = [];
  const make = (): OwnBench => {
    const own = ownBench(createLocalPort);
    const one = { ended: 0, own };
    made.push(one);
    return { ...own, end: () => void ((one.ended += 1), own.end()) };
  };

  it('is lent again when it is given back idle, without what it was handed', async () => {
    made = [];
    const first = lentBench(make);
    await first.bench.open('j', head);
    first.giveBack('j');
    first.giveBack('j');
    const second = lentBench(make);
    expect(second.bench).toBe(first.bench);
    await expect(second.bench.check('j', policies.team)).rejects.toMatchObject({ code: 'internal' });
    expect(made.map(one => one.ended)).toEqual([0]);
    const third = lentBench(make);
    expect(made).toHaveLength(2);
    second.giveBack('j');
    // One spare is enough.
    third.giveBack('j');
    expect(made.map(one => one.ended)).toEqual([0, 1]);
    lentBench(make)
      .bench.open('j', head)
      .catch(() => undefined);
  });

  it('is ended when it is given back at work: only that stops a long look', async () => {
    made = [];
    const one = lentBench(make);
    const looking = one.bench.open('j', head);
    one.giveBack('j');
    await expect(looking).rejects.toMatchObject({ code: 'internal' });
    expect(made.map(({ ended }) => ended)).toEqual([1]);
    expect(lentBench(make).bench).not.toBe(one.bench);
  });

  it('is ended when it is given back between two portions, though it has nothing to do just then', async () => {
    made = [];
    const one = lentBench(make);
    await one.bench.open('j', head);
    one.giveBack('j', true);
    expect(made.map(({ ended }) => ended)).toEqual([1]);
    await expect(one.bench.add('j', [cell])).rejects.toMatchObject({ code: 'internal' });
    expect(lentBench(make).bench).not.toBe(one.bench);
  });
});

describe('what an author decided', () => {
  const printed = (text: string): Json => ({ output_type: 'stream', name: 'stdout', text });
  const book = (...outputs: Json[]): Bench => {
    const bench = opened();
    bench.add('j', [
      { ...(cell as object), id: 'd', source: 'ward = "Night jar"', outputs } as Json,
      { ...(cell as object), id: 'e', source: 'y = 2' } as Json
    ]);
    return bench;
  };
  const hide: Choices = { ...noChoices, hide: ['night JAR'] };

  it('is counted where it stands, whatever its case, and told by cell what changed by it', () => {
    const bench = book(printed('the night\njar, the night jar'));
    expect(bench.check('j', policies.team)).toMatchObject({ changed: null, hidden: [] });
    expect(bench.check('j', policies.team, '', hide)).toMatchObject({ changed: [1], hidden: [3] });
    expect(bench.check('j', policies.team, '', hide).changed).toEqual([]);
    const whole = { ...noChoices, hideOutputs: [{ cell: 1, output: 0 }] };
    expect(bench.check('j', policies.team, '', whole).changed).toEqual([1]);
    expect(bench.cells('j', 1, 2)[0]?.fates).toMatchObject([{ fate: 'chosen' }]);
  });

  it('goes from the commit, and from the texts beside it', async () => {
    const bench = book(printed('the night jar'));
    const { files } = await bench.commit('j', policies.team, fields, preparation, hide);
    expect(files.map(file => file.text).join('')).not.toMatch(/night\s?jar/i);
    const titled = { ...fields, title: 'Night jar' };
    expect(bench.fields('j', policies.team, titled, hide).title).not.toContain('Night');
    await expect(bench.commit('j', policies.team, titled, preparation, hide)).rejects.toMatchObject({
      code: 'fields-redacted'
    });
  });

  it('comes of what a gallery found in what was sent', async () => {
    const bench = book();
    expect(bench.found('j', [])).toEqual(noChoices);
    await bench.commit('j', policies.team, fields, preparation);
    const place = { file: 'notebook.ipynb', path: 'cells[1].source', cell: 1, place: 'source', kind: 'NAME' };
    expect(bench.found('j', [{ ...place, start: 8, end: 17 }]).hide).toEqual(['Night jar']);
  });

  it('is remembered without its values and known again', () => {
    const key = new Uint8Array(32).fill(7);
    const bench = book();
    const record = bench.remember('j', hide, key);
    expect(JSON.stringify(record)).not.toMatch(/night/i);
    expect(bench.recall('j', record, key).hide).toEqual(['Night jar']);
  });
});

describe('the cells as they are here', () => {
  it('come in portions within limits, and not before the first check', () => {
    const bench = opened();
    bench.add('j', [
      { ...(cell as object), outputs: [{ output_type: 'stream', name: 'stdout', text: 'a\n'.repeat(90_000) }] }
    ]);
    expect(bench.originals('j', 0, 9)).toEqual([]);
    bench.check('j', policies.regulated);
    expect(bench.originals('j', 1, 2)).toMatchObject([{ index: 1, hides: [true], outputs: [{ cut: true }] }]);
    expect(JSON.stringify(bench.originals('j', 0, 9)).length).toBeLessThan(20_000);
  });
});
