// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { context, expectHarmless, fieldsOf, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import { reportKinds } from '../../domain/quarantine/model.js';
import { reportedPage, reportPage } from './report.js';
import type { ReportData } from './report.js';

const data: ReportData = {
  entry: 'stations',
  version: 2,
  title: 'Station forecast',
  key: 'once',
  typed: { kind: '', cell: '', note: '' },
  problem: null
};
const show = (over: Partial<ReportData> = {}): Document => parsed(reportPage(context, { ...data, ...over }));

describe('reporting something sensitive', () => {
  it('says first what happens, and that a false alarm does no harm', () => {
    const page = show();
    expect(texts(page, 'h1')).toEqual(['Report something sensitive']);
    const said = one(page, 'main').textContent ?? '';
    expect(said).toContain('close for everybody at once, before anybody looks');
    expect(said).toContain('A false alarm does no harm');
    expect(said).toContain("Don't repeat what it says");
  });

  it('needs nothing typed: only the button', () => {
    const page = show();
    expect([...page.querySelectorAll('main form [required]')]).toEqual([]);
    expect(texts(page, 'main button')).toEqual(['Close this notebook and report it']);
  });

  it('offers every kind that the gallery knows', () => {
    const values = [...show().querySelectorAll('[name=kind] option, input[name=kind]')].map(each =>
      each.getAttribute('value')
    );
    expect(values.filter(value => value !== '')).toEqual([...reportKinds]);
  });

  it('sends the version it was about when it was opened, the token and one key', () => {
    const form = one(show(), 'main form');
    expect(form.getAttribute('action')).toBe('/team/n/stations/report');
    expect(fieldsOf(form)).toMatchObject({ v: '2', key: 'once', _csrf: 'abc123', cell: '', note: '' });
  });

  it('takes no longer words than the gallery keeps', () => {
    expect(one(show(), '[name=note]').getAttribute('maxlength')).toBe('1000');
    expect(one(show(), '[name=cell]').getAttribute('maxlength')).toBe('6');
  });

  it('keeps what was typed beside what was wrong', () => {
    const problem = { sentence: 'There is no such cell.', next: 'Leave it empty.' };
    const page = show({ problem, typed: { kind: 'health', cell: '99', note: 'The last table' } });
    expect(one(page, 'main [role=alert]').textContent).toContain(problem.sentence);
    expect(fieldsOf(one(page, 'main form'))).toMatchObject({ cell: '99', note: 'The last table' });
    const chosen = page.querySelector('[name=kind] option[selected], input[name=kind][checked]');
    expect(chosen?.getAttribute('value')).toBe('health');
  });

  it('can be left for the version that it came from', () => {
    expect(hrefs(show(), 'main a')).toEqual(['/team/n/stations/v/2']);
  });

  it.each(hostile)('shows what was typed as text: %#', words => {
    const page = show({ entry: words, title: words, typed: { kind: words, cell: words, note: words } });
    expectHarmless(page);
    expect(one(page, '.vt-lead').textContent).toBe(words);
    expect(one(page, '[name=note]').getAttribute('value')).toBe(words);
  });
});

describe('what was reported', () => {
  const done = (versions: number[], again = false): Document =>
    parsed(reportedPage(context, { entry: 'stations', versions, again }));

  it('says which versions closed and who is told', () => {
    const page = done([2, 1]);
    expect(texts(page, 'h1')[0]).toMatch(/^Closed: .*v1.*v2|^Closed: .*v2.*v1|^Closed: v1 to v2/);
    expect(one(page, 'main').textContent).toContain('not who reported it');
    expect(texts(page, 'main li')).toHaveLength(4);
  });

  it('says so where it was closed before, and takes no credit', () => {
    const page = done([], true);
    expect(texts(page, 'h1')).toEqual(['It is closed already']);
    expect(one(page, 'main').textContent).toContain('Somebody reported it before you');
  });

  it('is told to whoever listens, and leads away from what is closed', () => {
    expect(one(done([1]), 'main [role=status]')).toBeTruthy();
    expect(hrefs(done([1]), 'main a')).toEqual(['/team/']);
  });
});
