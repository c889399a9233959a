// @vitest-environment jsdom
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { copy } from './copy.js';
import { evidence } from './evidence.js';
import { keys } from './keys.js';
import { isGallery, isMixed, labAddress } from '../lab-address.js';
import { lab, rememberedLab } from './lab.js';
import { theme } from './theme.js';

function page(html: string): void {
  document.body.innerHTML = html;
}

function press(key: string, target: EventTarget = document.body, extra: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...extra });
  target.dispatchEvent(event);
  return event;
}

const at = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) {
    throw new Error(`Nothing at ${selector}`);
  }
  return found;
};

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['vtTheme'];
  Element.prototype.scrollIntoView = vi.fn();
});

describe('the keys of a page', () => {
  beforeAll(() => keys(document));

  it('goes to the search with a slash, unless something is typed', () => {
    page('<input data-vt-search><input id="other">');
    expect(press('/').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(at('[data-vt-search]'));
    expect(press('/', at('#other')).defaultPrevented).toBe(false);
    expect(press('/', document.body, { ctrlKey: true }).defaultPrevented).toBe(false);
  });

  it('walks the results with j and k, and stays at both ends', () => {
    page('<ol data-vt-results><li><h3><a href="#1">1</a></h3></li><li><h3><a href="#2">2</a></h3></li></ol>');
    const focused = (): string | null => document.activeElement?.getAttribute('href') ?? null;
    const walk = (key: string): string | null => {
      press(key);
      return focused();
    };
    expect(walk('j')).toBe('#1');
    expect(walk('k')).toBe('#1');
    at('a[href="#2"]').focus();
    expect(walk('j')).toBe('#2');
  });
});

describe('the theme', () => {
  it('changes at once and is kept for the next page', () => {
    page('<form><button data-vt-set-theme="system"></button><button data-vt-set-theme="dark"></button></form>');
    theme(document, '/base');
    const dark = at('[data-vt-set-theme="dark"]');
    dark.click();
    expect(document.documentElement.dataset['vtTheme']).toBe('dark');
    expect(dark.getAttribute('aria-pressed')).toBe('true');
    at('[data-vt-set-theme="system"]').click();
    expect(document.documentElement.dataset['vtTheme']).toBeUndefined();
    expect(dark.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('buttons that copy', () => {
  it('copies what they carry and says so', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    page('<button data-vt-copy="vitrine fork x"><span class="vt-button-text">Copy command</span></button>');
    copy(document);
    at('button').click();
    await vi.waitFor(() => expect(at('button').textContent).toBe('Copied'));
    expect(writeText).toHaveBeenCalledWith('vitrine fork x');
    vi.unstubAllGlobals();
  });

  it('says when it can not', async () => {
    vi.stubGlobal('navigator', {});
    document.execCommand = () => false;
    page('<button data-vt-copy="x">Copy link</button>');
    copy(document);
    at('button').click();
    await vi.waitFor(() => expect(at('button').textContent).toBe("Can't copy here"));
    vi.unstubAllGlobals();
  });
});

describe('where the Lab is', () => {
  it('reads what people paste', () => {
    expect(labAddress('http://localhost:8888/lab/tree/a.ipynb?x=1')).toBe('http://localhost:8888/');
    expect(labAddress('localhost:8888')).toBe('http://localhost:8888/');
    expect(labAddress('https://hub.example.org/user/ada/lab')).toBe('https://hub.example.org/user/ada/');
    expect(labAddress('https://hub.example.org/user/ada')).toBe('https://hub.example.org/user/ada/');
  });

  it('refuses what is no address of a Lab', () => {
    for (const typed of ['javascript:alert(1)', 'http://', 'https://a:b@example.org/', 'ftp://example.org', '']) {
      expect(labAddress(typed)).toBeNull();
    }
  });

  it('is blocked by a browser from https to http, except on this computer', () => {
    expect(isMixed('https://hub.example.org/', 'http://gallery.example.org')).toBe(true);
    expect(isMixed('https://hub.example.org/', 'https://gallery.example.org')).toBe(false);
    expect(isMixed('http://localhost:8888/', 'http://gallery.example.org')).toBe(false);
    for (const own of ['http://127.0.0.1:8765', 'http://localhost:8765/base', 'http://[::1]:8765']) {
      expect(isMixed('https://localhost:8888/', own)).toBe(false);
    }
  });

  it('is never the gallery', () => {
    expect(isGallery('http://host/g/', 'http://host/g')).toBe(true);
    expect(isGallery('http://host/g/n/abc/', 'http://host/g')).toBe(true);
    expect(isGallery('http://host/jupyter/', 'http://host/g')).toBe(false);
    expect(isGallery('http://host/notebooks/', 'http://host')).toBe(false);
  });

  it('is kept when a Lab is connected, and used from then on', () => {
    page('<section data-vt-remember-lab="http://localhost:8888/"><form></form></section>');
    lab(document, localStorage);
    at('form').dispatchEvent(new Event('submit'));
    expect(rememberedLab(localStorage)).toBe('http://localhost:8888/');
    page(
      '<div><a href="http://gallery/n/x/open" data-vt-lab="lab?vitrine-open=x&amp;vitrine-version=2">Open</a>' +
        '<p data-vt-opened></p></div>'
    );
    lab(document, localStorage);
    expect(at('a').getAttribute('href')).toBe('http://localhost:8888/lab?vitrine-open=x&vitrine-version=2');
    expect([at('a').getAttribute('target'), at('a').getAttribute('rel')]).toEqual(['_blank', 'noopener']);
    expect(at('.vt-other-lab').getAttribute('href')).toBe('http://gallery/n/x/open');
    expect(at('[data-vt-opened]').textContent).toBe('');
    at('a').dispatchEvent(new Event('click'));
    expect(at('[data-vt-opened]').textContent).toContain(
      'Opening http://localhost:8888/ in another tab. Nothing there?'
    );
  });

  it('asks when nothing is known, and never believes what was stored', () => {
    localStorage.setItem('vitrine:lab', 'javascript:alert(1)');
    page('<div><a href="http://gallery/n/x/open" data-vt-lab="lab">Open</a></div>');
    lab(document, localStorage);
    expect(at('a').getAttribute('href')).toBe('http://gallery/n/x/open');
  });

  const sheet = (value: string, more = ''): void =>
    page(
      `<section data-vt-open="lab?x" ${more}><p data-vt-mixed hidden>blocked</p>` +
        `<form><input name="lab" value="${value}"><p data-vt-opened></p></form></section>`
    );
  const submit = (): boolean => {
    const event = new Event('submit', { cancelable: true });
    at('form').dispatchEvent(event);
    return event.defaultPrevented;
  };
  const input = (): HTMLInputElement => at('input') as HTMLInputElement;

  it('fills the field with the last address, opens beside the page, and says what to do when nothing answers', () => {
    localStorage.setItem('vitrine:lab', 'http://localhost:8888/');
    const opened = { opener: window };
    const open = vi.spyOn(window, 'open').mockReturnValue(opened as unknown as Window);
    sheet('');
    lab(document, localStorage);
    expect(input().value).toBe('http://localhost:8888/');
    input().value = 'localhost:9999/lab';
    expect(submit()).toBe(true);
    expect(open).toHaveBeenCalledWith('http://localhost:9999/lab?x', '_blank');
    expect(opened.opener).toBeNull();
    expect(rememberedLab(localStorage)).toBe('http://localhost:9999/');
    expect(at('[data-vt-opened]').textContent).toContain('Opening http://localhost:9999/');
    open.mockRestore();
  });

  it('keeps what was refused in the field, to be mended', () => {
    localStorage.setItem('vitrine:lab', 'http://localhost:8888/');
    sheet('http://', 'data-vt-refused');
    lab(document, localStorage);
    expect(input().value).toBe('http://');
  });

  it('takes the refusal away once it is mended', () => {
    sheet('http://', 'data-vt-refused');
    at('section').insertAdjacentHTML('afterbegin', '<p role="alert">Not an address</p>');
    lab(document, localStorage);
    const open = vi.spyOn(window, 'open').mockReturnValue({} as Window);
    expect(submit()).toBe(false);
    expect(document.querySelector('[role="alert"]')).not.toBeNull();
    input().value = 'http://localhost:8888/';
    expect(submit()).toBe(true);
    expect(document.querySelector('[role="alert"]')).toBeNull();
    open.mockRestore();
  });

  it('leaves an address it cannot read, or that is the gallery, to the gallery', () => {
    sheet('http://');
    lab(document, localStorage);
    expect(submit()).toBe(false);
    input().value = `${location.origin}/n/abc`;
    expect(submit()).toBe(false);
    expect(rememberedLab(localStorage)).toBeNull();
  });
});

describe('a Lab that a browser keeps from the gallery', () => {
  beforeAll(() => vi.stubGlobal('location', { origin: 'http://gallery.example.org' }));
  afterAll(() => vi.unstubAllGlobals());

  it('is named as soon as it is typed, and nothing opens', () => {
    localStorage.setItem('vitrine:lab', 'https://hub.example.org/');
    page(
      '<a href="/n/x/open" data-vt-lab="lab">Open</a><section data-vt-open="lab?x">' +
        '<p data-vt-mixed hidden>blocked</p><form><input name="lab" value=""></form></section>'
    );
    const open = vi.spyOn(window, 'open');
    lab(document, localStorage);
    expect(at('a').getAttribute('href')).toBe('/n/x/open');
    const input = at('input') as HTMLInputElement;
    expect(input.value).toBe('https://hub.example.org/');
    expect(at('[data-vt-mixed]').hidden).toBe(false);
    const submit = new Event('submit', { cancelable: true });
    at('form').dispatchEvent(submit);
    expect(submit.defaultPrevented).toBe(true);
    expect(open).not.toHaveBeenCalled();
    input.value = 'http://localhost:8888/';
    input.dispatchEvent(new Event('input'));
    expect(at('[data-vt-mixed]').hidden).toBe(true);
    open.mockRestore();
  });
});

describe('links to evidence', () => {
  it('opens the row it leads to', () => {
    page('<details id="how-it-ran"><summary>How</summary></details>');
    location.hash = '#how-it-ran';
    evidence(document);
    expect((at('details') as HTMLDetailsElement).open).toBe(true);
    location.hash = '#nothing';
    expect(() => window.dispatchEvent(new Event('hashchange'))).not.toThrow();
  });
});
