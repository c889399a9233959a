import fc from 'fast-check';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { VitrineError } from '../errors/index.js';
import { canonicalNotebook, notebookOf } from '../notebook/index.js';
import type { Json, JsonObject } from '../notebook/index.js';
import { policies, policyHash } from '../redaction/index.js';
import { head, json, notebookJson, text } from '../testing/arbitrary.js';
import {
  buildSnapshot,
  buildSnapshotFiles,
  captionFactsOf,
  cleanFields,
  contentIdOf,
  redactPublished
} from './index.js';
import { fieldLimits, gitObjects, manifestSchema, misfit, readManifest, verifySnapshot } from './index.js';
import type { Origin, Preparation, PublishedFields, Schema, Snapshot } from './index.js';

const policy = policies.team;
const origin: Origin = { entry: 'e_1', version: 2, contentId: 'a'.repeat(64), commit: 'b'.repeat(40) };
const who = { name: 'Demo author', email: 'x@users.noreply.vitrine.invalid' };
const preparation: Preparation = {
  ticket: 't',
  space: 's',
  entry: null,
  author: who,
  committer: who,
  time: 1_795_000_000,
  parent: null,
  origin: null,
  policyHash: policyHash(policy),
  engine: '0.1'
};
const fields = cleanFields({ title: 'Station forecast', tags: ['bikes'], fileName: '/home/me/a.ipynb' });

function snapshotOf(notebook: JsonObject, given: PublishedFields = fields, prep = preparation): Snapshot {
  const { files, fields: clean } = buildSnapshot(notebookOf(notebook), given, policy, prep.origin);
  const contentId = contentIdOf(files, clean);
  const { tree, commit } = gitObjects(files, clean, contentId, prep);
  return { files, fields: clean, contentId, tree, commit };
}

/** Joined here, so that no file holds a whole one. */
const token = ['gh', 'p_', 'published'.padEnd(36, 'W5')].join('');
const mail = ['mara.kovac', 'firm-health.eu'].join('@');

const sample: JsonObject = {
  cells: [
    { cell_type: 'markdown', id: 'm', source: '# Title', metadata: {} },
    {
      cell_type: 'code',
      id: 'c',
      source: 'x = 1',
      metadata: {},
      execution_count: 1,
      outputs: [
        {
          output_type: 'display_data',
          data: { 'text/plain': 'Error message removed' },
          metadata: { vitrine: { hidden: 'error' } }
        }
      ]
    }
  ],
  metadata: { language_info: { name: 'python', version: '3.12.4' }, authors: ['me'] },
  nbformat: 4,
  nbformat_minor: 5
};

describe('cleanFields', () => {
  const any = fc.record({
    title: text,
    question: text,
    answer: text,
    description: text,
    note: text,
    fileName: text,
    tags: fc.array(text, { maxLength: 4 })
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(any, input => {
        const once = cleanFields({ ...input, title: `T${input.title}` });
        expect(cleanFields(once)).toEqual(once);
        expect(Object.keys(once).sort()).toEqual(Object.keys(fields).sort());
      })
    );
  });

  it('brings text to one form', () => {
    expect(
      cleanFields({
        title: '  A\u202E\n\uFFFE\u{10FFFF} title\u0007 e\u0301 ',
        description: 'one  \r\ntwo\n\n\n\nthree\u200B \n',
        tags: [' a ', 'a', '', 'b\nc'],
        fileName: 'C:\\Users\\me\\my file.ipynb'
      })
    ).toEqual({
      title: 'A title é',
      question: '',
      answer: '',
      description: 'one\ntwo\n\nthree',
      tags: ['a', 'b c'],
      note: '',
      fileName: 'my file.ipynb'
    });
    expect(cleanFields({ title: 'x', fileName: '/home/me/' }).fileName).toBe('notebook.ipynb');
    expect(cleanFields({ title: 'x', fileName: '..' }).fileName).toBe('notebook.ipynb');
  });

  it('keeps a right-to-left title and an emoji of several parts', () => {
    expect(cleanFields({ title: 'تحليل 👩‍🔬' }).title).toBe('تحليل 👩‍🔬');
  });

  it('refuses an absent title and what is too long, by characters', () => {
    expect(() => cleanFields({ title: ' \u200B\n' })).toThrow(expect.objectContaining({ code: 'title-missing' }));
    expect(() => cleanFields({})).toThrow(VitrineError);
    expect(cleanFields({ title: '😀'.repeat(200) }).title).toHaveLength(400);
    for (const field of ['title', 'question', 'answer', 'description', 'note', 'fileName'] as const) {
      const long = { title: 'x', [field]: 'y'.repeat(fieldLimits[field] + 1) };
      expect(() => cleanFields(long)).toThrow(expect.objectContaining({ code: 'field-too-long' }));
    }
    const tags = Array.from({ length: 21 }, (_, i) => `t${i}`);
    expect(() => cleanFields({ title: 'x', tags })).toThrow('more than 20 tags');
    expect(() => cleanFields({ title: 'x', tags: ['y'.repeat(41)] })).toThrow('tag');
  });
});

