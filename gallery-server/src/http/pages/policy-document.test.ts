import { describe, expect, it } from 'vitest';
import { policies, policyText } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { policyFromForm } from './policy-document.js';

const study: Policy = {
  format: 1,
  name: 'Study',
  profile: 'balanced',
  families: ['record'],
  patterns: [{ id: 'study', pattern: 'ST-\\d{3}' }],
  words: ['Nightjar']
};

/** What the browser sends for a policy that nobody touched. */
const untouched = (policy: Policy): Record<string, string> => ({
  profile: policy.profile,
  words: (policy.words ?? []).join('\r\n'),
  approvals: String(policy.approvals ?? 0),
  releases: policy.releases ?? (policy.profile === 'strict' ? 'nobody' : 'author'),
  identities: policy.identities ?? 'plain',
  interactive: policy.interactive ?? 'level',
  loosenedBy: String(policy.loosenedBy ?? 1)
});
const read = (form: object, before: Policy = study, name: string | null = null): Policy | string[] => {
  const { policy, mistakes } = policyFromForm(form, before, name);
  return policy ?? mistakes;
};

describe('a policy from its fields', () => {
  it.each(Object.values<Policy>({ ...policies, study }))('is the same where nothing was changed: $name', policy => {
    const same = read(untouched(policy), policy);
    expect(Array.isArray(same) ? same : policyText(same)).toBe(policyText(policy));
  });

  it('takes what was chosen, and leaves what has no field', () => {
    const form = { ...untouched(study), profile: 'strict', approvals: '1', releases: 'another', identities: 'keyed' };
    expect(read({ ...form, loosenedBy: '2', words: '' })).toEqual({
      format: 1,
      name: 'Study',
      profile: 'strict',
      families: study.families,
      patterns: study.patterns,
      approvals: 1,
      releases: 'another',
      identities: 'keyed',
      loosenedBy: 2
    });
  });

  it('lets the level say whether figures are drawn, unless something else is chosen', () => {
    expect(read({ ...untouched(study), interactive: 'off' })).toMatchObject({ interactive: 'off' });
    expect(read({ ...untouched(study), profile: 'strict' })).not.toHaveProperty('interactive');
    expect(read(untouched(study), { ...study, interactive: 'off' })).not.toHaveProperty('interactive');
    expect(read({ ...untouched(study), interactive: 'maybe' })).toEqual(['interactive has to be allowed or off.']);
  });

  it.each([
    ['Blue Tit\nWren bird', ['Blue Tit', 'Wren bird']],
    ['  Blue Tit \r\n\r\n Blue Tit ', ['Blue Tit']],
    ['Cafe\u0301 Nord', ['Caf\u00e9 Nord']]
  ])('reads the words %j a line each', (words, expected) => {
    expect(read({ ...untouched(study), words })).toMatchObject({ words: expected });
  });

  it('puts a name in order, and says what no field may hold', () => {
    expect(read({ ...untouched(study), name: '  Ward \t 7 ' })).toMatchObject({ name: 'Ward 7' });
    expect(read({ ...untouched(study), profile: 'all', approvals: '7', loosenedBy: 'x', releases: 'me' })).toEqual([
      'profile has to be open, balanced or strict.',
      'approvals has to be 0 or 1.',
      'loosenedBy has to be 1 or 2.',
      'releases has to be author, another or nobody.'
    ]);
    expect(read({ ...untouched(study), words: ['twice', 'sent'] })).not.toHaveProperty('words');
  });
});

describe('a policy from a document', () => {
  it('is that document, whatever stands in the fields', () => {
    expect(read({ ...untouched(study), document: JSON.stringify(policies.regulated) })).toEqual(policies.regulated);
  });

  it.each([
    ['{', /^It isn't valid JSON/],
    ['[]', /^A policy has to be an object/],
    ['{"format":1,"format":1}', /^It isn't valid JSON/]
  ])('%s is no policy', (document, said) => {
    expect(read({ document })).toEqual([expect.stringMatching(said)]);
  });

  it('keeps the name of its series', () => {
    const document = JSON.stringify({ ...study, name: 'Other' });
    expect(read({ document }, study, 'Study')).toEqual([
      'name has to stay "Study"; write a new policy for another name.'
    ]);
    expect(read({ document }, study, 'Other')).toMatchObject({ name: 'Other' });
    expect(read({ document })).toMatchObject({ name: 'Other' });
  });
});
