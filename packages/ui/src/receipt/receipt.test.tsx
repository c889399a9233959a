import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rtlTitle } from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { Receipt, type ReceiptProps } from './Receipt.js';

let page: Mounted | null = null;
afterEach(() => {
  page?.end();
  page = null;
});

async function open(over: Partial<ReceiptProps> = {}): Promise<Mounted> {
  const lines = [
    { label: 'Figures', count: 4 },
    { label: 'Tables', count: 3 }
  ];
  page = await mount(<Receipt lines={lines} checked="Checked in JupyterLab" {...over} />);
  return page;
}

describe('a receipt', () => {
  it('has kinds left, counts right, and their sum last', async () => {
    const page = await open();
    expect(page.all('dt').map(kind => kind.textContent)).toEqual(['Figures', 'Tables', 'Removed']);
    expect(page.all('dd').map(number => number.textContent)).toEqual(['4', '3', '7']);
    expect(page.one('section').getAttribute('aria-label')).toBe('Redaction receipt');
  });

  it('adds up whatever was removed', async () => {
    const counts = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(counts, async numbers => {
        const shown = await mount(
          <Receipt lines={numbers.map((count, at) => ({ label: `kind ${at}`, count }))} checked="Checked" />
        );
        const told = shown.all('dd').map(number => Number(number.textContent));
        shown.end();
        expect(told).toEqual([...numbers, numbers.reduce((sum, one) => sum + one, 0)]);
      }),
      { numRuns: 20 }
    );
  });

  it('says whose word the counts are, and what nobody looked into', async () => {
    const unseen = [{ label: 'Pictures, for what they show', count: 2 }];
    const page = await open({ heading: "As declared by the author's JupyterLab", unseen });
    expect(page.all('.vt-receipt-head').map(head => head.textContent)).toEqual([
      "As declared by the author's JupyterLab",
      'Not looked into'
    ]);
    expect(page.all('dd').map(number => number.textContent)).toEqual(['4', '3', '7', '2']);
  });

  it('claims no count where nobody said one', async () => {
    const page = await open({ lines: null, heading: "What was removed wasn't declared." });
    expect(page.all('dl')).toHaveLength(0);
    expect(page.root.textContent).not.toContain('Nothing had to be removed');
  });

  it('can be taken along', async () => {
    const page = await open({ download: { href: '/receipt' } });
    expect(page.named('Download').getAttribute('href')).toBe('/receipt');
  });

  it('is calm when there was nothing to remove', async () => {
    const page = await open({ lines: [] });
    expect(page.root.textContent).toContain('Nothing had to be removed.');
    expect(page.all('dl')).toHaveLength(0);
    expect(page.all('.vt-is-danger')).toHaveLength(0);
  });

  it.each([
    [{}, 'Checked in JupyterLab'],
    [{ policy: { name: 'Team' } }, 'Checked in JupyterLab · policy Team'],
    [{ policy: { name: 'Team', version: 4 } }, 'Checked in JupyterLab · policy Team v4'],
    [{ signed: true }, 'Checked in JupyterLab · signed'],
    [{ policy: { name: rtlTitle, version: 1 }, signed: true }, `Checked in JupyterLab · policy ${rtlTitle} v1 · signed`]
  ])('says below who checked, by which rules, and whether it is signed: %o', async (over, said) => {
    const page = await open(over);
    expect(page.one('.vt-receipt-foot').textContent).toBe(said);
  });

  it('can be verified where there is a way to', async () => {
    const verify = vi.fn();
    const pressed = await open({ verify: { onPress: verify } });
    await pressed.click(pressed.named('Verify'));
    expect(verify).toHaveBeenCalledOnce();
    pressed.end();
    const led = await open({ verify: { href: '/verify', label: 'Verify this version' } });
    expect(led.named('Verify this version').getAttribute('href')).toBe('/verify');
    led.end();
    expect((await open()).all('a, button')).toHaveLength(0);
  });
});
