import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { mount } from '../../stories/mount.js';
import { ForkConfirm } from '../fork/ForkConfirm.js';
import { WithdrawForm } from '../version/WithdrawForm.js';
import { ProblemLine } from './ProblemLine.js';
import { ProgressLine, Skeleton } from './Skeleton.js';
import { StateMessage } from './StateMessage.js';

const html = renderToStaticMarkup;
const problem = { sentence: "The folder can't be written to.", next: 'Pick another one.' };

describe('ProblemLine', () => {
  it('speaks at once, in shape, word and colour', async () => {
    const page = await mount(<ProblemLine problem={problem} />);
    const line = page.one('[role="alert"]');
    expect(line.textContent).toBe("The folder can't be written to. Pick another one.");
    expect(line.querySelector('.vt-is-danger')?.getAttribute('aria-hidden')).toBe('true');
    await page.show(<ProblemLine problem={null} />);
    expect(page.root.innerHTML).toBe('');
    page.end();
  });

  it('is the same in every form', () => {
    const fork = {
      title: 'A',
      authorName: 'B',
      version: 1,
      folder: '',
      fileName: 'a.ipynb',
      renamed: false,
      busy: false,
      problem
    };
    const actions = { setFolder: vi.fn(), fork: vi.fn(), cancel: vi.fn() };
    const line = html(<ProblemLine problem={problem} />);
    expect(html(<ForkConfirm state={fork} actions={actions} />)).toContain(line);
    expect(html(<WithdrawForm what="v3" problem={problem} />)).toContain(line);
  });
});

describe('waiting', () => {
  it('stands in for the final layout, and is one thing to a screen reader', async () => {
    const page = await mount(<Skeleton shape="rows" count={6} label="Loading the gallery" />);
    const [status] = page.all('[role="status"]');
    expect([status?.getAttribute('aria-busy'), status?.getAttribute('aria-label')]).toEqual([
      'true',
      'Loading the gallery'
    ]);
    expect(page.all('.vt-skeleton-item[aria-hidden="true"]')).toHaveLength(6);
    page.end();
  });

  it('counts as soon as there is something to count', () => {
    expect(html(<ProgressLine done={62} total={143} label="Checking cells" />)).toContain('Checking cells · 62 of 143');
    const one = html(<ProgressLine done={0} total={1} label="Publishing" />);
    expect(one).toContain('>Publishing<');
    expect(one).not.toContain(' of ');
    // A bar without an end would be full before anything was done.
    expect(html(<ProgressLine done={0} total={0} label="Publishing" />)).toContain('max="1"');
  });
});

describe('StateMessage', () => {
  it('says what happened, what is kept, the way on, and the code in small type, in this order', async () => {
    const again = vi.fn();
    const page = await mount(
      <StateMessage
        tone="error"
        title="The list can't be loaded."
        detail="Try again in a moment."
        kept="Your search is kept."
        code="store-unavailable"
        actions={[{ id: 'again', label: 'Try again', onPress: again, primary: true }]}
      />
    );
    const texts = [...page.one('.vt-state').children].map(child => child.textContent).filter(text => text !== '');
    expect(texts).toEqual([
      "The list can't be loaded.",
      'Try again in a moment.',
      'Your search is kept.',
      'Try again',
      'store-unavailable'
    ]);
    await page.click(page.named('Try again'));
    expect(again).toHaveBeenCalledOnce();
    page.end();
  });

  it('has a sign of its own for each tone, and an alarm for one alone', () => {
    const tones = ['empty', 'loading', 'error', 'denied'] as const;
    const drawn = tones.map(tone => html(<StateMessage tone={tone} title="A" />));
    const signs = drawn.map(text => /<svg.*<\/svg>/s.exec(text)?.[0]);
    expect(new Set(signs).size).toBe(4);
    expect(drawn.map(text => text.includes('role="alert"'))).toEqual([false, false, true, false]);
    // No door is no empty row of buttons.
    expect(drawn.join('')).not.toContain('vt-doors');
  });
});
