// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyOutputs, openFolds, textOf } from './outputs.js';
import { places } from './places.js';

const page = (html: string): void => {
  document.body.innerHTML = html;
};
const at = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) {
    throw new Error(`The page has no ${selector}.`);
  }
  return found;
};

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/n/e');
});

describe('what is copied', () => {
  it('is what somebody would type: formulas as TeX, tables in columns, nothing of the edge', () => {
    page(
      '<section class="vt-cell" id="cell-0"><div class="vt-gutter">Link</div><p>Area <math alttext="r^2"><mi>r</mi></math></p>' +
        '<div class="vt-out" id="cell-0-output-0"><div class="vt-gutter">Link</div><table><tr><th>a</th><th>b</th></tr>' +
        '<tr><td>1</td><td> 2\n3 </td></tr></table><label class="vt-fold-more">Show all</label></div></section>'
    );
    expect(textOf(at('#cell-0'))).toBe('Area $r^2$');
    expect(textOf(at('#cell-0-output-0'))).toBe('a\tb\n1\t2 3');
  });

  it('goes to the clipboard, and the button says so', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    page(
      '<div class="vt-out" id="cell-0-output-0"><pre>42</pre><button data-vt-copy-of="cell-0-output-0">Copy</button></div>'
    );
    copyOutputs(document);
    at('button').click();
    await vi.waitFor(() => expect(at('button').textContent).toBe('Copied'));
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('42'));
  });
});

describe('what is folded', () => {
  it('opens as soon as a browser shows something inside', () => {
    page(
      '<div class="vt-fold"><div class="vt-fold-body"></div><label class="vt-fold-more"><input type="checkbox"></label></div>'
    );
    openFolds(document);
    const [body, box] = [at('.vt-fold-body'), at('input') as HTMLInputElement];
    body.dispatchEvent(new Event('scroll'));
    expect(box.checked).toBe(false);
    body.scrollTop = 900;
    body.dispatchEvent(new Event('scroll'));
    expect([box.checked, body.scrollTop]).toEqual([true, 0]);
  });
});

describe('a link to a cell', () => {
  const look = (hash: string, html = '<p id="cell-3"></p>'): string[] => {
    history.replaceState(null, '', `/n/e/v/2${hash}`);
    page(`<article data-vt-cells="200" data-vt-page="1" data-vt-pages="3">${html}</article>`);
    const went: string[] = [];
    places(document, address => went.push(address));
    return went;
  };

  it('that stands on another page of cells leads there', () => {
    expect(look('#cell-450-output-1')).toEqual(['/n/e/v/2?cells=3#cell-450-output-1']);
    expect(look('#cell-200')).toEqual(['/n/e/v/2?cells=2#cell-200']);
  });

  it('on this page, past the end or to anything else leads nowhere', () => {
    for (const hash of ['#cell-3', '#cell-4', '#cell-600', '#inputs', '', '#cell-450-output-']) {
      expect(look(hash)).toEqual([]);
    }
  });
});
