import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Preparation } from '@vitrine/core/snapshot';
import {
  mail,
  showing,
  token,
  withCell,
  withChange,
  withFields,
  withFile,
  withIds,
  withNotebook
} from '../../../test/support/forge.js';
import type { Body, Forge } from '../../../test/support/forge.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { notebookText, prepare, publish, snapshotFor } from '../../../test/support/publish.js';

let gallery: TestGallery;
let author: Person;
let session: string;
let admin: string;
beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  session = await gallery.proof(author.account, 'session');
  admin = await gallery.proof(await gallery.admin(), 'session');
});
afterAll(() => gallery.close());

interface Event {
  seq: number;
  action: string;
  outcome: string;
  payload: string | null;
}

async function events(chain: string, by = session): Promise<Event[]> {
  const answer = await gallery.ask('GET', `/audit/${chain}?limit=500`, { session: by });
  return (answer.json() as { items: Event[] }).items;
}

const entries = async (): Promise<number> =>
  ((await gallery.ask('GET', '/entries', { token: author.token })).json() as { total: number }).total;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const printed = { output_type: 'stream', name: 'stdout', text: `${token}\n` };
const home = ['', 'home', 'mkovac', 'study'].join('/');
const half = Math.floor(token.length / 2);
/** A picture of one pixel with a text of the forger's in it. */
const png = Buffer.concat([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64'
  ),
  Buffer.from(token)
]).toString('base64');

