import { afterEach, describe, expect, it, vi } from 'vitest';
import { longTitle, rtlTitle } from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { ForkConfirm, type ForkConfirmState } from './ForkConfirm.js';

let page: Mounted;
afterEach(() => page.end());

const state: ForkConfirmState = {
  title: 'Station forecast',
  authorName: 'Demo author',
  version: 3,
  folder: 'forks/Station forecast',
  fileName: 'stations.ipynb',
  renamed: false,
  busy: false,
  problem: null
};
const actions = { setFolder: vi.fn(), fork: vi.fn(), cancel: vi.fn() };
const open = async (over: Partial<ForkConfirmState> = {}): Promise<void> => {
  Object.values(actions).forEach(one => one.mockClear());
  page = await mount(<ForkConfirm state={{ ...state, ...over }} actions={actions} />);
};
const submit = (): boolean => page.one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

describe('before a fork is written', () => {
  it.each([
    ['forks/Station forecast', 'forks/Station forecast/stations.ipynb'],
    ['forks/Station forecast///', 'forks/Station forecast/stations.ipynb'],
    ['work', 'work/stations.ipynb'],
    ['', 'stations.ipynb']
  ])('says for the folder "%s" which file it will be', async (folder, path) => {
    await open({ folder });
    expect(page.one('.vt-help').textContent).toBe(`Will be written as ${path}.`);
    expect(page.one('input').getAttribute('aria-describedby')).toBe(page.one('.vt-help').id);
  });

  it('says so when the first name is taken', async () => {
    await open({ renamed: true, fileName: 'stations-1.ipynb' });
    expect(page.one('.vt-help').textContent).toContain('stations-1.ipynb, because the first name is taken.');
  });

  it('is a form: Enter in the folder forks, and no page is loaded', async () => {
    await open();
    expect(submit()).toBe(false);
    expect(actions.fork).toHaveBeenCalledOnce();
    expect(page.one('label').getAttribute('for')).toBe(page.one('input').id);
  });

  it('writes once, however often it is asked', async () => {
    await open({ busy: true });
    expect(submit()).toBe(false);
    await page.click(page.named('Fork this notebook'));
    expect(actions.fork).not.toHaveBeenCalled();
    expect(page.named('Fork this notebook').title).toBe('The fork is being written.');
    await page.click(page.named('Cancel'));
    expect(actions.cancel).toHaveBeenCalledOnce();
  });

  it('keeps the folder when it failed, and says why', async () => {
    await open({ folder: 'locked', problem: { sentence: "The folder can't be written to.", next: 'Pick another.' } });
    expect((page.one('input') as HTMLInputElement).value).toBe('locked');
    expect(page.one('[role="alert"]').textContent).toBe("The folder can't be written to. Pick another.");
  });

  it.each([longTitle, rtlTitle, '<i>forecast</i>'])('names any notebook whole: %s', async title => {
    await open({ title, authorName: title });
    expect(page.one('h2').textContent).toBe(`Fork ${title} v3`);
    expect([page.one('h2').dir, page.one('bdi').textContent]).toEqual(['auto', title]);
    expect(page.root.querySelector('i')).toBeNull();
  });
});
