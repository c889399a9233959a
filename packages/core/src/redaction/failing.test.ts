import { afterEach, describe, expect, it, vi } from 'vitest';
import { VitrineError } from '../errors/index.js';
import { notebookOf } from '../notebook/index.js';
import { scannerOf } from './catalogue.js';
import { redactFields } from './fields.js';
import { findUnredacted, policies, redact } from './index.js';
import type { Profile } from './policy.js';
import { createScanner } from './scan.js';

const notebook = notebookOf({
  cells: [{ cell_type: 'code', id: 'a', source: 'x = 1', metadata: {}, execution_count: 1, outputs: [] }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5
});
const policy = policies.team;

afterEach(() => vi.restoreAllMocks());

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof VitrineError ? error.code : 'not of the catalogue';
  }
  return 'nothing was refused';
};

/* A broken part of the engine: nothing that it didn't look at may leave. */
describe('a scanner that breaks', () => {
  const breakIt = (profile: Profile): void => {
    const fail = (): never => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    vi.spyOn(scannerOf(profile), 'read').mockImplementation(fail);
    vi.spyOn(scannerOf(profile), 'hits').mockImplementation(fail);
  };

  it.each([
    ['redaction', () => redact(notebook, policy)],
    ['the gate', () => findUnredacted(notebook, policy)],
    ['texts beside a notebook', () => redactFields({ title: 'A title' }, policy)]
  ])('refuses %s with an error of the catalogue', (_, run) => {
    expect(codeOf(run)).toBe('nothing was refused');
    breakIt(policy.profile);
    expect(codeOf(run)).toBe('redaction-failed');
  });
});

describe('one part that breaks', () => {
  const broken = (): never => {
    throw new Error('broken');
  };

  it.each([
    ['a detector', { recognisers: [{ id: 'broken', find: broken }], readings: [] }],
    ['a reading', { recognisers: [], readings: [broken] }]
  ])('%s fails the text it was to read', (_, parts) => {
    const scanner = createScanner(parts);
    expect(() => scanner.hits('any text')).toThrow('broken');
  });
});
