// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { author, NOW } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { RecordEvent } from '../../domain/audit/ports.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { firstStepsPage } from './first-steps.js';
import type { FirstStepsData } from './first-steps.js';
import { recordPage } from './record.js';
import type { RecordData } from './record.js';

const root = { ...context, account: { ...author, administrator: true } };
const space: SpaceView = {
  id: 'team',
  kind: 'team',
  name: 'Team',
  label: '',
  policyHash: '',
  owner: null,
  role: 'administrator',
  readers: 2
};
const event = (seq: number, over: Partial<RecordEvent> = {}): RecordEvent => ({
  chain: 'instance',
  seq,
  prev: 'a'.repeat(64),
  time: NOW - 60_000,
  actor: 'root',
  action: 'account.deactivate',
  subject: 'ada',
  outcome: 'done',
  commitment: '',
  hash: 'b'.repeat(64),
  payload: '{}',
  actorName: 'Root',
  subjectName: 'Ada',
  ...over
});
const data: RecordData = {
  space: null,
  page: { total: 2, events: [event(2), event(1)], people: [{ id: 'root', name: 'Root' }], older: null },
  checked: null,
  report: { chain: 'instance', events: 2, head: '', broken: null },
  wish: { kind: null, refusedOnly: false, before: null, who: '', since: '', until: '' }
};
const show = (over: Partial<RecordData> = {}): Document => parsed(recordPage(root, { ...data, ...over }));

describe('the page of a record', () => {
  it('says first whether it can be believed', () => {
    expect(texts(show(), 'main .vt-lead')).toEqual(['Unbroken: 2 events, each linked to the one before.']);
    const one = { chain: 'instance', events: 1, head: '', broken: null };
    expect(texts(show({ report: one }), 'main .vt-lead')).toEqual(['Unbroken: 1 event.']);
    const broken = { chain: 'instance', events: 1204, head: '', broken: { seq: 1205, why: 'hash' as const } };
    expect(texts(show({ report: broken }), 'main [role=alert]')[0]).toContain('Broken at event 1,205');
  });

  it('follows a very long chain only when it is asked to', () => {
    const page = show({ report: null, page: { ...data.page, total: 214_000 } });
    expect(texts(page, 'main .vt-lead')).toEqual(['214,000 events. Check the chain']);
    expect(hrefs(page, 'main .vt-lead a')).toEqual(['/team/record?check=yes']);
  });

  it('says when it was followed, up to where it is signed, and what the checkpoints give away', () => {
    const checked = { at: NOW, checkpoint: { time: NOW - 60_000, events: 1200 }, trouble: null };
    expect(texts(show({ checked }), 'main .vt-lead + .vt-meta')[0]).toMatch(
      /^Followed to its end .+\. Signed outside the data folder up to event 1,200, .+\.$/
    );
    expect(texts(show({ checked: { ...checked, checkpoint: null } }), 'main .vt-lead + .vt-meta')[0]).toContain(
      'No checkpoint is signed yet.'
    );
    for (const [trouble, words] of [
      ['older', 'an old copy was put back'],
      ['cut', 'missing at the end'],
      ['rewritten', 'written anew']
    ] as const) {
      expect(texts(show({ checked: { ...checked, trouble } }), 'main [role=alert]')[0]).toContain(words);
    }
  });

  it('is narrowed to a person and days, and goes out as a file for the same days', () => {
    const wish = { ...data.wish, who: 'root', since: '2026-11-01', until: '2026-11-02', refusedOnly: true };
    const page = show({ wish });
    expect(one(page, 'select[name=who] option[selected]').textContent).toBe('Root');
    expect([...page.querySelectorAll('input[type=date]')].map(input => input.getAttribute('value'))).toEqual([
      '2026-11-01',
      '2026-11-02'
    ]);
    expect(page.querySelector('form input[type=hidden][name=refused]')?.getAttribute('value')).toBe('yes');
    expect(hrefs(page, '.vt-doors a')).toEqual(['/team/record/export?since=2026-11-01&until=2026-11-02']);
    expect(hrefs(page, '.vt-chips a')[1]).toBe('/team/record?kind=people&who=root&since=2026-11-01&until=2026-11-02');
  });

  it('tells who did what, with the proof folded under it', () => {
    const page = show();
    expect(texts(page, '.vt-event p')).toEqual(['Root deactivated Ada', 'Root deactivated Ada']);
    const proof = page.querySelector('.vt-event-proof');
    expect(proof?.hasAttribute('open')).toBe(false);
    expect(texts(proof ?? page, 'dd')).toEqual([
      '2026-11-20T11:59:00.000Z',
      'account.deactivate',
      'ada',
      'b'.repeat(64),
      'a'.repeat(64)
    ]);
  });

  it('marks what was refused with a shape and a word, and links to no notebook of it', () => {
    const payload = '{"entry":"abc"}';
    const tried = event(3, { action: 'version.publish', outcome: 'denied', payload });
    const did = event(4, { action: 'version.publish', payload });
    const page = show({ page: { total: 4, events: [did, tried], people: [], older: null } });
    expect(texts(page, '.vt-event-refused')).toEqual(['Refused']);
    expect(page.querySelectorAll('.vt-event-refused svg')).toHaveLength(1);
    expect(hrefs(page, '.vt-event a')).toEqual(['/team/n/abc']);
  });

  it('is narrowed and paged by addresses alone', () => {
    const page = show({
      page: { ...data.page, older: 51 },
      wish: { ...data.wish, kind: 'people', before: 101 }
    });
    expect(texts(page, '.vt-chips [aria-current]')).toEqual(['People']);
    expect(hrefs(page, '.vt-chips a')).toEqual([
      '/team/record',
      '/team/record?kind=people',
      '/team/record?kind=policies',
      '/team/record?kind=sign-ins',
      '/team/record?kind=record',
      '/team/record?refused=yes'
    ]);
    expect(hrefs(page, 'main .vt-doors a')).toEqual([
      '/team/record/export',
      '/team/record?kind=people',
      '/team/record?kind=people&before=51'
    ]);
  });

  it('of a space stays at its space', () => {
    const page = show({ space, page: { total: 0, events: [], people: [], older: null } });
    expect(texts(page, 'h1')).toEqual(['Record of Team']);
    expect(hrefs(page, '.vt-chips a')[1]).toBe('/team/spaces/team/record?kind=notebooks');
    expect(page.body.textContent).toContain('Nothing happened yet.');
    const wish = { ...data.wish, refusedOnly: true };
    expect(show({ wish, page: { total: 9, events: [], people: [], older: null } }).body.textContent).toContain(
      'Nothing of this kind happened.'
    );
  });

  it.each(hostile)('shows what was told as text: %#', words => {
    const told = event(1, { actorName: words, subjectName: words, action: words, subject: words });
    const renamed = event(2, { action: 'space.rename', payload: JSON.stringify({ name: words, before: words }) });
    expectHarmless(
      show({ space: { ...space, name: words }, page: { total: 2, events: [told, renamed], people: [], older: null } })
    );
  });
});

