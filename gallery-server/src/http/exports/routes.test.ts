import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReceipt } from '@vitrine/core/receipt';
import { demoNotebook } from '../../cli/demo/generate.js';
import { filesIn } from '../../../test/support/archive.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';

let gallery: TestGallery;
let author: Person;
let reader: Person;
let outsider: Person;
let team = '';
let made: PublishedAnswer;

beforeAll(async () => {
  gallery = await TestGallery.open();
  [author, reader, outsider] = [
    await gallery.person('author'),
    await gallery.person('reader'),
    await gallery.person('out')
  ];
  team = await gallery.team('Team', [
    [author, 'editor'],
    [reader, 'reader']
  ]);
  made = await published(gallery, { token: author.token, space: team, notebook: notebookText('Station forecast') });
});
afterAll(() => gallery.close());

const urlOf = (path: string): string => `${gallery.url}/api/v1${path}`;
async function bytes(
  entry: string,
  as: string,
  token: string | null = reader.token
): Promise<{ response: Response; data: Buffer }> {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(urlOf(`/entries/${entry}/versions/1/export${as}`), { headers });
  return { response, data: Buffer.from(await response.arrayBuffer()) };
}

describe('a version as an archive', () => {
  it('is the notebook, its snapshot and its receipt, as they are stored', async () => {
    const { response, data } = await bytes(made.entry, '?as=zip');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="forecast.zip"');
    const files = filesIn(data);
    expect([...files.keys()]).toEqual(['notebook.ipynb', 'snapshot.json', 'receipt.json']);
    const { verified } = readReceipt(files.get('receipt.json')?.toString() ?? '') ?? {};
    expect(verified?.contentId).toBe(made.contentId);
    for (const { path, sha256 } of verified?.files ?? []) {
      expect(
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex')
      ).toBe(sha256);
    }
    expect(data.equals((await bytes(made.entry, '')).data)).toBe(true);
  });
});

describe('a version as a page', () => {
  it('is one file that says what it is and where it is from', async () => {
    const demo = demoNotebook(7, 3, 1);
    const { entry } = await published(gallery, {
      token: author.token,
      space: team,
      notebook: demo.text,
      fields: demo.fields
    });
    const { response, data } = await bytes(entry, '?as=html');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.html"/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = data.toString();
    for (const part of [
      demo.fields.title,
      'v1',
      `${gallery.url}/n/${entry}/v/1`,
      'Name of author',
      'data:image/png;base64,'
    ]) {
      expect(html).toContain(part);
    }
    expect(html).not.toMatch(/vt-figure:|vt-here:|<script|<link|<iframe|\ssrc="(?!data:image)|\sstyle="|\son\w+="/);
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'") ?? '';
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
    );
    expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(html.indexOf('<title>'));
  });

  it('holds all pages of cells of a long notebook, each linked within the file', async () => {
    const cell = (at: number): object => ({
      cell_type: 'markdown',
      id: `m${at}`,
      metadata: {},
      source: `Paragraph ${at}.`
    });
    const notebook = JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: Array.from({ length: 450 }, (_, at) => cell(at))
    });
    const { entry } = await published(gallery, { token: author.token, space: team, notebook });
    const html = (await bytes(entry, '?as=html')).data.toString();
    for (const at of [0, 199, 200, 399, 400, 449]) {
      expect(html).toContain(`Paragraph ${at}.`);
      expect(html).toContain(`href="#cell-${at}"`);
      expect(html).toContain(`id="cell-${at}"`);
    }
  });

  it('keeps whatever a notebook brings along from being more than text', async () => {
    const evil = '</title><script>top.ran = 1</script>';
    const output = {
      output_type: 'display_data',
      metadata: {},
      data: {
        'text/html': `<img src=x onerror="top.ran=1"><table><tr><td style="background:url(//evil.invalid)">1</td></tr></table>`
      }
    };
    const notebook = JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: [
        {
          cell_type: 'markdown',
          id: 'a',
          metadata: {},
          source: `${evil} [x](javascript:top.ran=1) ![](https://evil.invalid/b.png)`
        },
        {
          cell_type: 'code',
          id: 'b',
          metadata: {},
          execution_count: 1,
          source: '"</style><script>"',
          outputs: [output]
        }
      ]
    });
    const fields = { title: `Hostile ${evil}`, question: evil, answer: '</style><img src=x>' };
    const { entry } = await published(gallery, { token: author.token, space: team, notebook, fields });
    const html = (await bytes(entry, '?as=html')).data.toString();
    expect(html).not.toMatch(/<script|onerror="|href="javascript:|(?:src|href|url)[=(]"?(?:https?:)?\/\/evil/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });
});

describe('who may take a version along', () => {
  it.each(['?as=zip', '?as=html'])('%s: whoever may read it, and nobody else', async as => {
    expect((await bytes(made.entry, as, author.token)).response.status).toBe(200);
    expect((await bytes(made.entry, as, null)).response.status).toBe(401);
    const { response, data } = await bytes(made.entry, as, outsider.token);
    expect(response.status).toBe(404);
    const absent = await bytes('AAAAAAAAAAAAAAAA', as, outsider.token);
    expect(data.toString()).toBe(absent.data.toString());
  });

  it.each(['?as=zip', '?as=html'])('%s: nobody, once it was taken back', async as => {
    const gone = await published(gallery, {
      token: author.token,
      space: team,
      notebook: notebookText(`Gone ${as}`, 'gone = 1')
    });
    const answer = await gallery.ask('POST', `/entries/${gone.entry}/withdraw`, {
      token: author.token,
      body: { version: 1, reason: 'Wrong file.' }
    });
    expect(answer.status).toBe(200);
    const { response, data } = await bytes(gone.entry, as);
    expect(response.status).toBe(410);
    expect(data.toString()).not.toContain('gone = 1');
  });

  it.each([
    ['?as=exe', 400],
    ['?as=', 400],
    ['?as=zip&as=html', 400]
  ])('%s is no kind of file', async (as, status) => {
    expect((await bytes(made.entry, as)).response.status).toBe(status);
  });
});