describe('building', () => {
  it('gives the same from the notebook and from what it made of it, counts of removed things apart', () => {
    fc.assert(
      fc.property(notebookJson, notebook => {
        const once = buildSnapshotFiles(notebookOf(notebook), policy, null);
        const twice = buildSnapshotFiles(once.redacted, policy, null);
        expect(twice.files[0]).toEqual(once.files[0]);
        const facts = (built: typeof once): unknown => readManifest(built.files[1]?.text ?? '').execution;
        expect(facts(twice)).toEqual(facts(once));
      })
    );
  });

  it('holds no time and no chance', () => {
    expect(snapshotOf(sample)).toEqual(snapshotOf(JSON.parse(JSON.stringify(sample)) as JsonObject));
  });

  it('tells the caption what it may know', () => {
    const { files, redacted } = buildSnapshotFiles(notebookOf(sample), policy, null);
    expect(captionFactsOf(readManifest(files[1]?.text ?? ''), redacted)).toEqual({
      inputs: 0,
      language: 'python',
      languageVersion: '3.12.4',
      execution: { order: 'top-to-bottom', failedCells: [1] },
      codeCells: 1,
      hiddenOutputs: 1
    });
  });
});

describe('contentId', () => {
  it('does not depend on the order of names or files', () => {
    const turn = (value: Json): Json =>
      Array.isArray(value)
        ? value.map(turn)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .map(([k, v]): [string, Json] => [k, turn(v)])
                .reverse()
            )
          : value;
    fc.assert(
      fc.property(notebookJson, notebook => {
        const a = snapshotOf(notebook);
        const b = snapshotOf(turn(notebook) as JsonObject);
        expect(b.contentId).toBe(a.contentId);
        expect(b.commit).toBe(a.commit);
        const turned = Object.fromEntries(Object.entries(fields).reverse()) as unknown as PublishedFields;
        expect(contentIdOf([...a.files].reverse(), turned)).toBe(a.contentId);
      })
    );
  });

  it('changes with every published field and with every file', () => {
    const { files, contentId } = snapshotOf(sample);
    const other = { title: 'a', question: 'a', answer: 'a', description: 'a', tags: [], note: 'a', fileName: 'a' };
    for (const name of Object.keys(fields) as (keyof PublishedFields)[]) {
      expect(contentIdOf(files, { ...fields, [name]: other[name] })).not.toBe(contentId);
    }
    files.forEach((_, i) => {
      const changed = files.map((file, k) => (k === i ? { ...file, text: `${file.text} ` } : file));
      expect(contentIdOf(changed, fields)).not.toBe(contentId);
    });
    expect(contentIdOf(files, { ...fields, more: 'x' } as PublishedFields)).toBe(contentId);
  });
});

