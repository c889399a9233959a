import { describe, expect, it } from 'vitest';
import { becauseOf } from './related.js';

describe('why a notebook is like another', () => {
  it.each([
    [[], ''],
    [[{ kind: 'word', text: 'churn' }], 'says churn'],
    [
      [
        { kind: 'word', text: 'churn' },
        { kind: 'package', text: 'sklearn' },
        { kind: 'word', text: 'tenure' },
        { kind: 'tag', text: 'telecom' },
        { kind: 'author', text: 'Demo author' }
      ],
      'tagged telecom · uses sklearn · says churn, tenure · by Demo author'
    ]
  ] as const)('%j', (because, said) => {
    expect(becauseOf(because)).toBe(said);
  });
});
