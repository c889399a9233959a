import fc from 'fast-check';
import { releasers } from '../redaction/index.js';
import type { Policy } from '../redaction/index.js';

const anyPattern = fc.record({
  id: fc.constantFrom('study', 'site'),
  pattern: fc.constantFrom('ST-\\d{3}', 'SITE-\\d{2}', 'X\\d'),
  type: fc.constantFrom('ID' as const, 'SECRET' as const),
  ignoreCase: fc.boolean()
});

/** Any policy that its reader takes: ids stand once in a document. */
export const anyPolicy: fc.Arbitrary<Policy> = fc.record(
  {
    format: fc.constant(1 as const),
    name: fc.constantFrom('A', 'B'),
    profile: fc.constantFrom('open' as const, 'balanced' as const, 'strict' as const),
    version: fc.integer({ min: 1, max: 3 }),
    families: fc.uniqueArray(fc.constantFrom('personal' as const, 'infrastructure' as const, 'record' as const)),
    patterns: fc.uniqueArray(anyPattern, { selector: one => one.id }),
    words: fc.uniqueArray(fc.constantFrom('Nightjar', 'Project Blue', 'Ward')),
    approvals: fc.integer({ min: 0, max: 1 }),
    releases: fc.constantFrom(...releasers),
    identities: fc.constantFrom('plain' as const, 'keyed' as const),
    pictures: fc.constantFrom('kept' as const, 'hidden' as const),
    interactive: fc.constantFrom('allowed' as const, 'off' as const),
    loosenedBy: fc.integer({ min: 1, max: 2 })
  },
  { requiredKeys: ['format', 'name', 'profile'] }
);