describe('manifest', () => {
  const ajv = new Ajv({ allErrors: false });
  const validate = ajv.compile(manifestSchema);

  it('fits its schema, whatever the notebook', () => {
    fc.assert(
      fc.property(notebookJson, fc.boolean(), (notebook, fork) => {
        const { files } = buildSnapshotFiles(notebookOf(notebook), policy, fork ? origin : null);
        const manifest = JSON.parse(files[1]?.text ?? '') as Json;
        expect(validate(manifest)).toBe(true);
        expect(misfit(manifest, manifestSchema as Schema)).toBeNull();
      })
    );
  });

  it('is judged by our reader as by a real validator, also when it is bent', () => {
    const { files } = buildSnapshotFiles(notebookOf(sample), policy, origin);
    const good = files[1]?.text ?? '';
    const paths = ['format', 'kernel', 'execution', 'origin', 'redaction', 'slots', 'environment', 'metrics', 'zz'];
    const inner = ['language', 'version', 'order', 'failed', 'entry', 'engine', 'removed', 'zz'];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(fc.constantFrom(...inner)), json, (name, deep, value) => {
        const bent = JSON.parse(good) as Record<string, Record<string, Json>>;
        const target = deep === null ? null : bent[name];
        if (deep !== null && typeof target === 'object' && target !== null && !Array.isArray(target)) {
          target[deep] = value;
        } else {
          (bent as Record<string, Json>)[name] = value;
        }
        expect(misfit(bent as Json, manifestSchema as Schema) === null).toBe(validate(bent));
      }),
      { numRuns: 1000 }
    );
  });

  it.each([
    ['kernel', { language: 'my secret', version: null }, 'kernel.language'],
    ['kernel', { language: 'python', version: '3.12 secret' }, 'kernel.version'],
    ['kernel', { language: 'python', version: '3\n' }, 'kernel.version'],
    ['execution', {}, 'execution'],
    ['slots', ['x'], 'slots'],
    ['parameters', [{}], 'parameters'],
    ['environment', 'x', 'environment'],
    ['extra', 1, 'the top'],
    ['toString', 1, 'the top'],
    ['origin', { ...origin, more: 1 }, 'origin'],
    ['format', 2, 'format']
  ])('lets nothing ride along in %s: %j', (name, value, place) => {
    const manifest = JSON.parse(
      buildSnapshotFiles(notebookOf(sample), policy, null).files[1]?.text ?? ''
    ) as JsonObject;
    const bent = JSON.stringify({ ...manifest, [name]: value });
    expect(() => readManifest(bent)).toThrow(expect.objectContaining({ code: 'manifest-invalid', params: { place } }));
  });

  it('carries no link to a gallery with the origin', () => {
    const link = { ...origin, gallery: 'http://internal.example' };
    const { files } = buildSnapshotFiles(notebookOf(sample), policy, link);
    expect(files[1]?.text).not.toContain('internal');
  });
});

