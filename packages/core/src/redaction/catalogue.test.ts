import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Catalogue from './catalogue.js';
import { policies } from './policy.js';
import type { Policy, Profile } from './policy.js';

const of = (profile: Profile, more: Partial<Policy> = {}): Policy => ({ ...policies.team, profile, ...more });
const MAIL = 'write to nobody@example-clinic.org today';

/** The catalogue as it is before anything was fetched. */
let fresh: typeof Catalogue;
beforeEach(async () => {
  vi.resetModules();
  fresh = await import('./catalogue.js');
});

describe('what a policy looks for', () => {
  it('is there at once where it is secrets alone', () => {
    expect(fresh.scannerFor(of('open')).hits(MAIL)).toEqual([]);
  });

  it.each([
    ['balanced', of('balanced')],
    ['strict', of('strict')],
    ['open with people', of('open', { families: ['personal'] })],
    ['open with traces', of('open', { families: ['infrastructure'] })]
  ])('is never less than it says: %s refuses until it is fetched', async (_, policy) => {
    expect(() => fresh.scannerFor(policy)).toThrow('loadRecognisers');
    expect(() => fresh.detectorsOf(fresh.familiesOf.balanced)).toThrow('loadRecognisers');
    await fresh.loadRecognisers(policy);
    expect(() => fresh.scannerFor(policy).hits(MAIL)).not.toThrow();
  });

  it('is not fetched for secrets alone', async () => {
    await fresh.loadRecognisers(of('open'));
    expect(() => fresh.scannerFor(of('balanced'))).toThrow('loadRecognisers');
  });

  it('is everything where no policy is named, and the same scanner from then on', async () => {
    await fresh.loadRecognisers();
    const scanner = fresh.scannerFor(of('balanced'));
    expect(scanner.hits(MAIL)).toMatchObject([{ type: 'EMAIL', value: 'nobody@example-clinic.org' }]);
    expect(fresh.scannerFor(of('balanced'))).toBe(scanner);
    expect(fresh.scannerFor(of('balanced', { words: ['today'] }))).not.toBe(scanner);
  });

  it('that a policy adds is kept for it, and for no other', async () => {
    await fresh.loadRecognisers();
    const word = of('open', { words: ['Bluebird'] });
    expect(fresh.scannerFor(word).hits('the Bluebird site')).toMatchObject([{ value: 'Bluebird' }]);
    expect(fresh.scannerFor({ ...word })).toBe(fresh.scannerFor(word));
    expect(fresh.scannerFor(of('open', { words: ['Redbird'] })).hits('the Bluebird site')).toEqual([]);
  });

  it('that is refused fails the whole, and nothing leaves', async () => {
    const { redactFields } = await import('./fields.js');
    expect(() => redactFields({ title: MAIL }, of('balanced'))).toThrow(
      expect.objectContaining({ code: 'redaction-failed' })
    );
    expect(redactFields({ title: MAIL }, of('open')).fields).toEqual({ title: MAIL });
  });
});
