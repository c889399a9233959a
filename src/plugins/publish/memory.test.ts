import { beforeEach, describe, expect, it } from 'vitest';
import { notebookOf, type Json } from '@vitrine/core/notebook';
import { recall, remember } from '@vitrine/core/decisions';
import { noChoices, type Choices } from '@vitrine/core/redaction';
import type { EntryLink } from '@vitrine/core/snapshot';
import { memoryOf, type Drawer } from './memory';
import type { PublishMemory } from './ports';

const link: EntryLink = {
  gallery: 'http://g',
  entry: 'e1',
  version: 1,
  contentId: 'a'.repeat(64),
  commit: 'b'.repeat(40)
};
const book: Json = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    {
      cell_type: 'code',
      id: 'c',
      metadata: {},
      source: 'ward = "Nightjar"',
      execution_count: 1,
      outputs: [{ output_type: 'stream', name: 'stdout', text: 'twelve' }]
    }
  ]
};
const decided: Choices = {
  hide: ['Nightjar'],
  hideOutputs: [{ cell: 0, output: 0 }],
  release: []
};

let kept: Map<string, string>;
let full: boolean;

const drawer = (): Drawer => ({
  getItem: name => kept.get(name) ?? null,
  setItem: (name, value) => {
    if (full) {
      throw new DOMException('full', 'QuotaExceededError');
    }
    kept.set(name, value);
  },
  removeItem: name => void kept.delete(name)
});

/** Another dialog, of a notebook with this link. */
function memory(own: EntryLink | null = link, open = drawer): PublishMemory {
  const notebook = notebookOf(book);
  return memoryOf(
    {
      link: () => own,
      remember: (choices, key) => Promise.resolve(remember(choices, notebook, key)),
      recall: (record, key) => Promise.resolve(recall(record, notebook, key))
    },
    open
  );
}

beforeEach(() => {
  kept = new Map();
  full = false;
});

describe('what was decided', () => {
  it('is there for the next version, and no value of it lies in the browser', async () => {
    await memory().keep(link, decided);
    expect(await memory().recall()).toEqual(decided);
    const all = [...kept].flat().join('\n');
    expect(all).not.toMatch(/nightjar|twelve/i);
    expect([...kept.keys()]).toEqual(['vitrine:decisions-key', 'vitrine:decisions:http://g e1']);
  });

  it('is of that notebook alone', async () => {
    await memory().keep(link, decided);
    expect(await memory({ ...link, entry: 'e2' }).recall()).toBeNull();
    expect(await memory({ ...link, gallery: 'http://other' }).recall()).toBeNull();
    expect(await memory(null).recall()).toBeNull();
  });

  it('is known by the key of this computer alone', async () => {
    await memory().keep(link, decided);
    kept.set('vitrine:decisions-key', 'f'.repeat(64));
    expect(await memory().recall()).toBeNull();
    kept.delete('vitrine:decisions-key');
    expect(await memory().recall()).toBeNull();
  });

  it('has one key for all notebooks, made when it is first needed', async () => {
    await memory().keep(link, decided);
    const key = kept.get('vitrine:decisions-key');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    await memory().keep({ ...link, entry: 'e2' }, decided);
    expect(kept.get('vitrine:decisions-key')).toBe(key);
    expect(await memory().recall()).toEqual(decided);
  });

  it('is forgotten on demand, and by a version without decisions', async () => {
    await memory().keep(link, decided);
    await memory().forget();
    expect(await memory().recall()).toBeNull();
    await memory().keep(link, decided);
    await memory().keep(link, noChoices);
    expect([...kept.keys()]).toEqual(['vitrine:decisions-key']);
    await memory(null).forget();
  });

  it.each(['{', '{}', '[]', '{"format":1,"texts":[{}],"outputs":[],"releases":[]}'])(
    'is nothing where something else lies in its place: %s',
    async text => {
      await memory().keep(link, decided);
      kept.set('vitrine:decisions:http://g e1', text);
      expect(await memory().recall()).toBeNull();
    }
  );

  it('is given up where the browser keeps nothing, and publishing goes on', async () => {
    full = true;
    await memory().keep(link, decided);
    expect(await memory().recall()).toBeNull();
    const closed = (): Drawer => {
      throw new DOMException('denied', 'SecurityError');
    };
    await memory(link, closed).keep(link, decided);
    expect(await memory(link, closed).recall()).toBeNull();
    await memory(link, closed).forget();
  });
});
