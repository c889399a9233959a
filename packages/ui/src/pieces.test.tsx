import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { caption, statuses } from '../stories/data.js';
import { mount } from '../stories/mount.js';
import {
  Caption,
  classes,
  Doors,
  HiddenOutput,
  Icon,
  iconNames,
  iconSvg,
  LinkButton,
  PlaceholderChip,
  ProgressLine,
  RailRow,
  Receipt,
  Skeleton,
  StateMessage,
  StatusGlyph
} from './index.js';

const html = renderToStaticMarkup;

describe('StatusGlyph and Icon', () => {
  it('tell six roles apart by shape alone', () => {
    const shapes = statuses.map(status => html(<StatusGlyph status={status} />).replace(/vt-is-\w+/, ''));
    expect(new Set(shapes).size).toBe(6);
  });
  it('are named, or hidden from screen readers', () => {
    expect(html(<StatusGlyph status="ok" label="Same" />)).toContain('role="img" aria-label="Same"');
    expect(html(<StatusGlyph status="ok" />)).toContain('aria-hidden="true"');
    expect(html(<Icon name="publish" label="Publish" />)).toContain('aria-label="Publish"');
  });
  it('are the same as text and as component, and well formed', () => {
    for (const name of iconNames) {
      const text = iconSvg(name);
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).toBeNull();
      expect(parsed.querySelectorAll('path')).toHaveLength(html(<Icon name={name} />).match(/<path/g)?.length ?? 0);
      expect(text).toContain('currentColor');
    }
  });
});

describe('Caption', () => {
  it('links each part to its evidence and gives a doubtful one its glyph', () => {
    const text = html(<Caption parts={caption} hrefFor={part => (part.target === 'versions' ? '/versions' : null)} />);
    expect(text).toContain('href="/versions"');
    expect(text.match(/<a /g)).toHaveLength(1);
    expect(text.match(/<svg/g)).toHaveLength(2);
    expect(text).toContain('vt-caption-part vt-is-differs');
  });
  it('reads as one line', async () => {
    const page = await mount(<Caption parts={caption} />);
    expect(page.root.textContent).toBe('v3 · 2 inputs · Python 3.12 · cell 7 edited after it ran · reproduced by 4');
    await page.show(<Caption parts={[]} />);
    expect(page.root.innerHTML).toBe('');
    page.end();
  });
});

describe('PlaceholderChip', () => {
  it('says what it stands for and lights its twins', async () => {
    const page = await mount(
      <p>
        <PlaceholderChip name="EMAIL-1" kind="E-mail address" rule="personal data" />
        <PlaceholderChip name="EMAIL-2" kind="E-mail address" />
        <PlaceholderChip name="EMAIL-1" kind="E-mail address" />
      </p>
    );
    const chips = page.all('.vt-chip');
    expect(chips[0]?.title).toBe('E-mail address, removed by personal data');
    const over = (type: string): boolean =>
      chips[0]?.dispatchEvent(new MouseEvent(type, { bubbles: true, relatedTarget: document.body })) ?? false;
    over('mouseover');
    expect(chips.map(chip => chip.classList.contains('vt-mod-lit'))).toEqual([true, false, true]);
    over('mouseout');
    expect(page.all('.vt-mod-lit')).toHaveLength(0);
    page.end();
  });
});

describe('HiddenOutput and Receipt', () => {
  it('carry a reason and, if allowed, an action', async () => {
    const check = vi.fn();
    const page = await mount(
      <HiddenOutput sentence="Table removed" action={{ label: 'Check mine against it', onPress: check }} />
    );
    expect(page.root.textContent).toContain('Table removed');
    await page.click(page.named('Check mine against it'));
    expect(check).toHaveBeenCalledOnce();
    page.end();
  });
  it('add up, and say so when nothing was removed', () => {
    const lines = [
      { label: 'Figures', count: 4 },
      { label: 'Tables', count: 3 }
    ];
    const text = html(
      <Receipt lines={lines} checked="Checked in JupyterLab" policy={{ name: 'Team', version: 4 }} signed />
    );
    expect(text).toContain('<dd>7</dd>');
    expect(text).toContain('Checked in JupyterLab · policy Team v4 · signed');
    expect(html(<Receipt lines={[]} checked="Checked" />)).toContain('Nothing had to be removed.');
  });
});

describe('states', () => {
  it('speak up only when something is wrong', () => {
    expect(html(<StateMessage tone="error" title="No" code="internal" />)).toContain('role="alert"');
    expect(html(<StateMessage tone="empty" title="No" />)).toContain('role="status"');
    expect(html(<StateMessage tone="loading" title="Opening" />)).toContain('aria-busy="true"');
  });
  it('have doors that lead somewhere or do something', async () => {
    const press = vi.fn();
    const page = await mount(
      <Doors
        doors={[
          { id: 'a', label: 'Try again', onPress: press },
          { id: 'b', label: 'Sign in', href: '/sign-in', primary: true }
        ]}
      />
    );
    await page.click(page.named('Try again'));
    expect(press).toHaveBeenCalledOnce();
    expect(page.named('Sign in').getAttribute('href')).toBe('/sign-in');
    page.end();
  });
  it('stand in for the final layout, and count', () => {
    expect(html(<Skeleton shape="cards" count={4} />).match(/vt-skeleton-item/g)).toHaveLength(4);
    expect(html(<ProgressLine done={62} total={143} label="Checking cells" />)).toContain('62 of 143');
  });
});

describe('rows and small things', () => {
  it('open only when there is something inside', () => {
    expect(html(<RailRow label="Inputs" summary="2 files" />)).not.toContain('<details');
    expect(
      html(
        <RailRow label="Inputs" summary="2 files" open>
          detail
        </RailRow>
      )
    ).toContain('<details class="vt-row" open="">');
  });
  it('look like buttons where they are links', () => {
    expect(
      html(
        <LinkButton primary icon="open" href="/x">
          Open in JupyterLab
        </LinkButton>
      )
    ).toContain('class="vt-button vt-mod-primary"');
  });
  it('join class names', () => {
    expect(classes('a', false, null, undefined, '', 'b')).toBe('a b');
  });
});
