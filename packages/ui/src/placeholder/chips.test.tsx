import { english } from '@vitrine/core/words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { mount } from '../../stories/mount.js';
import { NotebookView, SafeHtml } from '../notebook/NotebookView.js';
import { chipsInElement, chipsInHtml, withChips } from './chips.js';

const names = (html: string): string[] => [...html.matchAll(/data-vt-name="([^"]*)"/g)].map(([, name]) => name ?? '');

describe('chips in text', () => {
  it('stand where values were, and leave other text as it is', () => {
    expect(withChips('nothing here, ISO-8601', english)).toBe('nothing here, ISO-8601');
    const html = renderToStaticMarkup(<p>{withChips('from <EMAIL-1> to EMAIL-2', english)}</p>);
    expect(names(html)).toEqual(['EMAIL-1', 'EMAIL-2']);
    expect(html).toContain('&lt;');
  });
});

describe('chips in HTML', () => {
  it.each([
    ['between tags', '<td>EMAIL-1</td><td>EMAIL-2</td>', ['EMAIL-1', 'EMAIL-2']],
    ['beside other text', 'to EMAIL-1, and on', ['EMAIL-1']],
    ['never inside a tag', '<a title="EMAIL-1" href="#KEY-1">x</a>', []],
    ['never in a half tag', 'a <EMAIL-1', []],
    ['not where there are none', '<b>a-b</b>', []]
  ])('%s', (_, html, found) => {
    expect(names(chipsInHtml(html, english))).toEqual(found);
  });

  it('change nothing else', () => {
    const html = '<p class="a">x &amp; y &lt;b&gt; - z</p>';
    expect(chipsInHtml(html, english)).toBe(html);
    expect(chipsInHtml('<b>KEY-1</b>', english).replace(/<span class="vt-chip".*<\/span><\/span>/, 'KEY-1')).toBe(
      '<b>KEY-1</b>'
    );
  });

  it('say what they are in any language, as text', () => {
    const odd = { ...english, __: () => '<"&' };
    expect(chipsInHtml('KEY-1', odd)).toContain('title="&lt;&quot;&amp;"');
  });
});

describe('chips in elements of others', () => {
  const made = (html: string): HTMLElement => {
    const host = document.createElement('div');
    host.innerHTML = html;
    chipsInElement(host, english);
    return host;
  };

  it('take the place of the text, and keep what is around it', () => {
    const host = made('<code>mail(<span class="tok">"EMAIL-1"</span>) # EMAIL-2</code>');
    expect([...host.querySelectorAll('.vt-chip')].map(chip => chip.firstChild?.textContent)).toEqual([
      'EMAIL-1',
      'EMAIL-2'
    ]);
    expect(host.querySelector('.tok .vt-chip')?.getAttribute('title')).toBe('E-mail address, removed');
    expect(host.textContent?.replace(/ \([^)]*removed\)/g, '')).toBe('mail("EMAIL-1") # EMAIL-2');
  });

  it('are made once', () => {
    const host = made('EMAIL-1');
    const before = host.innerHTML;
    chipsInElement(host, english);
    expect(host.innerHTML).toBe(before);
  });
});

describe('a chip that is pointed at', () => {
  it('lights its twins, also those that a renderer drew', async () => {
    const cells = [1, 2].map(index => ({
      index,
      id: `c${index}`,
      type: 'markdown' as const,
      source: 'EMAIL-1 and KEY-1',
      executionCount: null,
      outputs: [],
      removed: 2
    }));
    const render = (source: string): JSX.Element => <SafeHtml html={chipsInHtml(source, english)} />;
    const page = await mount(<NotebookView cells={cells} renderMarkdown={render} />);
    const [first] = page.all('.vt-chip');
    first?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(page.all('.vt-mod-lit').map(chip => chip.dataset['vtName'])).toEqual(['EMAIL-1', 'EMAIL-1']);
    first?.dispatchEvent(new MouseEvent('mouseout', { bubbles: true }));
    expect(page.all('.vt-mod-lit')).toEqual([]);
    await page.end();
  });
});
