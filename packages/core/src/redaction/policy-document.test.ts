import { describe, expect, it } from 'vitest';
import { notebookOf } from '../notebook/index.js';
import type { Json } from '../notebook/index.js';
import { misfit } from '../snapshot/validate.js';
import type { Schema } from '../snapshot/validate.js';
import {
  findingsIn,
  findUnredacted,
  policies,
  policyFrom,
  policyHash,
  policySchema,
  readPolicy,
  redact
} from './index.js';
import type { Policy } from './index.js';

const full: Policy = {
  format: 1,
  name: 'Ward',
  version: 3,
  profile: 'open',
  families: ['personal'],
  patterns: [{ id: 'study', pattern: '\\bST-\\d{3,5}\\b', type: 'ID', ignoreCase: true }],
  words: ['Nightjar', 'Project Blue'],
  approvals: 1,
  releases: 'another',
  identities: 'keyed',
  pictures: 'hidden',
  interactive: 'off',
  loosenedBy: 2
};

const nb = (source: string) =>
  notebookOf({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{ cell_type: 'markdown', id: 'a', metadata: {}, source }]
  });

describe('a policy document', () => {
  it.each([
    ['approvals', 2, 'approvals has to be 0 or 1.'],
    ['approvals', '1', 'approvals has to be 0 or 1.'],
    ['loosenedBy', 0, 'loosenedBy has to be 1 or 2.'],
    ['loosenedBy', 1.5, 'loosenedBy has to be 1 or 2.'],
    ['releases', 'everybody', 'releases has to be author, another or nobody.'],
    ['identities', true, 'identities has to be plain or keyed.'],
    ['pictures', 'none', 'pictures has to be kept or hidden.'],
    ['interactive', 'on', 'interactive has to be allowed or off.']
  ])('refuses %s: %j', (field, value, sentence) => {
    expect(policyFrom({ ...(full as unknown as Record<string, Json>), [field]: value }).mistakes).toEqual([sentence]);
  });

  it('is read whole', () => {
    expect(readPolicy(JSON.stringify(full))).toEqual({ policy: full, mistakes: [] });
    for (const policy of Object.values<Policy>(policies)) {
      expect(policyFrom(policy as unknown as Json).policy).toEqual(policy);
    }
  });

  it('says every mistake at once', () => {
    const wrong: unknown = {
      format: 2,
      name: '',
      profile: 'none',
      version: 0,
      families: ['all'],
      colour: 'red',
      patterns: [
        { id: 'A', pattern: '(a{1,2}){3}' },
        { id: 'x', pattern: 'b*', type: 'NONE', flag: 1 },
        'y',
        { id: 'x', pattern: 'ab' }
      ],
      words: ['ok', 7]
    };
    const { policy, mistakes } = policyFrom(wrong as Json);
    expect(policy).toBeNull();
    expect(mistakes).toEqual([
      '"colour" isn\'t known.',
      'format has to be 1.',
      'name has to be a text of at most 60 characters.',
      'version has to be a whole number from 1 on.',
      'profile has to be open, balanced or strict.',
      'families[0] has to be secret, personal, infrastructure or record.',
      'patterns[0].id has to be lower-case letters, digits and hyphens, at most 40.',
      'patterns[0].pattern repeats a group that repeats something inside.',
      'patterns[1]: "flag" isn\'t known.',
      expect.stringContaining('patterns[1].type has to be SECRET, TOKEN,'),
      'patterns[1].pattern repeats without an upper limit; write {0,40} or {1,40} instead.',
      'patterns[2] has to be an object with "id" and "pattern".',
      'patterns[3].id is given twice.',
      'words[0] has to be a text of 3 to 100 characters.',
      'words[1] has to be a text of 3 to 100 characters.'
    ]);
  });

  it.each(['{', '{"a":1,"a":2}', '[]', '"x"', 'null'])('refuses %s with a sentence', text => {
    const { policy, mistakes } = readPolicy(text);
    expect([policy, mistakes.length]).toEqual([null, 1]);
  });

  it('agrees with its schema', () => {
    const schema = policySchema as unknown as Schema;
    expect(misfit(full as unknown as Json, schema)).toBeNull();
    const edits: [string, Json][] = [
      ['format', 2],
      ['name', ''],
      ['profile', 'none'],
      ['version', 0],
      ['families', ['all']],
      ['patterns', [{ id: 'A', pattern: 'ab' }]],
      ['patterns', [{ id: 'a', pattern: 'ab', type: 'NONE' }]],
      ['patterns', [{ id: 'a' }]],
      ['words', ['ab']],
      ['zz', 1]
    ];
    for (const [name, value] of edits) {
      const edited = { ...full, [name]: value } as unknown as Json;
      expect([name, policyFrom(edited).policy, misfit(edited, schema) !== null]).toEqual([name, null, true]);
    }
  });
});

describe('the hash of a policy', () => {
  it('covers every value', () => {
    const others: Policy[] = [
      { ...full, name: 'Other' },
      { ...full, version: 4 },
      { ...full, profile: 'strict' },
      { ...full, families: [] },
      { ...full, patterns: [{ id: 'study', pattern: '\\bST-\\d{3,6}\\b', type: 'ID', ignoreCase: true }] },
      { ...full, patterns: [{ id: 'study', pattern: '\\bST-\\d{3,5}\\b', type: 'KEY', ignoreCase: true }] },
      { ...full, patterns: [{ id: 'study', pattern: '\\bST-\\d{3,5}\\b', type: 'ID' }] },
      { ...full, words: ['Nightjar'] }
    ];
    const hashes = [full, ...others].map(policyHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("doesn't depend on the order in which it is written, and stays what it was for what says no more", () => {
    const { name, format, ...rest } = full;
    expect(policyHash({ ...rest, name, format })).toBe(policyHash(full));
    expect(policyHash({ format: 1, name: 'Team', profile: 'balanced' })).toBe(policyHash(policies.team));
  });
});

describe('what a policy adds', () => {
  const text = 'See st-1234 of Nightjar; project blue.';

  it('is removed, in numbered placeholders, and stays removed', () => {
    const { notebook, report } = redact(nb(text), full);
    expect(notebook.cells[0]?.source).toBe('See ID-1 of VALUE-1; VALUE-2.');
    expect(report.items.map(({ rule, count }) => [rule, count])).toEqual([
      ['own-study', 1],
      ['own-words', 2]
    ]);
    expect(findUnredacted(notebook, full)).toEqual([]);
    expect(redact(notebook, full).notebook).toEqual(notebook);
  });

  it('is not removed by another policy', () => {
    expect(redact(nb(text), policies.team).notebook.cells[0]?.source).toBe(text);
  });

  it('is found in a text that stands alone', () => {
    expect(findingsIn(text, full)).toEqual([
      { start: 4, end: 11, type: 'ID' },
      { start: 15, end: 23, type: 'VALUE' },
      { start: 25, end: 37, type: 'VALUE' }
    ]);
  });
});
