import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalNotebook, parseStrict, readNotebook } from '@vitrine/core/notebook';
import { contentIdOf, gitObjects } from '@vitrine/core/snapshot';
import type { Preparation, Snapshot } from '@vitrine/core/snapshot';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { publish } from '../../../test/support/publish.js';

let gallery: TestGallery;
let author: Person;
let session: string;
beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  session = await gallery.proof(author.account, 'session');
});
afterAll(() => gallery.close());

/** Of the form of a token, put together here so that no file holds one. */
const token = ['gh', 'p_', 'Zk3Qm8Lr5Tn1Vw7Xc2By9Hd4Jf6Gs0PaEuI1'].join('');

interface Body {
  ticket: string;
  snapshot: Snapshot;
}

/** Sends a notebook of one's own making with every id right, as a client without an engine would. */
const sending =
  (change: (text: string) => string) =>
  ({ ticket, snapshot }: Body, preparation: Preparation): unknown => {
    const files = snapshot.files.map(file =>
      file.path === 'notebook.ipynb' ? { ...file, text: change(file.text) } : file
    );
    const contentId = contentIdOf(files, snapshot.fields);
    return {
      ticket,
      snapshot: { ...snapshot, files, contentId, ...gitObjects(files, snapshot.fields, contentId, preparation) }
    };
  };

/** Puts something else into the code cell, in the canonical form. */
const withCell = (more: object) =>
  sending(text => {
    const json = parseStrict(text) as { cells: Record<string, unknown>[] };
    Object.assign(json.cells[1] ?? {}, more);
    return canonicalNotebook(readNotebook(JSON.stringify(json)));
  });

const printed = { output_type: 'stream', name: 'stdout', text: `${token}\n` };
const encoded = Buffer.from(`token=${token}`).toString('base64');
const hidden = token.split('').join('\u200b');

interface Event {
  seq: number;
  action: string;
  outcome: string;
  payload: string | null;
}

async function events(chain: string): Promise<Event[]> {
  const answer = await gallery.ask('GET', `/audit/${chain}?limit=500`, { session });
  return (answer.json() as { items: Event[] }).items;
}

const entries = async (): Promise<number> =>
  ((await gallery.ask('GET', '/entries', { token: author.token })).json() as { total: number }).total;

describe('a client that was forged, is old, or has no engine', () => {
  it.each<[string, ReturnType<typeof sending>]>([
    ['a token in code', withCell({ source: `t = "${token}"` })],
    ['a token in Base64', withCell({ source: `t = "${encoded}"` })],
    ['a token behind signs that are never seen', withCell({ source: `t = "${hidden}"` })],
    ['a token put together from two', withCell({ source: `t = "${token.slice(0, 20)}" + "${token.slice(20)}"` })],
    ['an output that was put back', withCell({ outputs: [printed] })],
    ['a switch that asks to keep outputs', withCell({ metadata: { keep_output: true }, outputs: [printed] })],
    ['a tag that asks to keep them', withCell({ metadata: { tags: ['keep'] }, outputs: [printed] })],
    ['a cell that trusts itself', withCell({ metadata: { trusted: true } })],
    ['an attachment', withCell({ cell_type: 'markdown', attachments: { [`${token}.txt`]: { 'text/plain': 'a' } } })],
    ['a field that nobody knows', withCell({ [token]: 1 })],
    ['a name that comes twice', sending(text => text.replace('"nbformat": 4,', `"nbformat": 4,\n "nbformat": 4,`))],
    ['a name that changes what an object is', sending(text => text.replace('"cells"', '"__proto__": {},\n "cells"'))],
    ['a mark at the beginning', sending(text => `\ufeff${text}`)],
    ['signs written as escapes', sending(text => text.replace('Which', '\\u0057hich'))],
    ['another order of names', sending(text => JSON.stringify(JSON.parse(text)))],
    ['text after the end', sending(text => `${text}{}`)],
    ['half a pair', sending(text => text.replace('Which', 'Which\\ud800'))],
    ['a number that is none', sending(text => text.replace('"nbformat": 4', '"nbformat": NaN'))],
    ['no notebook', sending(() => token)]
  ])('is refused with %s; nothing is stored, and it is noted without content', async (_name, forge) => {
    const [before, known] = [await entries(), (await events(author.personal)).length];
    const answer = await publish(gallery, { token: author.token, space: author.personal, forge });
    expect([answer.status, answer.text]).toEqual([expect.toSatisfy(n => n >= 400 && n < 500), expect.anything()]);
    expect(answer.text).not.toContain(token);
    expect(await entries()).toBe(before);
    const fresh = (await events(author.personal)).slice(known);
    const denied = fresh.filter(event => event.outcome === 'denied');
    const { code } = answer.json() as { code: string };
    expect(denied).toMatchObject([{ action: 'version.publish', outcome: 'denied' }]);
    expect(denied[0]?.payload).toContain(`"code":"${code}"`);
    expect(JSON.stringify(fresh)).not.toContain(token);
  });

  it.each<[string, Buffer<ArrayBuffer>]>([
    ['UTF-16', Buffer.from('\ufeff{"ticket":"x"}', 'utf16le')],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0x7d])]
  ])('is refused with %s, noted in the chain of the gallery', async (_name, raw) => {
    const admin = await gallery.proof(await gallery.admin(), 'session');
    const denials = async (): Promise<number> => {
      const { items } = (await gallery.ask('GET', '/audit/instance?limit=500', { session: admin })).json() as {
        items: Event[];
      };
      return items.filter(event => event.action === 'version.publish' && event.outcome === 'denied').length;
    };
    const before = await denials();
    const headers = { 'content-type': 'application/json' };
    const answer = await gallery.ask('POST', '/versions', { token: author.token, raw, headers });
    expect(answer.json()).toMatchObject({ code: 'request-invalid' });
    expect(await denials()).toBe(before + 1);
  });

  it('leaves a chain that holds', async () => {
    const report = await gallery.ask('GET', `/audit/${author.personal}/verify`, { session });
    expect(report.json()).toMatchObject({ broken: null });
  });
});
