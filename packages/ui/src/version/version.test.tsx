import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ago, lineage, longTitle, manyForks, now, rtlTitle, versions, withdrawn } from '../../stories/data.js';
import { mount } from '../../stories/mount.js';
import { ForkConfirm } from '../fork/ForkConfirm.js';
import { LineageView } from '../lineage/LineageView.js';
import { lineageSentence } from '../lineage/sentence.js';
import { tombstoneTitle, TombstoneView } from './TombstoneView.js';
import { VersionList } from './VersionList.js';
import { WithdrawForm } from './WithdrawForm.js';

describe('VersionList', () => {
  it('has the newest first, marks the one shown, and leaves no link to a withdrawn one', () => {
    const html = renderToStaticMarkup(
      <VersionList versions={versions} current={3} hrefFor={version => `/n/e/v/${version}`} now={now} />
    );
    expect(html.indexOf('v3')).toBeLessThan(html.indexOf('v1'));
    expect(html).toContain('shown here');
    expect(html).not.toContain('/v/2"');
    expect(html).not.toContain('Typing error');
    expect(html).toContain('Withdrawn');
    // The number stands in its own column, not again in the caption.
    expect(html.match(/>v3</g)).toHaveLength(1);
  });

  it('names what was taken back at its place: who, when and why, without a way in', async () => {
    const page = await mount(
      <VersionList versions={versions} withdrawn={withdrawn} current={3} hrefFor={v => `/v/${v}`} now={now} />
    );
    const lines = page.all('li');
    const names = lines.map(line => line.querySelector('.vt-version-name')?.firstChild?.textContent);
    expect(names).toEqual(['v6', 'v5', 'v4', 'v3', 'v2', 'v1']);
    const [bare, rtl, reasoned] = lines;
    expect(reasoned?.textContent).toBe('v4Withdrawn: Rides were counted twice.Demo colleague · 2 hours ago');
    expect(bare?.textContent).toBe('v6WithdrawnDemo author · just now');
    expect(rtl?.querySelector('bdi')?.textContent).toBe(rtlTitle);
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual(['/v/3', '/v/1']);
    expect(page.all('li[aria-current="true"]').map(line => line.textContent?.slice(0, 2))).toEqual(['v3']);
    page.end();
  });

  it('tells closed and deleted versions from withdrawn ones, and names nobody where nobody is named', () => {
    const left = [
      { version: 5, state: 'quarantined', by: '', at: ago(2), reason: '' },
      { version: 4, state: 'purged', by: 'Demo author', at: ago(2), reason: 'Asked for by a patient' }
    ] as const;
    const box = document.createElement('div');
    box.innerHTML = renderToStaticMarkup(<VersionList versions={[]} withdrawn={left} now={now} />);
    expect([...box.querySelectorAll('li')].map(line => line.textContent)).toEqual([
      'v5Closed: something sensitive may be in it2 hours ago',
      'v4Deleted for good: Asked for by a patientDemo author · 2 hours ago'
    ]);
  });

  it('says what a version without a note is', () => {
    const quiet = versions.map(version => ({ ...version, state: 'published', fields: { note: '' } }));
    const box = document.createElement('div');
    box.innerHTML = renderToStaticMarkup(<VersionList versions={quiet} now={now} />);
    expect([...box.querySelectorAll('.vt-version-body > p:first-child')].map(note => note.textContent)).toEqual([
      'No note',
      'No note',
      'First version'
    ]);
  });

  it('opens in Lab without an address', async () => {
    const open = vi.fn();
    const page = await mount(<VersionList versions={versions} onOpen={open} now={now} />);
    await page.click(page.named('v1'));
    expect(open).toHaveBeenCalledWith(1);
    page.end();
  });
});

describe('TombstoneView', () => {
  const tombstone = { version: 2, by: 'Demo author', at: ago(30), reason: '<b>Joined</b> twice', replacedBy: 3 };
  it('says who, when, why, and what replaces it', () => {
    const html = renderToStaticMarkup(
      <TombstoneView tombstone={tombstone} hrefFor={version => `/v/${version}`} galleryHref="/" now={now} />
    );
    for (const text of ['v2 was withdrawn', 'Demo author', '1 day ago', '&lt;b&gt;Joined', 'href="/v/3"', 'Open v3']) {
      expect(html).toContain(text);
    }
  });
  it.each([
    ['found', 'The gallery looked at it again'],
    ['unchecked', "The gallery couldn't look at it again"],
    ['report', 'A reader reported something sensitive in it']
  ] as const)('says why a version is closed and how it can end, naming nobody: %s', (cause, words) => {
    const shut = { ...tombstone, state: 'quarantined', cause, by: '', reason: '' } as const;
    const box = document.createElement('div');
    box.innerHTML = renderToStaticMarkup(<TombstoneView tombstone={shut} now={now} />);
    expect(box.querySelector('h1')?.textContent).toBe('v2 is closed');
    expect(box.textContent).toContain(words);
    expect(box.textContent).toContain('A second person can release this one and say why.');
    expect(box.textContent).not.toMatch(/took it back|%\d/);
    expect(tombstoneTitle(shut)).toBe('v2 is closed');
  });
  it('says what is left of a version that was deleted for good', () => {
    const html = renderToStaticMarkup(<TombstoneView tombstone={{ ...tombstone, state: 'purged' }} now={now} />);
    for (const text of ['v2 was deleted for good', 'Demo author', 'its line in the record', '&lt;b&gt;Joined']) {
      expect(html).toContain(text);
    }
    expect(html).not.toContain('release');
  });
  it('says so when nothing does', () => {
    expect(renderToStaticMarkup(<TombstoneView tombstone={{ ...tombstone, replacedBy: null }} now={now} />)).toContain(
      'No other version replaces it.'
    );
  });
});

