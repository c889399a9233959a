import { afterEach, describe, expect, it, vi } from 'vitest';
import * as data from '../../stories/data.js';
import * as review from '../../stories/review.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { publishLabel, tagsFrom, visibleTo, waitsFor, type PublishActions, type PublishState } from './model.js';
import { marksOf } from './Preview.js';
import { PublishView } from './PublishView.js';

let page: Mounted | null = null;
afterEach(() => {
  page?.end();
  page = null;
});

function spies(): PublishActions {
  return Object.fromEntries(Object.keys(data.publishActions).map(name => [name, vi.fn()])) as unknown as PublishActions;
}

async function open(
  over: Partial<PublishState> = {}
): Promise<{ page: Mounted; actions: PublishActions; state: PublishState }> {
  const actions = spies();
  const state = data.publishState(over);
  page = await mount(<PublishView state={state} actions={actions} />);
  return { page, actions, state };
}

describe('what the dialog says', () => {
  it('opens with its sentence, the caption, and that nothing has left', async () => {
    const { page } = await open();
    expect(page.one('h2').textContent).toBe('3 values will be removed. 2 outputs are kept.');
    expect(page.root.querySelector('.vt-caption')?.textContent).toContain('Python 3.12');
    expect(page.root.textContent).toContain('Nothing has left this computer yet.');
    expect(page.named('Publish for me only')).toBeTruthy();
  });

  it('says where somebody else has to agree, as long as nothing was sent', async () => {
    const asking = 'A reviewer of Team has to agree before others read it.';
    const { page } = await open({ audience: 's2', asks: true });
    expect(page.one('.vt-foot-note').textContent).toBe(`Nothing has left this computer yet. ${asking}`);
    for (const over of [{ audience: 's2' }, { audience: 's2', asks: true, phase: 'publishing' }] as const) {
      expect((await open(over)).page.root.textContent).not.toContain(asking);
    }
  });

  it('names its object on the one primary button', async () => {
    const { page } = await open({ audience: 's2' });
    expect(page.named('Publish to Team').className).toContain('vt-mod-primary');
    expect(publishLabel(undefined)).toBe('Publish for me only');
  });

  it('opens only the rows that need a decision', async () => {
    const { page } = await open();
    const open_ = page.all('details.vt-row').filter(row => row.hasAttribute('open'));
    expect(open_.map(row => row.querySelector('.vt-row-label')?.textContent)).toEqual(['How it ran']);
  });

  it('offers a new version first, and "as a new notebook" beside it', async () => {
    const { page, actions } = await open(data.newVersion);
    expect(page.one('fieldset').textContent).toContain('New version of Station forecast, after v3');
    expect(page.root.textContent).toContain('3 cells changed since v3');
    const [, asNew] = page.all('input[type="radio"]');
    await page.click(asNew as HTMLElement);
    expect(actions.setAsNewEntry).toHaveBeenCalledWith(true);
  });

  it('leaves the note and what changed out for a new notebook', async () => {
    const { page } = await open({ ...data.newVersion, asNewEntry: true });
    expect(page.root.textContent).not.toContain('What changed');
  });

  it('marks what came from the notebook', async () => {
    const { page } = await open();
    expect(page.root.textContent).toContain('Title from your notebook');
    expect(page.all('.vt-help').filter(help => help.textContent?.startsWith('from your notebook'))).toHaveLength(3);
  });
});

