import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bracketed } from '../../../core/src/testing/marked.js';
import { audiences, longTitle, rtlTitle } from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { TransProvider } from '../trans.js';
import { AudienceMenu, type AudienceMenuProps } from './AudienceMenu.js';

let page: Mounted;
afterEach(() => page.end());

type Told = Pick<AudienceMenuProps, 'onPublish' | 'onChoose'>;

async function open(over: Partial<AudienceMenuProps> = {}): Promise<Told> {
  const told = { onPublish: vi.fn(), onChoose: vi.fn() };
  page = await mount(<AudienceMenu audiences={audiences} audience="s2" waitsFor={null} {...told} {...over} />);
  return told;
}

const more = (): HTMLElement => page.one('[aria-haspopup="menu"]');
const items = (): HTMLElement[] => page.all('[role="menuitemradio"]');
const here = (): number => items().findIndex(item => item === document.activeElement);
const press = (key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> =>
  page.key(document.activeElement as HTMLElement, key, init);

describe('the audience before it is opened', () => {
  it('is one primary button that names its object, and one beside it', async () => {
    await open();
    expect(page.all('button').map(button => button.getAttribute('aria-label') ?? button.textContent)).toEqual([
      'Publish to Team',
      'Choose who can read it'
    ]);
    expect(more().getAttribute('aria-expanded')).toBe('false');
    expect(items()).toHaveLength(0);
  });

  it('does nothing on arrow keys, so that they stay with whatever else listens', async () => {
    await open();
    more().focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape', 'Tab']) {
      expect((await press(key)).defaultPrevented).toBe(false);
    }
    expect(items()).toHaveLength(0);
  });

  it('says why it waits, and still lets an audience be chosen', async () => {
    const told = await open({ waitsFor: 'Publish waits until every cell is checked.' });
    const publish = page.named('Publish to Team');
    expect([publish.title, publish.getAttribute('aria-disabled')]).toEqual([
      'Publish waits until every cell is checked.',
      'true'
    ]);
    await page.click(publish);
    expect(told.onPublish).not.toHaveBeenCalled();
    await page.click(more());
    await page.click(items()[0] as HTMLElement);
    expect(told.onChoose).toHaveBeenCalledWith('s1');
  });

  it('publishes to nobody but oneself when the audience is gone', async () => {
    await open({ audience: 'a space that was closed' });
    expect(page.named('Publish for me only')).toBeTruthy();
    await page.click(more());
    expect(items().map(item => item.getAttribute('aria-checked'))).toEqual(['false', 'false', 'false']);
    expect(here()).toBe(0);
  });
});

describe('the open menu', () => {
  it('begins at the audience that is chosen, which is marked in shape and state', async () => {
    await open();
    await page.click(more());
    expect(more().getAttribute('aria-expanded')).toBe('true');
    expect(page.one('[role="menu"]').id).toBe(more().getAttribute('aria-controls'));
    expect(items().map(item => item.getAttribute('aria-checked'))).toEqual(['false', 'true', 'false']);
    expect(items().map(item => item.querySelectorAll('svg').length)).toEqual([1, 2, 1]);
    expect(here()).toBe(1);
  });

  it('says of each audience its name, who that is and what is removed there', async () => {
    await open();
    await page.click(more());
    expect([...(items()[1]?.querySelectorAll('.vt-menu-text > span') ?? [])].map(line => line.textContent)).toEqual([
      'Team',
      '14 people',
      'Secrets, personal data and traces of your machines are removed'
    ]);
    // Three kinds of audience have three signs.
    expect(new Set(items().map(item => item.querySelector('path')?.getAttribute('d'))).size).toBe(3);
  });

  it('is walked by arrows around both ends, and by Home and End', async () => {
    await open();
    await page.click(more());
    const path = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End', 'ArrowDown'];
    const seen: number[] = [];
    for (const key of path) {
      expect((await press(key)).defaultPrevented).toBe(true);
      seen.push(here());
    }
    expect(seen).toEqual([2, 0, 2, 0, 2, 2, 0]);
  });

  it('leaves other keys alone', async () => {
    await open();
    await page.click(more());
    expect((await press('x')).defaultPrevented).toBe(false);
    expect([items().length, here()]).toEqual([3, 1]);
  });

  it('closes by Escape with the focus back at its button and nothing chosen', async () => {
    const told = await open();
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside);
    await page.click(more());
    await press('Escape');
    expect([items().length, document.activeElement]).toEqual([0, more()]);
    expect(told.onChoose).not.toHaveBeenCalled();
    // The dialog around it would close on the same key.
    expect(outside).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', outside);
  });

  it('closes when Tab leads away, without holding the focus back', async () => {
    await open();
    await page.click(more());
    expect((await press('Tab')).defaultPrevented).toBe(false);
    expect(items()).toHaveLength(0);
  });

  it('closes when the focus leaves it, and by a second click', async () => {
    await open();
    await page.click(more());
    await page.click(more());
    expect(items()).toHaveLength(0);
    await page.click(more());
    const elsewhere = document.body.appendChild(document.createElement('button'));
    await act(async () => elsewhere.focus());
    expect(items()).toHaveLength(0);
    elsewhere.remove();
  });

  it('takes names of any length and script', async () => {
    const wild = audiences.map((one, at) => ({ ...one, name: [longTitle, rtlTitle, '<b>Team</b>'][at] ?? '' }));
    await open({ audiences: wild });
    expect(page.one('.vt-button').textContent).toBe(`Publish to ${rtlTitle}`);
    await page.click(more());
    expect(items().map(item => item.querySelector('bdi')?.textContent)).toEqual([longTitle, rtlTitle, '<b>Team</b>']);
    expect(page.root.querySelector('b')).toBeNull();
  });

  it('speaks the language of the reader, names aside', async () => {
    page = await mount(
      <TransProvider trans={bracketed}>
        <AudienceMenu audiences={audiences} audience="s2" waitsFor={null} onPublish={vi.fn()} onChoose={vi.fn()} />
      </TransProvider>
    );
    await page.click(more());
    const said = [
      page.one('.vt-button').textContent,
      more().title,
      page.one('[role="menu"]').getAttribute('aria-label')
    ];
    said.forEach(text => expect(text).toMatch(/^⟦.*⟧$/));
  });
});
