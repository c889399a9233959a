import { describe, expect, it } from 'vitest';
import { problemOf, VitrineError } from '@vitrine/core/errors';
import { NOW, versionOf } from '../../../test/pages/fake-store.js';
import { context, nobody } from '../../../test/pages/look.js';
import { connectPage } from './connect.js';
import type { Tombstone } from '../../domain/entries/model.js';
import { lineagePage, versionsPage } from './history.js';
import type { VersionsData } from './history.js';
import { problemPage, unknownPage } from './message.js';

const first = versionOf({ entry: 'stations', number: 1, title: 'Station forecast', question: 'Which?' });
const second = versionOf({ entry: 'stations', number: 2, title: 'Station forecast', question: 'Which?' });
const main = (page: string): string => /<main[^]*<\/main>/.exec(page)?.[0] ?? '';

describe('a page that is not there', () => {
  it('says the same of every notebook, whatever stands in its address', () => {
    const one = main(unknownPage({ ...context, here: '/n/never-was' }));
    expect(one).toBe(main(unknownPage({ ...context, here: '/n/hidden-from-you' })));
    expect(one).toContain('This notebook doesn&#x27;t exist, or you can&#x27;t see it.');
    expect(main(unknownPage({ ...context, here: '/nowhere' }))).toContain('This page doesn&#x27;t exist');
  });

  it('shows somebody without a session the door, and the way back', () => {
    const here = '/n/x?v=1&cells=2';
    expect(main(unknownPage({ ...nobody, here }))).toContain(`href="/team/sign-in?next=${encodeURIComponent(here)}"`);
    expect(main(unknownPage({ ...context, here }))).not.toContain('/sign-in');
  });
});

describe('a page that says what went wrong', () => {
  it.each([
    ['store-unavailable', true],
    ['rate-limited', true],
    ['not-allowed', false],
    ['undo-expired', false]
  ] as const)('of %s offers to try again: %s', (code, again) => {
    const problem = problemOf(new VitrineError(code, { seconds: 5 }));
    const page = main(problemPage(context, problem));
    expect(page.includes('>Try again<')).toBe(again);
    expect(page.includes('href="/team/n/stations"')).toBe(again);
    expect(page).toContain('href="/team/"');
  });

  it('tells nothing of an error that nobody expected', () => {
    const page = problemPage(context, problemOf(new Error('secret at /home/somebody')));
    expect(page).not.toContain('secret');
    expect(page).not.toContain('/home/somebody');
  });
});

describe('the history of a notebook', () => {
  const history: VersionsData = { latest: second, versions: [second, first], withdrawn: [], mayWithdraw: false };
  const stone: Tombstone = {
    entry: 'stations',
    version: 3,
    state: 'withdrawn',
    cause: null,
    shut: null,
    space: 'team',
    by: 'Demo colleague',
    at: NOW - 3_600_000,
    reason: 'Rides were counted <twice>.',
    replacedBy: 2
  };

  it('lists every version with its own address, in one page with one heading', () => {
    const page = main(versionsPage(context, history));
    expect(page).toContain('2 versions, the newest is v2.');
    expect(page).toContain('href="/team/n/stations/v/1"');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toMatch(/aria-current="page">Versions</);
  });

  it('lets those take it back who may', () => {
    const withdraw = 'href="/team/n/stations/withdraw"';
    expect(versionsPage(context, { ...history, mayWithdraw: true })).toContain(withdraw);
    expect(versionsPage(context, history)).not.toContain(withdraw);
    const one = { ...history, latest: first, versions: [first] };
    expect(versionsPage(context, one)).toContain('1 version, the newest is v1.');
  });

  it('names what was taken back: who, when and why, and leads nowhere from it', () => {
    const page = main(versionsPage(context, { ...history, withdrawn: [stone] }));
    expect(page).toContain('2 versions, the newest is v2. 1 more was withdrawn.');
    expect(page).toContain('Withdrawn: <bdi>Rides were counted &lt;twice&gt;.</bdi>');
    expect(page).toContain('Demo colleague');
    expect(page).toContain('1 hour ago');
    expect(page).not.toContain('/v/3');
    const all = page.match(/>v\d</g);
    expect(all?.slice(-3)).toEqual(['>v3<', '>v2<', '>v1<']);
  });

  it('counts several of them', () => {
    const withdrawn = [stone, { ...stone, version: 4 }];
    expect(versionsPage(context, { ...history, withdrawn })).toContain('2 more were withdrawn.');
  });

  it('leads from where it began to what began from it', () => {
    const node = { title: 'South', authorName: 'Ann', publishedAt: NOW, spaceName: 'Team' };
    const page = main(
      lineagePage(context, second, {
        origin: { ...node, entry: 'before', version: 4, newer: null },
        versions: [{ ...node, entry: 'stations', version: 2 }],
        forks: [{ ...node, entry: 'after', version: 1, fromVersion: 2 }]
      })
    );
    expect(page).toContain('href="/team/n/before/v/4"');
    expect(page).toContain('href="/team/n/after/v/1"');
    expect(page).toMatch(/aria-current="page">Lineage</);
  });
});

describe('how a Lab is connected', () => {
  it('shows both lines as text and puts the same ones on their buttons', () => {
    const page = main(connectPage(context));
    for (const line of ['pip install jupyterlab-vitrine', context.url]) {
      expect(page).toContain(`>${line}</code>`);
      expect(page).toContain(`data-vt-copy="${line}"`);
    }
    // Without script a button that copies could do nothing.
    expect(page.match(/<button[^>]*>/g)?.every(button => button.includes('vt-needs-script'))).toBe(true);
  });
});