/** Forgeries by what they try; every id is right, so that only the content gives them away. */
const forgeries: readonly (readonly [string, Forge])[] = [
  // Source
  ['a token in code', withCell({ source: `t = "${token}"` })],
  ['a token in a comment', withCell({ source: `x = 1  # ${token}` })],
  ['a token in Base64', withCell({ source: `t = "${base64(`token=${token}`)}"` })],
  ['a token in gzip and Base64', withCell({ source: `t = "${gzipSync(`token=${token}`).toString('base64')}"` })],
  ['a token in hexadecimal digits', withCell({ source: `t = "${Buffer.from(`t=${token}`).toString('hex')}"` })],
  ['a token behind signs that are never seen', withCell({ source: `t = "${token.split('').join('\u200b')}"` })],
  ['a token put together from two', withCell({ source: `t = "${token.slice(0, half)}" + "${token.slice(half)}"` })],
  ['a token backwards', withCell({ source: `t = "${[...token].reverse().join('')}"[::-1]` })],
  ['a token in a line for the shell', withCell({ source: `!curl -H "Authorization: Bearer ${token}" https://a.org` })],
  ['a home in code', withCell({ source: `open("${home}/a.csv")` })],
  ['a mail in text', withChange(({ cells }) => void Object.assign(cells[0] ?? {}, { source: `Ask ${mail}` }))],
  [
    'a token in the target of a link',
    withChange(({ cells }) => void Object.assign(cells[0] ?? {}, { source: `[a](https://a.org/?k=${token})` }))
  ],
  // Author switches
  ['a switch that asks to keep outputs', withCell({ metadata: { keep_output: true }, outputs: [printed] })],
  ['the same of nbstripout', withCell({ metadata: { nbstripout: { keep_output: true } }, outputs: [printed] })],
  ['a tag that asks to keep them', withCell({ metadata: { tags: ['keep_output'] } })],
  ['a tag that asks to remove the cell', withCell({ metadata: { tags: ['remove_cell'] } })],
  ['a policy of its own', withChange(({ metadata }) => void Object.assign(metadata, { vitrine: { policy: 'open' } }))],
  ['a policy of its own in a cell', withCell({ metadata: { vitrine: { policy: 'open', keep: true } } })],
  ['an allow-list of its own', withCell({ source: `t = "${token}"  # noqa: secret, pragma: allowlist secret` })],
  ['a cell that trusts itself', withCell({ metadata: { trusted: true } })],
  ['a notebook that trusts itself', withChange(({ metadata }) => void Object.assign(metadata, { trusted: true }))],
  ['a signature', withChange(({ metadata }) => void Object.assign(metadata, { signature: 'sha256:0' }))],
  ['the name of a kernel', withChange(({ metadata }) => void Object.assign(metadata, { kernelspec: { name: home } }))],
  // Outputs
  ['a printed text that was put back', withCell({ outputs: [printed] })],
  [
    'a printed text in two outputs',
    withCell({ outputs: [token.slice(0, half), token.slice(half)].map(text => ({ ...printed, text })) })
  ],
  [
    'an error that was put back',
    withCell({ outputs: [{ output_type: 'error', ename: 'E', evalue: token, traceback: [] }] })
  ],
  ['plain text', showing({ 'text/plain': `'${token}'` })],
  ['HTML with a script', showing({ 'text/html': '<b>1</b><script>alert(1)</script>' })],
  ['HTML with a token in an attribute', showing({ 'text/html': `<p title="${token}">1</p>` })],
  [
    'a table with a column of mails',
    showing({ 'text/html': `<table><tr><th>email</th></tr><tr><td>${mail}</td></tr></table>` })
  ],
  ['Markdown', showing({ 'text/markdown': `**${token}**` })],
  ['LaTeX', showing({ 'text/latex': `\\text{${token}}` })],
  ['JSON with a token as a name', showing({ 'application/json': { [token]: 1 } })],
  ['a script', showing({ 'application/javascript': 'alert(1)' })],
  ['a widget', showing({ 'application/vnd.jupyter.widget-view+json': { model_id: token } })],
  ['a chart', showing({ 'application/vnd.plotly.v1+json': { data: [{ text: [token] }], layout: {} } })],
  ['a map', showing({ 'application/geo+json': { type: 'Feature', properties: { owner: mail } } })],
  ['SVG with a handler', showing({ 'image/svg+xml': '<svg onload="a()"><circle r="1"/></svg>' })],
  ['a picture with bytes after its end', showing({ 'image/png': png })],
  ['a PDF', showing({ 'application/pdf': base64(`%PDF-1.7 ${token}`) })],
  ['a MIME type that nobody knows', showing({ 'application/x-mine': token })],
  ['a MIME type that is a value', showing({ [`text/${mail}`]: 'a' })],
  ['metadata of an output', showing({ 'text/plain': '1' }, { owner: token })],
  // Structure
  ['an attachment', withCell({ cell_type: 'markdown', attachments: { [`${token}.txt`]: { 'text/plain': 'a' } } })],
  ['an id that speaks', withCell({ id: 'mara-kovac-study' })],
  ['a field that nobody knows', withCell({ [token]: 1 })],
  ['a name that comes twice', withNotebook(text => text.replace('"nbformat": 4,', `"nbformat": 4,\n "nbformat": 4,`))],
  [
    'a name that comes twice in a cell',
    withNotebook(text => text.replace('"source": ', `"source": "${token}",\n   "source": `))
  ],
  [
    'a name that changes what an object is',
    withNotebook(text => text.replace('"cells"', '"__proto__": {},\n "cells"'))
  ],
  ['an old format', withNotebook(text => text.replace('"nbformat_minor": 5', '"nbformat_minor": 2'))],
  ['another order of names', withNotebook(text => JSON.stringify(JSON.parse(text)))],
  ['text after the end', withNotebook(text => `${text}{}`)],
  ['a number that is none', withNotebook(text => text.replace('"nbformat": 4', '"nbformat": NaN'))],
  ['no notebook', withNotebook(() => token)],
  ['the raw notebook as it lay on the disk', withNotebook(() => notebookText())],
  [
    'a depth without end',
    withNotebook(text => text.replace('"metadata": {}', `"metadata": {"a": ${'['.repeat(9000)}${']'.repeat(9000)}}`))
  ],
  // Encodings
  ['a mark at the beginning', withNotebook(text => `\ufeff${text}`)],
  ['signs written as escapes', withNotebook(text => text.replace('Which', '\\u0057hich'))],
  ['half a pair', withNotebook(text => text.replace('Which', 'Which\\ud800'))],
  ['UTF-16 in UTF-8', withNotebook(text => Buffer.from(text, 'utf16le').toString('latin1'))],
  ['zeros between', withNotebook(text => text.replace('Which', 'Wh\u0000ich'))],
  // Beside the notebook
  ['a token in the title', withFields({ title: `On ${token}` })],
  ['a mail in the question', withFields({ question: `Does ${mail} know?` })],
  ['a token in the answer', withFields({ answer: base64(`token=${token}`) })],
  ['a home in the description', withFields({ description: `Lies in ${home}` })],
  ['a mail as a tag', withFields({ tags: ['a', mail.slice(0, 40)] })],
  ['a token in the note', withFields({ note: token })],
  ['a mail as the name of the file', withFields({ fileName: `${mail}.ipynb` })],
  ['a path as the name of the file', withFields({ fileName: `${home}/a.ipynb` })],
  ['a field of its own', withFields({ owner: mail } as object)],
  [
    'a word in the manifest',
    withFile('snapshot.json', text => text.replace('"format": 1', `"format": 1,\n "owner": "x"`))
  ],
  [
    'an environment in the manifest',
    withFile('snapshot.json', text =>
      text.replace('"environment": null', `"environment": ["--index-url https://u:${token}@pypi.firm.lan/"]`)
    )
  ],
  [
    'an input in the manifest',
    withFile('snapshot.json', text => text.replace('"slots": []', `"slots": ["${home}/a.csv"]`))
  ],
  ['a level that is lower', withFile('snapshot.json', text => text.replace('"balanced"', '"open"'))],
  [
    'another file',
    ({ ticket, snapshot }, preparation) =>
      withIds(
        { ticket, snapshot: { ...snapshot, files: [...snapshot.files, { path: '.env', text: token }] } },
        preparation
      )
  ],
  [
    'an author of its own',
    (body, preparation) => withIds(body, { ...preparation, author: { name: 'Somebody', email: mail } })
  ],
  ['an earlier time', (body, preparation) => withIds(body, { ...preparation, time: 1 })]
];

