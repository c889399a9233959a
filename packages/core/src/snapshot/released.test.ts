import { describe, expect, it } from 'vitest';
import { VitrineError } from '../errors/index.js';
import type { Notebook } from '../notebook/index.js';
import { policies, policyHash } from '../redaction/index.js';
import type { Choices, Policy, Release } from '../redaction/index.js';
import { bookOf, codeCell, PIXEL, printed, shown, textCell } from '../testing/chosen.js';
import { buildSnapshot, buildSnapshotFiles, contentIdOf, gitObjects, readManifest } from './index.js';
import { checkContent, verifySnapshot } from './index.js';
import type { Preparation, Snapshot } from './index.js';

const mail = ['mara.kovac', 'firm-health.eu'].join('@');
const who = { name: 'Demo author', email: 'x@users.noreply.vitrine.invalid' };
const policy: Policy = { ...policies.regulated, releases: 'another' };
const book = bookOf(
  codeCell('x', [printed('a\n'), printed('b\n'), shown({ 'text/plain': '12 stations' })]),
  textCell('# Title'),
  codeCell('y', [shown({ 'image/png': PIXEL, 'text/plain': '<Figure>' })], 'c1b2c3d4')
);
const fields = { title: 'Stations' };

const preparationFor = (rules: Policy): Preparation => ({
  ticket: 't',
  space: 's',
  entry: null,
  author: who,
  committer: who,
  time: 1_795_000_000,
  parent: null,
  origin: null,
  policyHash: policyHash(rules),
  engine: '0.1'
});
const choicesOf = (...release: Release[]): Choices => ({ hide: [], hideOutputs: [], release });
const release = (cell: number, output: number, reason = 'counts of whole towns'): Release => ({ cell, output, reason });

function sealed({ files, fields: clean }: Pick<Snapshot, 'files' | 'fields'>, rules = policy): Snapshot {
  const contentId = contentIdOf(files, clean);
  const { tree, commit } = gitObjects(files, clean, contentId, preparationFor(rules));
  return { files, fields: clean, contentId, tree, commit };
}
const build = (choices: Choices, rules = policy, notebook: Notebook = book): Snapshot =>
  sealed(buildSnapshot(notebook, fields, rules, null, choices), rules);
const manifestText = ({ files }: Snapshot): string => files[1]?.text ?? '';

const verdict = (snapshot: Snapshot, rules = policy): unknown => {
  try {
    return verifySnapshot(snapshot, preparationFor(rules), rules).manifest.redaction.released ?? [];
  } catch (error) {
    return error instanceof VitrineError ? { code: error.code, ...error.params } : error;
  }
};

/** A forger writes another list of releases and computes every id anew. */
const forged = (snapshot: Snapshot, released: unknown, rules = policy): Snapshot => {
  const manifest = JSON.parse(manifestText(snapshot)) as { redaction: Record<string, unknown> };
  manifest.redaction['released'] = released;
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, item]) => [name, sorted(item)])
          )
        : value;
  const text = `${JSON.stringify(sorted(manifest), null, 1)}\n`;
  return sealed({ ...snapshot, files: snapshot.files.map((file, at) => (at === 1 ? { ...file, text } : file)) }, rules);
};

