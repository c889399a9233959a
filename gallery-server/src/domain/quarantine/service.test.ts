import { describe, expect, it } from 'vitest';
import { mail, token } from '../../../test/support/forge.js';
import { nobody } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import { done, refused } from '../outcome.js';
import type { QuarantineWriter, ReleaseCommand, ReportCommand } from './ports.js';
import { cleanNote, QuarantineService } from './service.js';

const account = { id: 'a', login: 'a', displayName: 'A', administrator: false, state: 'active', createdAt: 0 } as const;
const ada: Caller = { account, via: 'lab', scopes: ['read'], proof: 'p' };

function world() {
  const sent: { reports: ReportCommand[]; releases: ReleaseCommand[] } = { reports: [], releases: [] };
  const store: QuarantineWriter = {
    report: async cmd => {
      sent.reports.push(cmd);
      return done({ entry: cmd.entry, versions: [1], again: false });
    },
    release: async cmd => {
      sent.releases.push(cmd);
      return done({ entry: 'e', versions: [1] });
    },
    recordCheck: async () => ({ shut: false, going: false }),
    startRescan: async () => refused('not-allowed'),
    endRescan: async () => refused('not-allowed')
  };
  return { sent, service: new QuarantineService({ store, clock: () => 7 }) };
}

const wish = { entry: 'e', version: 1, kind: 'secret', cell: 3, note: '' } as const;

describe('what a person writes about something sensitive', () => {
  it('loses what is sensitive in it', async () => {
    const clean = await cleanNote(`  The key ${token} of ${mail}\u0000\u202E is in cell 3.\n`);
    expect(clean).not.toContain(token);
    expect(clean).not.toContain(mail);
    expect(clean).toMatch(/^The key .* is in cell 3\.$/);
  });

  it('stays as it was typed where nothing is', async () => {
    expect(await cleanNote('The table in the last cell.')).toBe('The table in the last cell.');
    expect(await cleanNote('')).toBe('');
  });
});

describe('the service', () => {
  it('hands on who asks, how, and what was said without what is sensitive in it', async () => {
    const { sent, service } = world();
    expect(await service.report(ada, 'k', { ...wish, note: `it says ${mail}` })).toMatchObject({ ok: true });
    expect(sent.reports).toMatchObject([{ key: 'k', actor: 'a', via: 'lab', scopes: ['read'], cell: 3, now: 7 }]);
    expect(JSON.stringify(sent.reports)).not.toContain(mail);
    await service.release(ada, 'k', { id: 'q', reason: `because ${token} is made up` });
    expect(sent.releases).toMatchObject([{ quarantine: 'q', actor: 'a', engine: expect.stringMatching(/^\d/) }]);
    expect(JSON.stringify(sent.releases)).not.toContain(token);
  });

  it('refuses nobody and what is too long before anything is asked of the store', async () => {
    const { sent, service } = world();
    const long = 'x'.repeat(1001);
    const outcomes = [
      await service.report(nobody, 'k', wish),
      await service.release(nobody, 'k', { id: 'q', reason: 'r' }),
      await service.report(ada, 'k', { ...wish, note: long }),
      await service.release(ada, 'k', { id: 'q', reason: long })
    ];
    expect(outcomes.map(one => (one.ok ? 'done' : one.refusal.code))).toEqual([
      'sign-in-needed',
      'sign-in-needed',
      'field-too-long',
      'field-too-long'
    ]);
    expect(sent).toEqual({ reports: [], releases: [] });
  });
});