describe('WithdrawForm', () => {
  it('asks for a reason before it withdraws', async () => {
    const withdraw = vi.fn();
    const keep = vi.fn();
    const page = await mount(<WithdrawForm what="v3" onWithdraw={withdraw} onCancel={keep} />);
    await page.click(page.named('Withdraw v3'));
    expect(withdraw).not.toHaveBeenCalled();
    expect(page.one('input').getAttribute('aria-invalid')).toBe('true');
    expect(page.root.textContent).toContain('A reason is needed.');
    await page.type(page.one('input'), 'Wrong table');
    await page.click(page.named('Withdraw v3'));
    expect(withdraw).toHaveBeenCalledWith('Wrong table');
    await page.click(page.named('Keep it'));
    expect(keep).toHaveBeenCalledOnce();
    page.end();
  });

  it('starts with what was typed before it was refused', async () => {
    const withdraw = vi.fn();
    const page = await mount(<WithdrawForm what="v3" typed="Wrong table" onWithdraw={withdraw} />);
    expect((page.one('input') as HTMLInputElement).value).toBe('Wrong table');
    await page.click(page.named('Withdraw v3'));
    expect(withdraw).toHaveBeenCalledWith('Wrong table');
    page.end();
  });

  it('posts without script', () => {
    const html = renderToStaticMarkup(
      <WithdrawForm what="v3" cancelHref="/n/e" form={{ action: '/n/e/withdraw', hidden: { csrf: 'c' } }} />
    );
    expect(html).toContain('method="post" action="/n/e/withdraw"');
    expect(html).toContain('<input type="hidden" name="csrf" value="c"/>');
    expect(html).toContain('required=""');
  });

  it('shows what went wrong', () => {
    expect(
      renderToStaticMarkup(<WithdrawForm what="v3" problem={{ sentence: 'Not now.', next: 'Try again.' }} />)
    ).toContain('role="alert"');
  });
});

describe('LineageView', () => {
  it('opens with one sentence, by case', () => {
    expect(lineageSentence(lineage)).toBe('Forked from Station forecast v2, forked 3 times.');
    expect(lineageSentence({ ...lineage, forks: [] })).toBe('Forked from Station forecast v2.');
    expect(lineageSentence({ ...manyForks, forks: manyForks.forks.slice(0, 1) })).toBe('Forked once.');
    expect(lineageSentence({ ...manyForks, forks: manyForks.forks.slice(0, 2) })).toBe('Forked twice.');
    expect(lineageSentence({ ...manyForks, forks: [] })).toContain('Nobody has forked this yet.');
  });

  it('has origin, versions and forks, each with a link and what its edge says', () => {
    const html = renderToStaticMarkup(
      <LineageView lineage={lineage} current={2} hrefFor={(entry, version) => `/n/${entry}/v/${version}`} now={now} />
    );
    for (const text of [
      '/n/o/v/2',
      '/n/f1/v/1',
      'from v1, v2 is newer',
      'v4 is newer',
      'aria-current="true"',
      longTitle
    ]) {
      expect(html).toContain(text);
    }
  });

  it('folds above seven', () => {
    const html = renderToStaticMarkup(<LineageView lineage={manyForks} hrefFor={() => '#'} now={now} />);
    expect(html).toContain('+14 forks');
    expect(html.indexOf('Fork for region 8')).toBeGreaterThan(html.indexOf('<details'));
  });
});

describe('ForkConfirm', () => {
  const state = {
    title: 'Station forecast',
    authorName: 'Demo author',
    version: 3,
    folder: 'forks/Station forecast/',
    fileName: 'a.ipynb',
    renamed: true,
    busy: false,
    problem: null
  };
  it('asks before it writes, and names the file', async () => {
    const actions = { setFolder: vi.fn(), fork: vi.fn(), cancel: vi.fn() };
    const page = await mount(<ForkConfirm state={state} actions={actions} />);
    expect(page.root.textContent).toContain('forks/Station forecast/a.ipynb, because the first name is taken.');
    expect(page.root.textContent).toContain('No file is overwritten. Nothing runs.');
    await page.type(page.one('input'), 'work');
    expect(actions.setFolder).toHaveBeenCalledWith('work');
    await page.click(page.named('Fork this notebook'));
    expect(actions.fork).toHaveBeenCalledOnce();
    await page.show(<ForkConfirm state={{ ...state, busy: true }} actions={actions} />);
    await page.click(page.named('Fork this notebook'));
    expect(actions.fork).toHaveBeenCalledOnce();
    page.end();
  });
});
