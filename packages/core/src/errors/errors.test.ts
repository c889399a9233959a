import { describe, expect, it } from 'vitest';
import { catalogue, errorOf, isErrorCode, problemOf, VitrineError } from './index.js';
import type { ErrorCode, Params, Problem } from './index.js';

const codes = Object.keys(catalogue) as ErrorCode[];
const some: Params = {
  line: 3,
  column: 14,
  nbformat: 5,
  bytes: 120_000_000,
  limit: 50_000_000,
  place: 'cells[2].source',
  cell: 4,
  count: 2,
  seconds: 300,
  origin: 'https://lab.example',
  version: 3,
  by: 'Demo author',
  at: 0,
  port: 8765,
  field: 'title',
  found: 9,
  known: 4,
  replacedBy: 2,
  reason: 'There is no such option.'
};
const banned = [
  /successfully/i,
  /please/i,
  /!/,
  /\b(entry|snapshot|slot|binding|finding|redact(?!ion receipt)\w*|withheld|digest|HMAC|manifest|blind|canonical)\b/i,
  /anonym|de-identified|compliant|safe to share|nothing sensitive/i,
  /undefined|\bnull\b|NaN|\[object/
];

describe('catalogue', () => {
  for (const code of codes) {
    for (const [kind, params] of [
      ['without', {}],
      ['with', some],
      ['with odd', { count: 1, seconds: 0, limit: -1 }]
    ] as const) {
      it(`${code} speaks in whole sentences ${kind} values`, () => {
        const { sentence, next, status } = new VitrineError(code, params);
        for (const text of [sentence, next]) {
          expect(text).toMatch(/^[A-Z].*\.$/s);
          expect(text).not.toMatch(/\s\s|\s\.$|\.\.$/);
          banned.forEach(word => expect(text).not.toMatch(word));
        }
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(600);
      });
    }
  }

  it('has a code for everything the brief names', () => {
    const wanted =
      'not-a-notebook notebook-broken-json notebook-format-unknown notebook-too-large notebook-too-deep notebook-invalid kernel-absent kernel-dead kernel-busy gallery-unreachable gallery-slow gallery-mixed-content gallery-origin-not-listed gallery-certificate popup-blocked sign-in-needed sign-in-expired sign-in-refused sign-in-too-often not-found not-allowed state-mismatch grant-expired redirect-not-listed invitation-used login-taken password-weak ticket-expired tree-mismatch commit-mismatch content-mismatch not-redacted manifest-invalid title-missing field-too-long version-conflict entry-withdrawn undo-expired reason-missing policy-changed idempotency-reused request-invalid body-too-large rate-limited csrf host-refused disk-full database-locked database-newer store-unavailable port-taken clock-skew config-invalid listen-refused internal file-exists file-unreadable usage grant-pending link-not-saved reload-needed';
    expect(wanted.split(' ').filter(code => !isErrorCode(code))).toEqual([]);
  });

  it('tells values where they are known', () => {
    expect(new VitrineError('notebook-broken-json', { line: 3, column: 14 }).sentence).toContain('line 3, column 14');
    expect(new VitrineError('notebook-too-large', some).sentence).toContain('120 MB; the limit is 50 MB');
    expect(new VitrineError('not-redacted', { count: 1, cell: 12 }).sentence).toContain(
      '1 more thing to remove in cell 12'
    );
    expect(new VitrineError('rate-limited', { seconds: 300 }).next).toBe('Try again in 5 minutes.');
    expect(new VitrineError('sign-in-too-often', { seconds: 1 }).next).toBe('Try again in 1 second.');
  });
});

describe('problems', () => {
  it('go over the wire and come back the same', () => {
    const error = new VitrineError(
      'version-conflict',
      { version: 4, by: 'Demo author', at: 12 },
      { cause: new Error('x') }
    );
    const wire = JSON.parse(JSON.stringify(problemOf(error))) as Problem;
    const back = errorOf(wire);
    expect(back).toBeInstanceOf(VitrineError);
    expect({ ...back }).toEqual({ ...error, cause: undefined });
    expect(back.message).toBe(error.sentence);
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('tell nothing of an error that is not ours', () => {
    expect(problemOf(new TypeError('secret'))).toMatchObject({ code: 'internal', status: 500, params: {} });
    expect(problemOf('secret').sentence).not.toContain('secret');
    expect(problemOf(undefined).code).toBe('internal');
  });

  it('take neither unknown codes nor sentences nor deep values from a sender', () => {
    const odd = { code: 'toString', status: 1, sentence: '<b>', next: '', params: {} } as unknown as Problem;
    expect(errorOf(odd).code).toBe('internal');
    const deep = {
      ...problemOf(new VitrineError('not-found')),
      sentence: '<b>',
      params: { a: { b: 1 }, c: 'x'.repeat(500) }
    };
    const back = errorOf(deep as unknown as Problem);
    expect(back.sentence).not.toContain('<b>');
    expect(back.params).toEqual({ c: 'x'.repeat(200) });
    expect(errorOf({ ...deep, params: null } as unknown as Problem).params).toEqual({});
  });
});
