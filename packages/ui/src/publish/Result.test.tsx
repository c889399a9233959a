import { afterEach, describe, expect, it, vi } from 'vitest';
import { problem, publishActions, publishState, result, rtlTitle } from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import type { PublishActions, PublishResult, PublishState } from './model.js';
import { ResultView } from './Result.js';

let page: Mounted;
afterEach(() => page.end());

const shown = (over: Partial<PublishResult>, state: Partial<PublishState>, actions: PublishActions): JSX.Element => (
  <ResultView state={publishState(state)} result={{ ...result, ...over }} actions={actions} />
);

async function open(over: Partial<PublishResult> = {}, state: Partial<PublishState> = {}): Promise<PublishActions> {
  const names = Object.keys(publishActions);
  const actions = Object.fromEntries(names.map(name => [name, vi.fn()])) as unknown as PublishActions;
  page = await mount(shown(over, state, actions));
  return actions;
}

describe('published', () => {
  it('says what, aloud, with the link ready to be copied by hand', async () => {
    await open();
    expect(page.one('[role="status"]').textContent).toBe(
      'Published v4 of Which stations run out of bikes before nine?'
    );
    const link = page.one('input') as HTMLInputElement;
    expect([link.readOnly, document.activeElement]).toEqual([true, link]);
    expect(page.one('label').textContent).toBe('Link');
    link.setSelectionRange(0, 0);
    link.blur();
    link.focus();
    expect(link.selectionEnd).toBe(result.url.length);
  });

  it.each([
    ['s1', 'Visible only to you.'],
    ['s2', 'Visible to 14 people in Team.'],
    ['s3', 'Visible to everyone with an account.'],
    ['closed since', 'Visible only to you.']
  ])('says to %s who can see it', async (audience, said) => {
    await open({}, { audience });
    expect(page.one('.vt-result-audience').textContent).toContain(said);
  });

  it('says who is waited for, and who can read it until then', async () => {
    await open({ waits: { space: 'Ward' } }, { audience: 's2' });
    expect(page.one('[role="status"]').textContent).toBe(
      'v4 of Which stations run out of bikes before nine? is handed in'
    );
    expect(page.one('.vt-result-audience').textContent).toContain(
      'Waiting for a reviewer of Ward. Only you and its reviewers can read it.'
    );
    expect(page.root.textContent).not.toContain('Visible to');
    page.end();
    await open({ waits: { space: 'Ward' }, created: false });
    expect(page.one('[role="status"]').textContent).toContain('Nothing changed');
    page.end();
    await open({ waits: null });
    expect(page.one('[role="status"]').textContent).toContain('Published v4');
  });

  it('says on the button that it was copied, and stays pressable', async () => {
    const actions = await open();
    await page.click(page.named('Copy link'));
    await page.click(page.named('Copied'));
    expect(actions.copyLink).toHaveBeenCalledTimes(2);
  });

  it('leads to the page and out of the dialog', async () => {
    const actions = await open();
    await page.click(page.named('Open page'));
    await page.click(page.named('Close'));
    expect([actions.openPage, actions.cancel].map(one => vi.mocked(one).mock.calls.length)).toEqual([1, 1]);
  });

  it('says so when it was there already, and shows a title in its own direction', async () => {
    await open({ created: false }, { fields: { ...publishState().fields, title: rtlTitle } });
    expect(page.one('h2').textContent).toBe(`Nothing changed: v4 of ${rtlTitle} stays as it is`);
    expect(page.one('h2 span').dir).toBe('auto');
  });

  it('says of its redaction receipt what was checked and what was declared, and hands it out', async () => {
    const actions = await open();
    const line = page.one('.vt-result-receipt');
    expect(line.querySelector('[role="status"]')?.textContent).toBe(`Redaction receipt ${result.receipt.said}`);
    await page.click(page.named('Receipt'));
    await page.click(page.named('Download'));
    expect([actions.openReceipt, actions.saveReceipt].map(one => vi.mocked(one).mock.calls.length)).toEqual([1, 1]);
  });

  it('claims nothing of a redaction receipt that was not read; its page is still one press away', async () => {
    const actions = await open({ receipt: undefined });
    expect(page.one('.vt-result-receipt').textContent).not.toMatch(/checked|declared/i);
    expect(page.all('button').map(button => button.textContent)).not.toContain('Download');
    await page.click(page.named('Receipt'));
    expect(actions.openReceipt).toHaveBeenCalledOnce();
  });

  it('tells what went wrong after it', async () => {
    await open({}, { problem });
    expect(page.one('[role="alert"]').textContent).toContain("The gallery can't be reached.");
  });
});

describe('taking it back', () => {
  it('asks why first, and can be left', async () => {
    const actions = await open();
    await page.click(page.named('Withdraw'));
    expect(page.root.textContent).toContain('Why do you withdraw v4?');
    expect(page.all('button').map(button => button.textContent)).not.toContain('Withdraw');
    await page.click(page.named('Keep it'));
    expect(page.root.textContent).not.toContain('Why do you');
    expect(actions.withdraw).not.toHaveBeenCalled();
    expect(page.named('Withdraw')).toBeTruthy();
  });

  it('keeps the reason when it failed, with the problem beside it and said once', async () => {
    const actions = await open();
    await page.click(page.named('Withdraw'));
    await page.type(page.one('input[name="reason"]'), 'Wrong table');
    await page.click(page.named('Withdraw v4'));
    await page.show(shown({}, { problem }, actions));
    expect((page.one('input[name="reason"]') as HTMLInputElement).value).toBe('Wrong table');
    expect(page.all('[role="alert"]')).toHaveLength(1);
    await page.click(page.named('Withdraw v4'));
    expect(vi.mocked(actions.withdraw).mock.calls).toEqual([['Wrong table'], ['Wrong table']]);
  });

  it('says when nobody can open it any more, and has no link to it', async () => {
    const actions = await open({ withdrawn: true });
    expect(page.one('[role="status"]').textContent).toBe('v4 is withdrawn');
    expect(page.root.textContent).toContain('Your file stays where it is.');
    expect(page.all('input')).toHaveLength(0);
    await page.click(page.named('Undo'));
    await page.click(page.named('Close'));
    expect([actions.undoWithdraw, actions.cancel].map(one => vi.mocked(one).mock.calls.length)).toEqual([1, 1]);
  });

  it('shows why undoing failed, and offers it again', async () => {
    await open({ withdrawn: true }, { problem: { ...problem, sentence: 'The time to undo this is over.' } });
    expect(page.one('[role="alert"]').textContent).toContain('The time to undo this is over.');
    expect(page.named('Undo')).toBeTruthy();
  });

  it('has the link selected again after it was undone', async () => {
    const actions = await open({ withdrawn: true });
    await page.show(shown({ withdrawn: false }, {}, actions));
    expect(document.activeElement).toBe(page.one('input'));
  });
});