describe('verifySnapshot', () => {
  const codeOf = (snapshot: Snapshot, prep = preparation, by = policy): string => {
    try {
      verifySnapshot(snapshot, prep, by);
      return 'fine';
    } catch (error) {
      return error instanceof VitrineError ? error.code : String(error);
    }
  };
  /** A forger computes every id anew, so that only the content itself can give him away. */
  const forged = (change: (snapshot: Snapshot) => void, prep = preparation): Snapshot => {
    const snapshot = structuredClone(snapshotOf(sample, fields, prep));
    change(snapshot);
    const contentId = contentIdOf(snapshot.files, snapshot.fields);
    const { tree, commit } = gitObjects(snapshot.files, snapshot.fields, contentId, prep);
    return { ...snapshot, contentId, tree, commit };
  };
  const edit = (index: number, from: string, to: string) => (snapshot: Snapshot) => {
    const file = snapshot.files[index];
    if (file === undefined || !file.text.includes(from)) {
      throw new Error(`nothing to change: ${from}`);
    }
    file.text = file.text.replace(from, to);
  };

  it('takes whatever a client builds', () => {
    fc.assert(
      fc.property(notebookJson, head, text, fc.boolean(), (notebook, metadata, title, fork) => {
        const prep = { ...preparation, origin: fork ? origin : null, parent: fork ? 'c'.repeat(40) : null };
        const snapshot = snapshotOf({ ...notebook, metadata }, cleanFields({ title: `T ${title}` }), prep);
        const verified = verifySnapshot(JSON.parse(JSON.stringify(snapshot)) as Snapshot, prep, policy);
        expect(canonicalNotebook(verified.notebook)).toBe(snapshot.files[0]?.text);
        expect(verified.objects.at(-1)?.oid).toBe(snapshot.commit);
      })
    );
  });

  it('takes files in any order', () => {
    const snapshot = snapshotOf(sample);
    expect(codeOf({ ...snapshot, files: [...snapshot.files].reverse() })).toBe('fine');
  });

  it.each([
    ['an output', edit(0, 'Error message removed', 'secret'), 'not-redacted'],
    ['cell metadata', edit(0, '"metadata": {}', '"metadata": {\n    "a": 1\n   }'), 'not-redacted'],
    ['an unknown name', edit(0, '"nbformat": 4', '"nbformat": 4,\n "zz": 1'), 'not-redacted'],
    ['a kernel name', edit(0, '"name": "python"', '"name": "me"'), 'not-redacted'],
    ['another form', edit(0, '"nbformat": 4', '"nbformat":4'), 'notebook-invalid'],
    ['a source as a list', edit(0, '"# Title"', '["# Title"]'), 'notebook-invalid'],
    ['a second id', edit(0, '"id": "c"', '"id": "m"'), 'notebook-invalid'],
    ['no id', edit(0, '"id": "c",', ''), 'notebook-invalid'],
    ['a name twice', edit(0, '"nbformat": 4', '"nbformat": 4,\n "nbformat": 4'), 'notebook-invalid'],
    ['broken JSON', edit(0, '{', '{{'), 'notebook-broken-json'],
    ['another minor format', edit(0, '"nbformat_minor": 5', '"nbformat_minor": 4'), 'notebook-invalid'],
    ['facts that are not so', edit(1, '"order": "top-to-bottom"', '"order": "not-run"'), 'manifest-invalid'],
    ['another count', edit(1, '"hiddenOutputs": 1', '"hiddenOutputs": 0'), 'manifest-invalid'],
    ['another profile', edit(1, '"balanced"', '"strict"'), 'manifest-invalid'],
    ['a manifest in another form', edit(1, '"format": 1', '"format":1'), 'manifest-invalid'],
    ['more in the manifest', edit(1, '"format": 1', '"format": 1,\n "me": "x"'), 'manifest-invalid'],
    ['an origin of his own', edit(1, '"origin": null', `"origin": ${JSON.stringify(origin)}`), 'manifest-invalid'],
    ['another file', (s: Snapshot) => void s.files.push({ path: 'a', text: '' }), 'request-invalid'],
    ['no manifest', (s: Snapshot) => void s.files.pop(), 'request-invalid'],
    ['fields not in their form', (s: Snapshot) => void (s.fields.title = ' x'), 'request-invalid'],
    ['more fields', (s: Snapshot) => void Object.assign(s.fields, { by: 'x' }), 'request-invalid'],
    ['no title', (s: Snapshot) => void (s.fields.title = ''), 'title-missing'],
    ['a token in the title', (s: Snapshot) => void (s.fields.title = `Key ${token}`), 'not-redacted'],
    ['a token in a tag', (s: Snapshot) => void (s.fields.tags = ['a', token.slice(0, 40)]), 'not-redacted'],
    ['a mail in the question', (s: Snapshot) => void (s.fields.question = mail), 'not-redacted'],
    ['a mail in the answer', (s: Snapshot) => void (s.fields.answer = `${mail} said so`), 'not-redacted'],
    ['a token in the description', (s: Snapshot) => void (s.fields.description = btoa(`key=${token}`)), 'not-redacted'],
    [
      'a home in the note',
      (s: Snapshot) => void (s.fields.note = ['', 'home', 'mkovac', 'a'].join('/')),
      'not-redacted'
    ],
    ['a mail in the file name', (s: Snapshot) => void (s.fields.fileName = `${mail}.ipynb`), 'not-redacted'],
    ['a long answer', (s: Snapshot) => void (s.fields.answer = 'x'.repeat(1001)), 'field-too-long']
  ])('refuses %s, though every id fits', (_, change, code) => {
    expect(codeOf(forged(change))).toBe(code);
  });

  it('names every place of what it refuses, and no value', () => {
    const change = (s: Snapshot): void => {
      s.fields.tags = ['a', mail];
      edit(0, '"# Title"', `"# Title ${token}"`)(s);
      edit(0, '"metadata": {}', '"metadata": {\n    "a": 1\n   }')(s);
    };
    let thrown: unknown;
    try {
      verifySnapshot(forged(change), preparation, policy);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'not-redacted', params: { cell: 0, field: null, count: 3 } });
    const { places } = thrown as VitrineError;
    const notebook = { file: 'notebook.ipynb', cell: 0 };
    expect(places).toEqual(
      expect.arrayContaining([
        { ...notebook, path: 'cells[0].source', place: 'source', start: 8, end: 8 + token.length, kind: 'TOKEN' },
        { ...notebook, path: 'cells[0].metadata', place: 'cell-metadata', start: null, end: null, kind: null },
        { file: 'fields', path: 'tags[1]', cell: null, place: 'tags', start: 0, end: mail.length, kind: 'EMAIL' }
      ])
    );
    expect(places).toHaveLength(3);
    expect(JSON.stringify(thrown)).not.toContain('kovac');
  });

  it('takes what buildSnapshot made of fields that hold everything', () => {
    const given = {
      title: `Key ${token}`,
      tags: [mail, token],
      fileName: `/x/${mail}.ipynb`,
      note: `${mail} ${token}`
    };
    const built = buildSnapshot(notebookOf(sample), given, policy, null);
    expect(built.fields).toEqual({
      ...cleanFields({ title: 'Key TOKEN-1', tags: ['EMAIL-1', 'TOKEN-1'] }),
      note: 'EMAIL-1 TOKEN-1',
      fileName: built.fields.fileName
    });
    expect(built.fields.fileName).not.toContain('kovac');
    expect(new Set(built.items.map(item => item.field))).toEqual(new Set(['title', 'tags', 'fileName', 'note']));
    const contentId = contentIdOf(built.files, built.fields);
    const ids = gitObjects(built.files, built.fields, contentId, preparation);
    const whole = { files: built.files, fields: built.fields, contentId, tree: ids.tree, commit: ids.commit };
    expect(codeOf(whole)).toBe('fine');
    expect(redactPublished(built.fields, policy)).toEqual({ fields: built.fields, items: [] });
  });

  it('refuses ids that do not fit', () => {
    const snapshot = snapshotOf(sample);
    expect(codeOf({ ...snapshot, contentId: 'f'.repeat(64) })).toBe('content-mismatch');
    expect(codeOf({ ...snapshot, tree: 'f'.repeat(40) })).toBe('tree-mismatch');
    expect(codeOf({ ...snapshot, commit: 'f'.repeat(40) })).toBe('commit-mismatch');
    expect(codeOf({ ...snapshot, files: [...snapshot.files, ...snapshot.files] })).toBe('request-invalid');
  });

  it('refuses an author, a time, a parent or rules that the gallery did not give', () => {
    const snapshot = snapshotOf(sample);
    const other = { name: 'Somebody', email: who.email };
    expect(codeOf(snapshot, { ...preparation, author: other })).toBe('commit-mismatch');
    expect(codeOf(snapshot, { ...preparation, committer: other })).toBe('commit-mismatch');
    expect(codeOf(snapshot, { ...preparation, time: 1 })).toBe('commit-mismatch');
    expect(codeOf(snapshot, { ...preparation, parent: 'c'.repeat(40) })).toBe('commit-mismatch');
    expect(codeOf(snapshot, { ...preparation, origin })).toBe('manifest-invalid');
    expect(codeOf(snapshot, preparation, policies.regulated)).toBe('policy-changed');
  });

  it('says in which cell something is left', () => {
    try {
      verifySnapshot(forged(edit(0, 'Error message removed', 'secret')), preparation, policy);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ params: { cell: 1, place: 'output', count: 1 } });
    }
  });
});
