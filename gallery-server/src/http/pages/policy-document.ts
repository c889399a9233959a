import { policyFrom, readPolicy } from '@vitrine/core/redaction';
import type { Policy, PolicyRead } from '@vitrine/core/redaction';
import { field } from './page.js';

/** One word or name a line, each once. */
function wordsOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map(line => line.normalize('NFC').trim());
  return [...new Set(lines.filter(line => line !== ''))];
}

/** What the fields of a form say, on top of what they can't say: families and patterns stay as they are. */
function fromFields(body: unknown, before: Policy): PolicyRead {
  const words = wordsOf(field(body, 'words'));
  const approvals = Number(field(body, 'approvals') || '0');
  const loosenedBy = Number(field(body, 'loosenedBy') || '1');
  const releases = field(body, 'releases') || 'nobody';
  const identities = field(body, 'identities') || 'plain';
  const interactive = field(body, 'interactive') || 'level';
  const profile = field(body, 'profile');
  const {
    words: _words,
    approvals: _a,
    releases: _r,
    identities: _i,
    interactive: _f,
    loosenedBy: _l,
    ...rest
  } = before;
  return policyFrom({
    ...rest,
    name: (field(body, 'name') || before.name).normalize('NFC').replace(/\s+/gu, ' ').trim(),
    profile,
    ...(words.length > 0 ? { words } : {}),
    ...(approvals === 0 ? {} : { approvals }),
    // Where a level hides no outputs the author lets them out, unless something else is said.
    ...(releases === (profile === 'strict' ? 'nobody' : 'author') ? {} : { releases }),
    ...(identities === 'plain' ? {} : { identities }),
    ...(interactive === 'level' ? {} : { interactive }),
    ...(loosenedBy === 1 ? {} : { loosenedBy })
  } as unknown as Parameters<typeof policyFrom>[0]);
}

/** A policy from a form, by its fields or as a document; everything that is wrong is said. */
export function policyFromForm(body: unknown, before: Policy, fixedName: string | null): PolicyRead {
  const document = field(body, 'document');
  const read = document === '' ? fromFields(body, before) : readPolicy(document);
  if (read.policy === null || fixedName === null || read.policy.name === fixedName) {
    return read;
  }
  return {
    policy: null,
    mistakes: [`name has to stay ${JSON.stringify(fixedName)}; write a new policy for another name.`]
  };
}