describe('publishing', () => {
  it('happens by the button and by Ctrl-Enter from any field', async () => {
    const { page, actions } = await open();
    await page.click(page.named('Publish for me only'));
    const event = await page.key(page.one('.vt-title-input'), 'Enter', { ctrlKey: true });
    expect(event.defaultPrevented).toBe(true);
    expect(actions.publish).toHaveBeenCalledTimes(2);
  });

  it('does not start by Enter alone in the title', async () => {
    const { page, actions } = await open();
    await page.key(page.one('.vt-title-input'), 'Enter');
    expect(actions.publish).not.toHaveBeenCalled();
  });

  it('waits without a title, says so and leads to it', async () => {
    const { page, actions } = await open({ fields: { ...data.publishState().fields, title: ' ' } });
    await page.click(page.named('Publish for me only'));
    expect(actions.publish).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(page.one('.vt-title-input'));
    expect(page.root.textContent).toContain('A title is needed first.');
  });

  it('waits while cells are checked, while fields can be filled', async () => {
    const { page, actions } = await open({
      phase: 'checking',
      cells: [],
      progress: { done: 62, total: 143, label: 'Checking cells' }
    });
    expect(page.root.textContent).toContain('62 of 143');
    expect(page.root.querySelector('.vt-skeleton-cells')).not.toBeNull();
    expect(page.named('Publish for me only').getAttribute('aria-disabled')).toBe('true');
    await page.key(page.root.querySelector('.vt-publish') as HTMLElement, 'Enter', { ctrlKey: true });
    expect(actions.publish).not.toHaveBeenCalled();
    await page.type(page.one('.vt-title-input'), 'Another');
    expect(actions.setField).toHaveBeenCalledWith('title', 'Another');
  });

  it('shows progress and can be cancelled', async () => {
    const { page, actions } = await open({ phase: 'publishing', progress: { done: 3, total: 5, label: 'Sending' } });
    expect(page.root.querySelector('progress')?.getAttribute('value')).toBe('3');
    await page.click(page.named('Cancel'));
    expect(actions.cancel).toHaveBeenCalledOnce();
  });

  it('keeps the form and shows doors when it failed', async () => {
    const { page, actions, state } = await open({ phase: 'failed', problem: data.problem });
    expect(page.one('[role="alert"]').textContent).toContain('Nothing was sent.');
    expect((page.one('.vt-title-input') as HTMLTextAreaElement).value).toBe(state.fields.title);
    expect(page.root.textContent).toContain('What you typed is kept.');
    expect(page.root.textContent).not.toContain('Nothing has left');
    await page.click(page.named('Try again'));
    expect(actions.act).toHaveBeenCalledWith('retry');
    expect(page.named('Publish for me only').hasAttribute('aria-disabled')).toBe(false);
  });

  it('lists the places of a problem where it has some', async () => {
    const lines = ['Cell 3, text: Access token', 'Title: E-mail address'];
    const { page } = await open({ phase: 'failed', problem: { ...data.problem, lines } });
    expect([...page.root.querySelectorAll('.vt-problem-places li')].map(item => item.textContent)).toEqual(lines);
    const without = await open({ phase: 'failed', problem: data.problem });
    expect(without.page.root.querySelector('.vt-problem-places')).toBeNull();
  });

  it('writes tags as a list and keeps what is typed', async () => {
    const { page, actions } = await open();
    const tags = page.all('input.vt-input').at(-1) as HTMLInputElement;
    await page.type(tags, 'a, b,');
    expect(actions.setField).toHaveBeenCalledWith('tags', ['a', 'b']);
    expect(tags.value).toBe('a, b,');
    expect(tagsFrom(' a,, a ,b')).toEqual(['a', 'b']);
  });
});

