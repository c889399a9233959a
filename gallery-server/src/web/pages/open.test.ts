// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { versionOf } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, fieldsOf, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { PageContext } from '../context.js';
import { isGallery, isMixed, labAddress } from '../lab-address.js';
import { openPage } from './open.js';
import type { OpenData } from './open.js';

const version = versionOf({ entry: 'stations', number: 2, title: 'Station forecast' });
const show = (over: Partial<OpenData> = {}, from: PageContext = context): Document =>
  parsed(openPage(from, { version, lab: null, target: null, problem: null, ...over }));
const problem = { sentence: "This isn't the address of a JupyterLab.", next: 'Copy it from the address bar.' };

describe('where is your JupyterLab', () => {
  it('asks one thing, with the usual address filled in, and says what will not happen', () => {
    const page = show();
    expect(texts(page, 'h1')).toEqual(['Where is your JupyterLab?']);
    expect(one(page, '.vt-lead').textContent).toBe('Station forecast · v2');
    expect(fieldsOf(one(page, 'main form'))).toEqual({ _csrf: 'abc123', v: '2', lab: 'http://localhost:8888/' });
    expect(one(page, 'main').textContent).toContain('Nothing runs because you open it.');
    expect(one(page, '[name=lab]').hasAttribute('required')).toBe(true);
    expect(texts(page, 'main form button')).toEqual(['Open in JupyterLab']);
  });

  it('always has the command and the file, and a way back', () => {
    expect(one(show(), 'main code').textContent).toBe('vitrine fork https://gallery.example/team/n/stations/v/2');
    expect(one(show(), '[data-vt-copy]').getAttribute('data-vt-copy')).toBe(one(show(), 'main code').textContent);
    expect(hrefs(show(), 'main a')).toEqual([expect.stringContaining('stations'), '/team/n/stations/v/2']);
    expect(one(show(), 'a[download]').textContent).toBe('Download');
  });

  it('says to its script which notebook it is about', () => {
    expect(one(show(), '[data-vt-open]').getAttribute('data-vt-open')).toContain('stations');
    expect(show().querySelector('[data-vt-refused]')).toBeNull();
    expect(show({ problem }).querySelector('[data-vt-refused]')).not.toBeNull();
  });

  it('shows an address that it knows as a link in a window of its own, and offers another', () => {
    const page = show({ lab: 'http://localhost:8889/', target: 'http://localhost:8889/lab?x=1' });
    const link = one(page, 'main form a');
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      'http://localhost:8889/lab?x=1',
      '_blank',
      'noopener'
    ]);
    expect(link.textContent).toBe('Open http://localhost:8889/');
    expect(texts(page, 'main form button')).toEqual(['Use another address']);
  });

  it('comes back with what was typed and what is wrong with it', () => {
    const page = show({ lab: 'my lab', problem });
    expect(fieldsOf(one(page, 'main form'))).toMatchObject({ lab: 'my lab' });
    expect(texts(page, '[role=alert]:not([hidden])')).toEqual([`${problem.sentence} ${problem.next}`]);
  });

  it('names the mend where a browser would block it, and only there', () => {
    const plain = { ...context, url: 'http://gallery.example/team' };
    const https = { lab: 'https://lab.example/', target: 'https://lab.example/lab' };
    const said = (page: Document): string[] => texts(page, '[data-vt-mixed]:not([hidden])');
    expect(said(show(https, plain))[0]).toContain('so your browser blocks it');
    expect(said(show(https))).toEqual([]);
    expect(said(show({ lab: 'http://lab.example/' }, plain))).toEqual([]);
    expect(said(show({}, plain))).toEqual([]);
  });

  it.each(hostile)('shows title and address as text: %#', words => {
    const wild = versionOf({ entry: words, number: 1, title: words });
    const page = show({ version: wild, lab: words.replace(/^https:/, ''), problem });
    expectHarmless(page);
    expect(one(page, '.vt-lead').textContent).toBe(`${words} · v1`);
    expect(one(page, '[name=lab]').getAttribute('value')).toBe(words);
  });
});

describe('an address as people paste it', () => {
  it.each([
    ['localhost:8888', 'http://localhost:8888/'],
    ['  http://localhost:8888/lab/tree/a/b.ipynb?token=x ', 'http://localhost:8888/'],
    ['https://hub.example/user/ada/lab', 'https://hub.example/user/ada/'],
    ['https://hub.example/user/ada/tree/x', 'https://hub.example/user/ada/'],
    ['https://hub.example/user/ada', 'https://hub.example/user/ada/'],
    ['HTTP://LOCALHOST:80/doc', 'http://localhost/'],
    ['[::1]:8888/notebooks/x.ipynb', 'http://[::1]:8888/'],
    ['https://laboratory.example/laboratory', 'https://laboratory.example/laboratory/']
  ])('%s is the Lab at %s', (typed, address) => {
    expect(labAddress(typed)).toBe(address);
  });

  it.each([
    '',
    ' ',
    'ftp://lab.example/',
    'file:///etc/passwd',
    'javascript://x/%0aalert(1)',
    'http://ada:secret@lab.example/',
    'http://',
    'http://a b/',
    'http://lab.example:99999/'
  ])('"%s" is none', typed => {
    expect(labAddress(typed)).toBeNull();
  });

  it.each([
    ['http://gallery.example/', 'http://gallery.example', true],
    ['http://gallery.example/n/stations/', 'http://gallery.example', true],
    ['http://gallery.example/team/', 'http://gallery.example', false],
    ['http://gallery.example:8888/', 'http://gallery.example', false]
  ])('%s is the gallery %s: %s', (lab, gallery, is) => {
    expect(isGallery(lab, gallery)).toBe(is);
  });

  it.each([
    ['https://lab.example/', 'http://gallery.example', true],
    ['https://lab.example/', 'https://gallery.example', false],
    ['http://lab.example/', 'http://gallery.example', false],
    ['https://lab.example/', 'http://127.0.0.1:8765', false],
    ['https://lab.example/', 'http://localhost:8765', false],
    ['https://lab.example/', 'http://[::1]:8765', false],
    ['https://lab.example/', 'http://localhost.example', true]
  ])('%s to %s is blocked by a browser: %s', (lab, gallery, blocked) => {
    expect(isMixed(lab, gallery)).toBe(blocked);
  });
});