describe('a client that was forged, is old, or has no engine', () => {
  it('is tried in more than forty ways', () => {
    expect(forgeries.length).toBeGreaterThanOrEqual(70);
    expect(new Set(forgeries.map(([name]) => name)).size).toBe(forgeries.length);
  });

  it.each(forgeries)('is refused with %s; nothing is stored, and it is noted without content', async (_name, forge) => {
    const [before, known] = [await entries(), (await events(author.personal)).length];
    const answer = await publish(gallery, { token: author.token, space: author.personal, forge });
    expect([answer.status, answer.text]).toEqual([expect.toSatisfy(n => n >= 400 && n < 500), expect.anything()]);
    expect(await entries()).toBe(before);
    const fresh = (await events(author.personal)).slice(known);
    const denied = fresh.filter(event => event.outcome === 'denied');
    const { code, sentence, next } = answer.json() as { code: string; sentence: string; next: string };
    expect([sentence, next]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    expect(denied).toMatchObject([{ action: 'version.publish', outcome: 'denied' }]);
    expect(denied[0]?.payload).toContain(`"code":"${code}"`);
    for (const said of [answer.text, JSON.stringify(fresh), gallery.logs.join('')]) {
      expect(said).not.toContain(token);
      expect(said).not.toContain('kovac');
    }
  });

  it.each<[string, Forge, object]>([
    ['in code', withCell({ source: `t = "${token}"` }), { cell: 1, path: 'cells[1].source', start: 5, kind: 'TOKEN' }],
    ['in the title', withFields({ title: `On ${token}` }), { cell: null, path: 'title', start: 3, kind: 'TOKEN' }],
    ['as a tag', withFields({ tags: ['a', mail] }), { cell: null, path: 'tags[1]', start: 0, kind: 'EMAIL' }],
    ['in an output', withCell({ outputs: [printed] }), { cell: 1, path: 'cells[1].outputs[0].text', start: 0 }],
    ['by its kind', withCell({ metadata: { trusted: true } }), { path: 'cells[1].metadata', start: null, kind: null }]
  ])('is told where it stands %s', async (_name, forge, place) => {
    const answer = await publish(gallery, { token: author.token, space: author.personal, forge });
    expect([answer.status, answer.json()]).toMatchObject([422, { code: 'not-redacted', places: [place] }]);
  });
});

describe('bytes that are no request', () => {
  const whole = async (): Promise<string> => {
    const prepared = await prepare(gallery, { token: author.token, space: author.personal });
    const preparation = prepared.json() as Preparation & Parameters<typeof snapshotFor>[0];
    const snapshot = snapshotFor(preparation, { token: author.token, space: author.personal });
    return JSON.stringify({ ticket: preparation.ticket, snapshot } satisfies Body);
  };
  const json = { 'content-type': 'application/json' };

  it.each<[string, (text: string) => string | Buffer<ArrayBuffer>, Record<string, string>]>([
    ['in UTF-16', text => Buffer.from(`\ufeff${text}`, 'utf16le'), json],
    ['that are no text', () => Buffer.from([0x7b, 0xff, 0x7d]), json],
    ['as a raw notebook', () => notebookText(), json],
    ['of nothing', () => '', json],
    ['packed, and saying so', text => gzipSync(text), { ...json, 'content-encoding': 'gzip' }],
    ['packed, and not saying so', text => gzipSync(text), json],
    ['as a form', text => text, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as plain text', text => text, { 'content-type': 'text/plain' }]
  ])('are refused %s, and noted', async (_name, change, headers) => {
    const text = await whole();
    const denials = async (): Promise<number> =>
      (await events('instance', admin)).filter(one => one.action === 'version.publish' && one.outcome === 'denied')
        .length;
    const [before, stored] = [await denials(), await entries()];
    const answer = await gallery.ask('POST', '/versions', { token: author.token, raw: change(text), headers });
    expect([answer.status >= 400 && answer.status < 500, answer.json()]).toMatchObject([
      true,
      { code: 'request-invalid' }
    ]);
    expect(await denials()).toBe(before + 1);
    expect(await entries()).toBe(stored);
  });

  it('leave a chain that holds', async () => {
    for (const [chain, by] of [
      [author.personal, session],
      ['instance', admin]
    ] as const) {
      const report = await gallery.ask('GET', `/audit/${chain}/verify`, { session: by });
      expect(report.json()).toMatchObject({ broken: null });
    }
  });
});
