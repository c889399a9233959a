import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundPlace } from '@vitrine/core/errors';
import { parseStrict } from '@vitrine/core/notebook';
import { ENGINE } from '@vitrine/core/redaction';
import { mail, token, withCell, withFields, withFile } from '../../../test/support/forge.js';
import type { Body, Forge } from '../../../test/support/forge.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, publish } from '../../../test/support/publish.js';

/* The gallery runs one engine; its neighbours are clients whose manifests name another and who removed what that one knows. */

let gallery: TestGallery;
let author: Person;
beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
});
afterAll(() => gallery.close());

const [large = 0, small = 0] = ENGINE.version.split('.').map(Number);
const [older, newer] = [`${large}.${small - 1}`, `${large}.${small + 1}`];
const asOf = (version: string): Forge =>
  withFile('snapshot.json', text => text.replace(/"engine": "[^"]+"/, `"engine": "${version}"`));
const both =
  (...forges: readonly Forge[]): Forge =>
  (body, preparation) =>
    forges.reduce((made, forge) => forge(made, preparation), body);

let made = 0;
const send = (forge: Forge): Promise<Answer> =>
  publish(gallery, {
    token: author.token,
    space: author.personal,
    notebook: notebookText(`Notebook ${(made += 1)}`),
    forge
  });

/** Follows a path such as `cells[1].source` and answers what holds the text at its end. */
function holderOf(top: unknown, path: string): [Record<string, string>, string] {
  const steps = path.split(/[.[\]]+/).filter(step => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((at, step) => (at as Record<string, unknown>)[step], top);
  return [holder as Record<string, string>, last];
}

/** Takes every span out that a gallery named, from the end on, as the dialog does once its author agreed. */
function without(places: readonly FoundPlace[], file: string, top: unknown): void {
  const spans = places.filter(place => place.file === file).sort((a, b) => (b.start ?? 0) - (a.start ?? 0));
  for (const { path, start, end, kind } of spans) {
    const [holder, name] = holderOf(top, path);
    const text = holder[name] ?? '';
    holder[name] = `${text.slice(0, start ?? 0)}${kind}-1${text.slice(end ?? text.length)}`;
  }
}

/** What a client sends the second time: the same, without what the gallery found. */
const mended =
  (places: readonly FoundPlace[]): Forge =>
  (body: Body, preparation) => {
    const fields = structuredClone(body.snapshot.fields);
    without(places, 'fields', fields);
    const inNotebook = withFile('notebook.ipynb', text => {
      const notebook = parseStrict(text);
      without(places, 'notebook.ipynb', notebook);
      return `${JSON.stringify(notebook, null, 1)}\n`;
    });
    return both(inNotebook, withFields(fields))(body, preparation);
  };

describe('a client one version older or newer', () => {
  it('can tell by the capabilities', async () => {
    const { engine, canonical, receipt, policies } = (await gallery.ask('GET', '/capabilities')).json() as Record<
      string,
      unknown
    >;
    expect({ engine, canonical, receipt }).toMatchObject({
      engine: { version: ENGINE.version },
      canonical: ENGINE.canonical,
      receipt: 1
    });
    expect(policies).toContainEqual(expect.objectContaining({ name: 'Regulated', version: 1 }));
  });

  it.each([older, newer])('(%s) publishes what needs nothing more removed', async version => {
    const answer = await send(asOf(version));
    expect([answer.status, answer.json()]).toMatchObject([201, { created: true }]);
    const { entry } = answer.json() as { entry: string };
    const stored = (await gallery.ask('GET', `/entries/${entry}`, { token: author.token })).json() as {
      manifest: string;
    };
    expect(JSON.parse(stored.manifest)).toMatchObject({ redaction: { engine: version } });
    const receipt = await gallery.ask('GET', `/entries/${entry}/versions/1/receipt`, { token: author.token });
    // Who decided is this gallery's engine; what the client had says nothing about that.
    expect(receipt.json()).toMatchObject({ verified: { engine: { version: ENGINE.version }, findings: 0 } });
  });

  it.each([older, newer])(
    '(%s) is told what this gallery finds more, stores nothing by it, and gets through without that',
    async version => {
      const forge = both(
        withCell({ source: `t = "${token}"\nask("${mail}")` }),
        withFields({ title: `On ${mail}` }),
        asOf(version)
      );
      const before = (await gallery.ask('GET', '/entries', { token: author.token })).json() as { total: number };
      const refused = await send(forge);
      expect([refused.status, refused.json()]).toMatchObject([422, { code: 'not-redacted' }]);
      const { places = [] } = refused.json() as { places?: FoundPlace[] };
      expect(places.map(({ path, kind }) => [path, kind])).toEqual([
        ['cells[1].source', 'TOKEN'],
        ['cells[1].source', 'EMAIL'],
        ['title', 'EMAIL']
      ]);
      expect((await gallery.ask('GET', '/entries', { token: author.token })).json()).toMatchObject(before);
      const again = await send(both(forge, mended(places)));
      expect([again.status, again.text]).toMatchObject([201, expect.not.stringContaining('not-redacted')]);
    }
  );

  it('may know a kind of thing that this gallery has no word for', async () => {
    const counts = [{ rule: 'genome', place: 'source', kind: 'GENOME', count: 2 }];
    const forge = both(withCell({ source: 'read("GENOME-1")' }), asOf(newer));
    const answer = await send((body, preparation) => ({
      ...forge(body, preparation),
      declared: { engine: newer, counts, seed: 7 }
    }));
    expect(answer.status).toBe(201);
  });
});

describe('a client two versions apart', () => {
  it.each([
    [`${large}.${small + 2}`, 'newer', 'Ask the administrator to update the gallery, then publish again.'],
    [`${large + 1}.3`, 'newer', 'Ask the administrator to update the gallery, then publish again.'],
    ['0.0', 'older', 'Update Vitrine where you publish from, then publish again.']
  ])('(%s) is refused with what to update, and it is noted', async (version, apart, next) => {
    const answer = await send(asOf(version));
    expect([answer.status, answer.json()]).toMatchObject([
      422,
      { code: 'engine-apart', params: { client: version, gallery: ENGINE.version, apart }, next }
    ]);
    const record = await gallery.ask('GET', `/audit/${author.personal}?limit=500`, { session: author.session });
    const { items } = record.json() as { items: { outcome: string; payload: string }[] };
    expect(items.at(-1)).toMatchObject({ outcome: 'denied', payload: expect.stringContaining('engine-apart') });
  });
});