describe('outputs that were let out', () => {
  it('stand in the manifest with their reasons, and pass the gate', () => {
    const snapshot = build(choicesOf(release(2, 0), release(0, 1)));
    expect(readManifest(manifestText(snapshot)).redaction).toEqual({
      profile: 'strict',
      engine: expect.any(String) as string,
      hiddenOutputs: 1,
      removed: 0,
      released: [release(0, 1), release(2, 0)]
    });
    expect(verdict(snapshot)).toEqual([release(0, 1), release(2, 0)]);
    expect(snapshot.files[0]?.text).toContain('12 stations');
  });

  it('leave no trace in the manifest where there are none', () => {
    expect(manifestText(build(choicesOf()))).not.toContain('released');
    expect(build(choicesOf())).toEqual(build(choicesOf(release(0, 9))));
  });

  it('are part of the identity: another reason is another version', () => {
    const ids = ['', ' too'].map(more => build(choicesOf(release(0, 1, `counts${more}`))).contentId);
    expect(new Set(ids).size).toBe(2);
  });

  it('have reasons that are cleaned with all the rest', () => {
    const told = bookOf(codeCell(`x = "${mail}"`, [printed('1\n')]));
    const choices = choicesOf(release(0, 0, `  asked\n by ${mail} `));
    const built = buildSnapshot(told, fields, policy, null, choices);
    expect(built.released).toEqual([release(0, 0, 'asked by EMAIL')]);
    expect(JSON.stringify(built)).not.toContain(mail);
    expect(verdict(sealed(built))).toEqual(built.released);
    expect(buildSnapshotFiles(told, policy, null, choices).released).toEqual(built.released);
  });

  it('have a reason of at most 300 characters, and one at all', () => {
    expect(verdict(build(choicesOf(release(0, 1, 'y'.repeat(300)))))).toHaveLength(1);
    expect(() => build(choicesOf(release(0, 1, 'y'.repeat(301))))).toThrow(
      expect.objectContaining({ code: 'field-too-long' })
    );
    expect(() => build(choicesOf(release(0, 1, ' \n')))).toThrow(
      expect.objectContaining({ code: 'release-reason-missing', params: { cell: 0, output: 1 } })
    );
  });

  it.each<[string, unknown, object]>([
    ['none, though one stands there', [], { code: 'not-redacted', cell: 0, place: 'output' }],
    ['another than the one that stands there', [release(2, 0)], { code: 'release-invalid', cell: 2, output: 0 }],
    ['a strip too', [release(0, 0), release(0, 1)], { code: 'release-invalid', cell: 0, output: 0 }],
    ['one twice', [release(0, 1), release(0, 1)], { code: 'release-invalid', cell: 0, output: 1 }],
    ['one behind the last', [release(0, 1), release(0, 2)], { code: 'release-invalid', cell: 0, output: 2 }],
    ['one of a cell without outputs', [release(0, 1), release(1, 0)], { code: 'release-invalid', cell: 1, output: 0 }],
    ['one of no cell', [release(0, 1), release(9, 0)], { code: 'release-invalid', cell: 9, output: 0 }],
    ['one without a reason', [release(0, 1, '')], { code: 'manifest-invalid' }],
    ['a reason of two lines', [release(0, 1, 'a\nb')], { code: 'manifest-invalid' }],
    ['a reason with spaces around', [release(0, 1, ' a')], { code: 'manifest-invalid' }],
    ['a reason that is too long', [release(0, 1, 'y'.repeat(301))], { code: 'manifest-invalid' }],
    ['a reason with an address', [release(0, 1, `for ${mail}`)], { code: 'not-redacted', place: 'reason' }],
    ['more than a reason', [{ ...release(0, 1), by: 'x' }], { code: 'manifest-invalid' }],
    ['a place that is no number', [{ ...release(0, 1), cell: '0' }], { code: 'manifest-invalid' }]
  ])('are refused where a forger says %s', (_, released, expected) => {
    expect(verdict(forged(build(choicesOf(release(0, 1))), released))).toMatchObject(expected);
  });

  it('are refused where one is kept that nobody says was let out', () => {
    const { files, ...rest } = build(choicesOf(release(0, 1)));
    const none = build(choicesOf());
    const mixed = sealed({
      ...rest,
      files: [files[0] ?? { path: '', text: '' }, none.files[1] ?? { path: '', text: '' }]
    });
    expect(verdict(mixed)).toMatchObject({ code: 'not-redacted', cell: 0, place: 'output' });
  });

  it('are refused where they are not cleaned', () => {
    const snapshot = build(choicesOf(release(0, 1)));
    const raw = snapshot.files.map(file => ({ ...file, text: file.text.replace('12 stations', `12 ${mail}`) }));
    expect(verdict(sealed({ ...snapshot, files: raw }))).toMatchObject({
      code: 'not-redacted',
      cell: 0,
      place: 'output'
    });
  });

  it.each<[string, Policy]>([
    ['nobody may let any out', { ...policy, releases: 'nobody' }],
    ['the rules say nothing', { format: 1, name: 'S', profile: 'strict' }],
    ['the level hides none', policies.team]
  ])('are refused where %s, by cell and output', (_, rules) => {
    const snapshot = forged(build(choicesOf(), rules), [release(0, 1)], rules);
    expect(verdict(snapshot, rules)).toEqual({ code: 'release-not-allowed', cell: 0, output: 1 });
  });

  it('stay allowed in what is stored only as long as the rules say so', () => {
    const { files } = build(choicesOf(release(0, 1)));
    const code = (rules: Policy): string => {
      try {
        checkContent(files, {}, rules);
        return 'fine';
      } catch (error) {
        return error instanceof VitrineError ? error.code : String(error);
      }
    };
    expect(code(policy)).toBe('fine');
    expect(code({ ...policy, words: ['stations'] })).toBe('not-redacted');
    expect(code({ ...policy, words: ['whole towns'] })).toBe('not-redacted');
    expect(code({ ...policy, releases: 'nobody' })).toBe('release-not-allowed');
  });

  it('say in their sentences which output it is', () => {
    for (const code of ['release-not-allowed', 'release-invalid', 'release-reason-missing'] as const) {
      expect(new VitrineError(code, { cell: 3, output: 1 }).sentence).toMatch(/utput 1 of cell 3\b/);
    }
    for (const place of ['hide', 'hideOutputs', 'release']) {
      expect(new VitrineError('choices-invalid', { place }).sentence).toMatch(/hid|let out/);
    }
  });
});
