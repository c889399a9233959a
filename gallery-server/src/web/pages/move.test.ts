// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { versionOf } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, fieldsOf, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { movePage } from './move.js';
import type { MoveData } from './move.js';

const spaceOf = (id: string, name: string, over: Partial<SpaceView> = {}): SpaceView => ({
  id,
  kind: 'team',
  name,
  label: '',
  policyHash: 'h',
  owner: null,
  role: 'editor',
  readers: 3,
  ...over
});

const data: MoveData = {
  version: versionOf({ entry: 'stations', number: 2, title: 'Station forecast' }),
  spaces: [spaceOf('ward', 'Ward'), spaceOf('lab', 'Lab')],
  key: 'once',
  chosen: '',
  problem: null
};
const show = (over: Partial<MoveData> = {}): Document => parsed(movePage(context, { ...data, ...over }));

describe('moving a notebook', () => {
  it('says where it is, what goes along, and what ends, before anything is chosen', () => {
    const page = show();
    expect(texts(page, 'h1')).toEqual(['Move this notebook']);
    expect(texts(page, '.vt-lead')).toEqual(['Station forecast']);
    const said = one(page, 'main').textContent ?? '';
    expect(said).toContain('It is in Team.');
    expect(said).toContain("whoever reads only here can't open it any more");
    expect(said).toContain('approvals that were given here end');
  });

  it('names each space and who reads there, and chooses none by itself', () => {
    const page = show();
    expect(texts(page, '.vt-choice .vt-manage-name')).toEqual(['Ward', 'Lab']);
    expect(texts(page, '.vt-choice .vt-meta').every(words => words.length > 5)).toBe(true);
    const radios = [...page.querySelectorAll<HTMLInputElement>('input[name=space]')];
    expect(radios.map(({ value, required, checked }) => [value, required, checked])).toEqual([
      ['ward', true, false],
      ['lab', true, false]
    ]);
  });

  it('sends the token and a key that makes sending twice the same as once', () => {
    const form = one(show(), 'main form');
    expect(form.getAttribute('action')).toBe('/team/n/stations/move');
    expect(fieldsOf(form)).toMatchObject({ key: 'once', _csrf: 'abc123' });
  });

  it('comes back with what was wrong and with what was chosen', () => {
    const problem = { sentence: 'The rules there find 2 things to remove in v1.', next: 'Publish it there as new.' };
    const page = show({ chosen: 'lab', problem });
    expect(one(page, 'main [role=alert]').textContent).toBe(`${problem.sentence} ${problem.next}`);
    const radios = [...page.querySelectorAll<HTMLInputElement>('input[name=space]')];
    expect(radios.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['lab']);
    expect(show().querySelector('[role=alert]')).toBeNull();
  });

  it('can be left', () => {
    expect(hrefs(show(), 'main a')).toEqual(['/team/n/stations']);
  });

  it('asks nothing where there is nowhere to go', () => {
    const page = show({ spaces: [] });
    expect(one(page, 'main').textContent).toContain('There is no other space in which you may publish.');
    expect(page.querySelector('main form')).toBeNull();
    expect(hrefs(page, 'main a')).toEqual(['/team/n/stations']);
  });

  it.each(hostile)('shows titles and names of spaces as text: %#', words => {
    const page = show({
      version: versionOf({ entry: words, number: 1, title: words }),
      spaces: [spaceOf(words, words)]
    });
    expectHarmless(page);
    expect(one(page, '.vt-lead').textContent).toBe(words);
    expect(one(page, '.vt-choice .vt-manage-name').textContent).toBe(words);
    expect(one(page, 'input[name=space]').getAttribute('value')).toBe(words);
  });
});
