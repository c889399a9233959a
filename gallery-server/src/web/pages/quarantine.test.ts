// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { context, expectHarmless, fieldsOf, hostile, one, parsed, texts } from '../../../test/pages/look.js';
import type { Quarantine, Rescan, RescanState } from '../../domain/quarantine/model.js';
import { quarantinePage } from './quarantine.js';
import type { QuarantineData } from './quarantine.js';
import { reportedPage, reportPage } from './report.js';

const closed = (over: Partial<Quarantine> = {}): Quarantine => ({
  id: 'q1',
  entry: 'stations',
  versions: [3, 1],
  space: 's',
  spaceName: 'Ward',
  authorId: 'a',
  authorName: 'Demo author',
  cause: 'report',
  kind: 'personal',
  note: '',
  reporter: null,
  places: [],
  found: 0,
  engine: '1',
  time: context.now,
  replacedBy: null,
  own: false,
  mayRelease: false,
  mayPurge: false,
  ...over
});
const show = (over: Partial<QuarantineData>): Document =>
  parsed(quarantinePage(context, { rescan: null, closed: [], key: 'k', done: null, problem: null, ...over }));
const run: Rescan = {
  id: 'r1',
  engine: '1',
  startedAt: 0,
  total: 9,
  checked: 4,
  shut: 2,
  cursor: '',
  endedAt: null,
  endedHow: null
};
const card = (state: RescanState): Document => show({ rescan: state });

describe('the page of closed versions', () => {
  it('says in its first sentence how many there are', () => {
    const lead = (all: Quarantine[]): string[] => texts(show({ closed: all }), '.vt-lead');
    expect(lead([])).toEqual(['Nothing is closed.']);
    expect(lead([closed({ versions: [1] })])[0]).toContain('1 version is closed');
    expect(lead([closed(), closed({ id: 'q2' })])[0]).toContain('4 versions are closed');
  });

  it('asks for a reason only from those who may release, and keeps what they typed', () => {
    expect(show({ closed: [closed()] }).querySelector('form.vt-manage-form')).toBeNull();
    const problem = { id: 'q1', sentence: 'A reason is missing.', next: 'Type one.', typed: 'be' };
    const page = show({ closed: [closed({ mayRelease: true })], problem });
    const form = one(page, 'form.vt-manage-form');
    expect(form.getAttribute('action')).toBe('/team/quarantine/q1/release');
    expect(fieldsOf(form)).toEqual({ key: 'k-q1', _csrf: 'abc123', reason: 'be' });
    expect(texts(page, '[role=alert]')).toEqual(['A reason is missing. Type one.']);
    expect(texts(form, 'button')).toEqual(['Release v3 and v1']);
  });

  it('tells an author what to do, until a newer version stands in its place', () => {
    const said = (replacedBy: number | null): string =>
      texts(show({ closed: [closed({ own: true, replacedBy })] }), '.vt-manage-text')[0] ?? '';
    expect(said(null)).toContain('then publish: the new version takes its place');
    expect(said(2)).toContain('then publish');
    expect(said(4)).toContain('v4 stands in its place.');
  });

  it.each(hostile.map((text, at) => [at, text] as const))('shows names and notes as text: %d', (_at, text) => {
    const all = [closed({ note: text, reporter: text, authorName: text, spaceName: text })];
    expectHarmless(show({ closed: all }));
  });
});

describe('looking again, on that page', () => {
  it('is for administrators of the gallery alone', () => {
    expect(show({}).querySelector('#rescan-title')).toBeNull();
  });

  it('offers to begin where versions wait', () => {
    const page = card({ waiting: 3, versions: 8, run: null });
    expect(texts(page, '[role=status]')[0]).toContain('3 of 8 stored versions wait to be looked at again');
    expect(texts(page, '.vt-manage-card button')).toEqual(['Look again at 3 versions']);
  });

  it('counts while it goes on, and can be cancelled', () => {
    const page = card({ waiting: 8, versions: 12, run });
    expect(texts(page, '[role=status]')).toEqual(['4 of 12 versions looked at, 2 closed.']);
    expect(texts(page, '.vt-manage-card button')).toEqual(['Cancel']);
    expect(fieldsOf(one(page, '.vt-manage-card form'))['id']).toBe('r1');
  });

  it('says so when nothing waits', () => {
    const page = card({ waiting: 0, versions: 8, run: { ...run, endedAt: 1, endedHow: 'done' } });
    expect(texts(page, '[role=status]')[0]).toContain('Every stored version (8) was looked at by this engine');
    expect(page.querySelector('.vt-manage-card button')).toBeNull();
  });
});

describe('reporting', () => {
  const data = {
    entry: 'stations',
    version: 3,
    title: 'Station forecast',
    key: 'k',
    typed: { kind: 'health', cell: '7', note: 'x' },
    problem: null
  };

  it('needs one button, says what it does, and keeps what was typed', () => {
    const page = parsed(reportPage(context, data));
    expect(texts(page, 'main button')).toEqual(['Close this notebook and report it']);
    expect(fieldsOf(one(page, 'main form'))).toMatchObject({ v: '3', key: 'k', cell: '7', note: 'x' });
    expect(one(page, 'option[selected]').getAttribute('value')).toBe('health');
    expect(page.querySelectorAll('main [required]')).toHaveLength(0);
  });

  it.each(hostile.map((text, at) => [at, text] as const))('shows what was typed as text: %d', (_at, text) => {
    expectHarmless(
      parsed(reportPage(context, { ...data, title: text, typed: { kind: text, cell: text, note: text } }))
    );
  });

  it('ends with what happens next, also for whoever came second', () => {
    const first = parsed(reportedPage(context, { entry: 'e', versions: [2, 1], again: false }));
    expect(texts(first, 'h1')).toEqual(['Closed: v2 and v1']);
    const second = parsed(reportedPage(context, { entry: 'e', versions: [], again: true }));
    expect(texts(second, 'h1')).toEqual(['It is closed already']);
    for (const page of [first, second]) {
      expect(texts(page, 'main h2')).toEqual(['What happens next']);
      expect(texts(page, 'main li')).toHaveLength(4);
    }
  });
});