describe('the audience', () => {
  it('is a menu in plain words that keys walk', async () => {
    const { page, actions } = await open();
    const more = page.named('Choose who can read it');
    await page.click(more);
    const items = page.all('[role="menuitemradio"]');
    expect(items.map(item => item.querySelector('.vt-meta')?.textContent)).toEqual([
      'Only you',
      '14 people',
      'Everyone with an account'
    ]);
    expect(document.activeElement).toBe(items[0]);
    await page.key(items[0] as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(items[1]);
    await page.key(items[1] as HTMLElement, 'ArrowUp');
    await page.key(items[0] as HTMLElement, 'End');
    expect(document.activeElement).toBe(items[2]);
    await page.click(items[1] as HTMLElement);
    expect(actions.setAudience).toHaveBeenCalledWith('s2');
    expect(page.all('[role="menu"]')).toHaveLength(0);
    expect(document.activeElement).toBe(more);
  });

  it('closes by Escape without closing the dialog around it', async () => {
    const { page } = await open();
    const outside = vi.fn();
    page.root.addEventListener('keydown', outside);
    await page.click(page.named('Choose who can read it'));
    const event = await page.key(page.all('[role="menuitemradio"]')[0] as HTMLElement, 'Escape');
    expect(page.all('[role="menu"]')).toHaveLength(0);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('the preview', () => {
  it('shows before while Space is held, but not from a field', async () => {
    const { page, actions } = await open();
    const preview = page.one('.vt-preview-scroller');
    await page.key(preview, ' ');
    expect(actions.setView).toHaveBeenLastCalledWith('before', 0);
    await page.key(preview, ' ', {}, 'keyup');
    expect(actions.setView).toHaveBeenLastCalledWith('after', 0);
    await page.key(page.one('.vt-title-input'), ' ');
    expect(actions.setView).toHaveBeenCalledTimes(2);
  });

  it('walks hidden outputs by n and p, around the end', async () => {
    const { page } = await open();
    const stops = page.all('[data-vt-stop]');
    expect(stops).toHaveLength(3);
    const preview = page.one('.vt-preview-scroller');
    await page.key(preview, 'n');
    expect(document.activeElement).toBe(stops[0]);
    await page.key(stops[0] as HTMLElement, 'p');
    expect(document.activeElement).toBe(stops[2]);
    await page.key(stops[2] as HTMLElement, 'n');
    expect(document.activeElement).toBe(stops[0]);
  });

  it('shows the notebook of this computer before, and says what readers do not see of it', async () => {
    const { page } = await open({ view: 'before', originals: review.originals });
    expect(page.one('.vt-mod-before').textContent).toContain("Readers don't see this");
    expect(page.one('.vt-mod-before').textContent).toContain('ada writes to station 7');
    expect(page.one('.vt-mod-after').hidden).toBe(true);
    expect(page.one('#before-cell-3').className).toContain('vt-mod-waiting');
  });

  it('marks where something is hidden, within the bar', () => {
    const marks = marksOf(data.manyCells);
    expect(marks).toHaveLength(100);
    expect(marks.every(mark => mark.at > 0 && mark.at < 1)).toBe(true);
  });

  it('holds 300 cells', async () => {
    const { page } = await open({ cells: data.manyCells });
    expect(page.all('.vt-cell')).toHaveLength(300);
  });
});

describe('the result', () => {
  it('has the link selected, and says who can see it', async () => {
    const { page, actions } = await open({ phase: 'done', result: data.result, audience: 's2' });
    const link = page.one('input') as HTMLInputElement;
    expect(document.activeElement).toBe(link);
    expect(link.value.slice(link.selectionStart ?? 0, link.selectionEnd ?? 0)).toBe(data.result.url);
    expect(page.root.textContent).toContain('Visible to 14 people in Team.');
    await page.click(page.named('Copy link'));
    expect(actions.copyLink).toHaveBeenCalledOnce();
    expect(page.named('Copied')).toBeTruthy();
    await page.click(page.named('Open page'));
    expect(actions.openPage).toHaveBeenCalledOnce();
  });

  it('takes back with a reason', async () => {
    const { page, actions } = await open({ phase: 'done', result: data.result });
    await page.click(page.named('Withdraw'));
    await page.type(page.one('input[name="reason"]'), ' Joined twice ');
    await page.click(page.named('Withdraw v4'));
    expect(actions.withdraw).toHaveBeenCalledWith('Joined twice');
  });

  it('undoes within the visit', async () => {
    const { page, actions } = await open({ phase: 'done', result: { ...data.result, withdrawn: true } });
    expect(page.root.textContent).toContain('v4 is withdrawn');
    await page.click(page.named('Undo'));
    expect(actions.undoWithdraw).toHaveBeenCalledOnce();
  });

  it('says so when the same thing was there already', async () => {
    const { page } = await open({ phase: 'done', result: { ...data.result, created: false } });
    expect(page.one('h2').textContent).toContain('Nothing changed: v4');
  });
});

describe('small words', () => {
  it('says who sees it', () => {
    const [me, team, everyone] = data.audiences;
    expect(visibleTo(me)).toBe('Visible only to you.');
    expect(visibleTo(undefined)).toBe('Visible only to you.');
    expect(visibleTo(everyone)).toBe('Visible to everyone with an account.');
    expect(visibleTo(team)).toBe('Visible to 14 people in Team.');
    expect(visibleTo(team && { ...team, readers: 1 })).toBe('Visible only to you.');
  });

  it('waits for nothing when it can start', () => {
    expect(waitsFor(data.publishState())).toBeNull();
    expect(waitsFor(data.publishState({ phase: 'publishing' }))).not.toBeNull();
  });
});

describe('the way between list and preview', () => {
  const leading = async (over: Partial<PublishState> = {}): ReturnType<typeof open> =>
    open(review.reviewing(review.reviewState(), over));
  const line = (page: Mounted, at: number): HTMLElement => page.all('.vt-review-item')[at] as HTMLElement;

  it('leads from a line to what it tells of, and by Esc back to it', async () => {
    const { page, actions } = await leading();
    line(page, 1).focus();
    await page.click(line(page, 1));
    expect(actions.setView).toHaveBeenLastCalledWith('after');
    const strip = page.one('#cell-1 [data-vt-stop]');
    expect(document.activeElement).toBe(strip);
    expect(line(page, 1).getAttribute('aria-current')).toBe('true');
    await page.key(strip, 'Escape');
    expect(document.activeElement).toBe(line(page, 1));
    const outside = await page.key(page.one('.vt-preview-scroller'), 'Escape');
    expect(outside.defaultPrevented).toBe(false);
  });

  it('goes past the preview to the list, and to the title where there is no list yet', async () => {
    const { page } = await leading();
    await page.click(page.named('Skip the preview'));
    expect(document.activeElement).toBe(page.one('#vt-review summary'));
    page.end();
    const { page: bare } = await open({ review: null });
    await bare.click(bare.named('Skip the preview'));
    expect(document.activeElement).toBe(bare.one('.vt-title-input'));
  });

  it('leads to the next place of a line that is pressed again', async () => {
    const { page } = await leading({
      cells: data.cells.map(cell => (cell.index === 2 ? { ...cell, source: 'a', outputs: [printed] } : cell))
    });
    await page.click(line(page, 2));
    const chips = page.all('#cell-2 .vt-chip');
    expect(document.activeElement).toBe(chips[0]);
    expect(chips[0]?.className).toContain('vt-mod-lit');
    await page.click(line(page, 2));
    expect(document.activeElement).toBe(chips[1]);
    await page.click(line(page, 2));
    expect(document.activeElement).toBe(chips[0]);
    chips[0]?.blur();
    expect(page.all('.vt-mod-lit')).toEqual([]);
  });

  it('walks the preview by n and p while the focus stays in the list', async () => {
    const { page } = await leading();
    line(page, 0).focus();
    await page.key(line(page, 0), 'n');
    await page.key(line(page, 0), 'n');
    expect(page.one('[aria-current]').textContent).toBe(line(page, 1).textContent);
    await page.key(line(page, 0), 'p');
    expect(page.one('[aria-current]').textContent).toBe(line(page, 0).textContent);
    expect(document.activeElement).toBe(line(page, 0));
    await page.key(line(page, 0), 'Escape');
    expect(document.activeElement).toBe(page.one('.vt-preview-scroller'));
  });

  it('is shown by the door of a refusal: the list opens at what was found', async () => {
    const actions = [{ id: 'show-found', label: 'Show it' }];
    const { page, actions: asked } = await open(
      review.reviewing(review.needed, { phase: 'failed', problem: { ...data.problem, actions } })
    );
    page.one('#vt-review').removeAttribute('open');
    await page.click(page.named('Show it'));
    expect(page.one('#vt-review').hasAttribute('open')).toBe(true);
    expect(page.one('[aria-current]').className).toContain('vt-mod-needs');
    expect(asked.act).not.toHaveBeenCalled();
  });

  it('waits with publishing until a decision is carried out', async () => {
    const { page, actions } = await leading({ review: review.reviewState({ busy: true }) });
    expect(page.named('Publish for me only').getAttribute('aria-disabled')).toBe('true');
    await page.key(page.one('.vt-title-input'), 'Enter', { ctrlKey: true });
    expect(actions.publish).not.toHaveBeenCalled();
    expect(page.root.textContent).toContain('Publish waits until your decision is carried out.');
  });
});

const printed = { kind: 'text', from: 'stdout', text: 'EMAIL-1 and EMAIL-1', cut: false } as const;
