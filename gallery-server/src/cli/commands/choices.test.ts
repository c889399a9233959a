import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { regulatedSpace } from '../../../test/support/regulated.js';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const text = (title = 'Wards'): string =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [
      { cell_type: 'markdown', id: 'aaaaaaa1', metadata: {}, source: `# ${title}\n\nAbout Nightjar.` },
      {
        cell_type: 'code',
        id: 'aaaaaaa2',
        metadata: {},
        execution_count: 1,
        source: 'nightjar()',
        outputs: [
          { output_type: 'stream', name: 'stdout', text: 'first\n' },
          { output_type: 'display_data', metadata: {}, data: { 'text/plain': '412 stays' } },
          { output_type: 'display_data', metadata: {}, data: { 'application/x-odd': 'x' } }
        ]
      }
    ]
  });

describe('vitrine redact, with choices', () => {
  it('removes the texts of a file and hides outputs, and says no value', async () => {
    const file = terminal.file('a.ipynb', text());
    const names = terminal.file('names.txt', '\uFEFF  Nightjar \r\n\r\n');
    const { code, out, err } = await terminal.vitrine([
      'redact',
      file,
      '--hide-from',
      names,
      '--hide-output',
      '1.1',
      '--report',
      terminal.at('report.json')
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('About SECRET-1.');
    expect(out).toContain('SECRET-1()');
    expect(out).toContain('first');
    expect(out).not.toMatch(/nightjar|412/i);
    expect(terminal.read('report.json')).toContain('"fate":"chosen"');
    expect(terminal.read('report.json')).not.toMatch(/nightjar/i);
  });

  it('takes the texts from a pipe', async () => {
    const { code, out } = await terminal.vitrine(
      ['redact', terminal.file('a.ipynb', text()), '--hide-from', '-'],
      'nightjar\nabout\n'
    );
    expect([code, /nightjar|about/i.test(out)]).toEqual([0, false]);
  });

  it('lets an output out where the rules allow it', async () => {
    const call = ['redact', terminal.file('a.ipynb', text()), '--profile', 'strict', '--release', '1.1=counts only'];
    const { code, out } = await terminal.vitrine(call);
    expect([code, out.includes('412 stays'), out.includes('first')]).toEqual([0, true, false]);
  });

  it.each<[string, string[], number, RegExp]>([
    ['a place without an output', ['--hide-output', '3'], 2, /such as 3\.1/],
    ['a place that counts from the end', ['--hide-output=-1.0'], 2, /such as 3\.1/],
    ['a release without a reason', ['--release', '1.1'], 2, /needs a reason/],
    ['a release with an empty reason', ['--release', '1.1= '], 2, /needs a reason/],
    ['a reason that is too long', ['--release', `1.1=${'y'.repeat(301)}`], 2, /at most 300/],
    ['an output that is named twice', ['--hide-output', '1.1', '--release', '1.1=r'], 2, /1\.1 is named twice/],
    ['a file that is not there', ['--hide-from', 'no/such/file'], 2, /no file/],
    ['an output that is not there', ['--hide-output', '1.9'], 3, /no output 9 in cell 1/],
    ['an output of no cell', ['--release', '7.0=r', '--profile', 'strict'], 3, /no output 0 in cell 7/],
    ['an output that nothing looks into', ['--release', '1.2=r', '--profile', 'strict'], 3, /Output 2 of cell 1/],
    ['a text as an argument', ['--hide', 'Nightjar'], 2, /Unknown option/]
  ])('refuses %s', async (_, more, code, says) => {
    const ended = await terminal.vitrine(['redact', terminal.file('a.ipynb', text()), ...more]);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toMatch(says);
  });

  it.each<[string, string, RegExp]>([
    ['nothing in it', ' \n\n', /no texts to hide/],
    ['signs alone in a line', 'fine\n---\n', /Line 2 /],
    ['a line that is too long', 'x'.repeat(2001), /Line 1 /],
    ['too many lines', Array.from({ length: 501 }, (_, at) => `text${at}`).join('\n'), /at most 500/]
  ])('refuses a file of texts with %s, and never says them', async (_, lines, says) => {
    const call = ['redact', terminal.file('a.ipynb', text()), '--hide-from', terminal.file('names.txt', lines)];
    const { code, err } = await terminal.vitrine(call);
    expect([code, says.test(err), /text499|fine|xxx/.test(err)]).toEqual([2, true, false]);
  });

  it('takes standard input for one thing, and places for one notebook', async () => {
    const both = await terminal.vitrine(['redact', '-', '--hide-from', '-'], text());
    expect([both.code, both.err.includes('not both')]).toEqual([2, true]);
    const files = ['a', 'b'].map(name => terminal.file(`${name}.ipynb`, text()));
    const call = ['redact', ...files, '--out', terminal.at('out')];
    expect((await terminal.vitrine([...call, '--hide-output', '1.0'])).code).toBe(2);
    expect(existsSync(terminal.at('out'))).toBe(false);
    expect((await terminal.vitrine([...call, '--hide-from', terminal.file('n.txt', 'Nightjar')])).code).toBe(0);
    expect(terminal.read('out/b.ipynb')).not.toMatch(/nightjar/i);
  });
});

describe('vitrine publish, with choices', () => {
  let gallery: TestGallery;
  let author: Person;
  beforeAll(async () => {
    gallery = await TestGallery.open();
    author = await gallery.person('author');
    await gallery.team('Team', [[author, 'editor']]);
    await regulatedSpace(gallery, 'Ward', [author]);
  });
  afterAll(() => gallery.close());
  beforeEach(() => terminal.signIn(gallery.url, author));

  interface Read {
    notebook: string;
    manifest: string;
    fields: { title: string };
  }
  const read = async (out: string): Promise<Read> => {
    const entry = /\/n\/(\S+)/.exec(out)?.[1] ?? '';
    return (await gallery.ask('GET', `/entries/${entry}`, { token: author.token })).json() as Read;
  };

  it('sends nothing of what was hidden, in no field either', async () => {
    const file = terminal.file('a.ipynb', text('On Nightjar'));
    const names = terminal.file('names.txt', 'Nightjar');
    const options = ['--to', 'Team', '--hide-from', names, '--hide-output', '1.0'];
    const dry = await terminal.vitrine(['publish', file, ...options, '--dry-run']);
    expect([dry.code, dry.out.includes('SECRET-1'), /nightjar/i.test(dry.out)]).toEqual([0, true, false]);
    const { code, out } = await terminal.vitrine(['publish', file, ...options]);
    expect(code).toBe(0);
    const { notebook, fields } = await read(out);
    expect(notebook).not.toMatch(/nightjar|first/i);
    expect(fields.title).toBe('On SECRET-1');
  });

  it('lets an output out with its reason where the rules of the space allow it', async () => {
    const file = terminal.file('b.ipynb', text('Stays'));
    const call = ['publish', file, '--to', 'Ward', '--release', '1.1=counts of whole wards'];
    const { code, out, err } = await terminal.vitrine(call);
    expect([code, err]).toEqual([0, expect.stringContaining('2 outputs hidden')]);
    const { notebook, manifest } = await read(out);
    expect(notebook).toContain('412 stays');
    expect(JSON.parse(manifest)).toMatchObject({
      redaction: { released: [{ cell: 1, output: 1, reason: 'counts of whole wards' }] }
    });
  });

  it('sends nothing where an output that was named is not there', async () => {
    const file = terminal.file('c.ipynb', text('Gone'));
    const { code, err } = await terminal.vitrine(['publish', file, '--to', 'Team', '--hide-output', '1.7']);
    expect([code, err.includes('no output 7 in cell 1')]).toEqual([3, true]);
    expect(terminal.read('c.ipynb')).toBe(text('Gone'));
  });
});
