import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { blocks } from '../../stories/data.js';
import { mount } from '../../stories/mount.js';
import { groupedByCell, MOST_BLOCKS, stepOf, VerdictStrip } from './VerdictStrip.js';

describe('VerdictStrip', () => {
  it('is one tab stop that arrow keys, Home and End walk', async () => {
    const opened = vi.fn();
    const page = await mount(<VerdictStrip blocks={blocks(12)} onOpen={opened} />);
    const all = page.all('button');
    expect(all.filter(block => block.tabIndex === 0)).toEqual([all[0]]);
    all[0]?.focus();
    await page.key(all[0] as HTMLElement, 'ArrowRight');
    expect(document.activeElement).toBe(all[1]);
    expect(all[1]?.tabIndex).toBe(0);
    await page.key(all[1] as HTMLElement, 'End');
    expect(document.activeElement).toBe(all[11]);
    await page.key(all[11] as HTMLElement, 'Home');
    expect(document.activeElement).toBe(all[0]);
    await page.click(all[3] as HTMLElement);
    expect(opened).toHaveBeenCalledWith('o3');
    page.end();
  });

  it('names each block and leaves a gap before a new cell', async () => {
    const page = await mount(<VerdictStrip blocks={blocks(4)} />);
    expect(page.all('button').map(block => block.title)).toEqual([
      'Output 1: Same',
      'Output 2: Same',
      'Output 3: Same',
      'Output 4: Different'
    ]);
    expect(page.all('button').map(block => block.className.includes('vt-mod-gap'))).toEqual([
      false,
      false,
      true,
      false
    ]);
    page.end();
  });

  it('groups by cell above its limit, and shows nothing for nothing', async () => {
    const page = await mount(<VerdictStrip blocks={blocks(MOST_BLOCKS + 2)} />);
    expect(page.all('button')).toHaveLength(61);
    expect(page.all('button')[0]?.title).toBe('Cell 0, 2 outputs: Output 1: Same');
    await page.show(<VerdictStrip blocks={[]} />);
    expect(page.root.textContent).toBe('');
    page.end();
  });

  it('never hides the gravest status of a cell', () => {
    expect(groupedByCell(blocks(300)).map(block => block.cell)).toEqual(Array.from({ length: 150 }, (_, cell) => cell));
    expect(groupedByCell(blocks(4)).at(1)?.status).toBe('differs');
  });

  it('stays within the strip whatever is pressed', () => {
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'a');
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 400 }), fc.nat(), (key, count, seed) => {
        const next = stepOf(key, seed % count, count);
        return next === null ? key === 'a' : next >= 0 && next < count;
      })
    );
  });
});