describe('the first steps', () => {
  const fresh: FirstStepsData = { people: 1, waiting: 0, teams: [] };
  const steps = (over: Partial<FirstStepsData> = {}): Document => parsed(firstStepsPage(root, { ...fresh, ...over }));

  it('say what a gallery without anybody is, and begin with a space', () => {
    const page = steps();
    expect(texts(page, 'h1')).toEqual(['This gallery is yours']);
    expect(texts(page, 'main .vt-lead')[0]).toContain('Nobody else can get in yet');
    expect(texts(page, 'h2')).toEqual(['Make a space', 'Invite people', 'Connect JupyterLab']);
    expect(texts(page, '.vt-mod-primary')).toEqual(['Make a space']);
    expect(texts(page, 'main code')).toEqual(['pip install jupyterlab-vitrine', root.url]);
  });

  it('go on with what is missing', () => {
    expect(texts(steps({ teams: ['Team'] }), '.vt-mod-primary')).toEqual(['Invite somebody']);
    const page = steps({ teams: ['Team', 'Other'], waiting: 1 });
    expect(texts(page, '.vt-mod-primary')).toEqual(['Copy address']);
    expect(texts(page, '.vt-first-done')).toEqual([
      '2 team spaces: Team, Other',
      '1 person can sign in, 1 invitation waits'
    ]);
    expect(texts(steps({ people: 3 }), '.vt-first-done')).toEqual(['3 people can sign in']);
    expect(one(page, '.vt-first-mark:not(:has(svg))').textContent).toBe('3');
  });

  it.each(hostile)('show the name of a space as text: %#', words => {
    expectHarmless(steps({ teams: [words] }));
  });
});
