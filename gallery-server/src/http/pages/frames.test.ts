import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '@vitrine/core/redaction';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';
import { framePolicy } from './frames.js';
import { pages } from './index.js';

const chart = {
  'application/vnd.plotly.v1+json': {
    data: [{ type: 'bar', y: [4, 5], name: '</script><script>x</script>' }],
    layout: { title: { text: 'Riders & hours' }, images: [{ source: 'https://elsewhere.example/x' }] }
  },
  'text/plain': 'Figure()'
};

const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: 'python', version: '3.12.1' } },
  cells: [
    {
      cell_type: 'code',
      id: 'b1',
      metadata: {},
      execution_count: 1,
      source: 'plot()',
      outputs: [
        { output_type: 'display_data', metadata: {}, data: { 'application/vnd.vegalite.v5+json': { mark: 'bar' } } },
        { output_type: 'display_data', metadata: {}, data: chart }
      ]
    }
  ]
});

let gallery: TestGallery;
let ada: Person;
let bob: Person;
let eve: Person;
let administrator: Person;
let space: string;
let made: PublishedAnswer;

const pathOf = (frame: string, number = '1'): string => `/n/${made.entry}/v/${number}/frames/${frame}`;
const ask = (path: string, person: Person | null = bob): Promise<Answer> =>
  gallery.ask('GET', `/~${path}`, person === null ? {} : { session: person.session });
const frame = (number: string, person: Person | null = bob): Promise<Answer> => ask(pathOf(number), person);

beforeAll(async () => {
  gallery = await TestGallery.open({}, { pages });
  [ada, bob, eve] = [await gallery.person('ada'), await gallery.person('bob'), await gallery.person('eve')];
  administrator = await gallery.personOf(await gallery.admin());
  space = await gallery.team('Team', [
    [ada, 'editor'],
    [bob, 'reader'],
    [administrator, 'administrator']
  ]);
  made = await published(gallery, { token: ada.token, space, notebook });
}, 60_000);
afterAll(() => gallery.close());

describe('a figure that a script draws', () => {
  it('stands in the page by its address, with a place kept free and a name', async () => {
    const page = await ask(`/n/${made.entry}`);
    expect([...page.text.matchAll(/<div class="vt-interactive[^>]*>/g)].map(([tag]) => tag)).toEqual([
      `<div class="vt-interactive vt-mod-400" data-vt-frame="${pathOf('0')}" data-vt-title="Interactive figure of cell 0">`,
      `<div class="vt-interactive vt-mod-480" data-vt-frame="${pathOf('1')}" data-vt-title="Interactive figure of cell 0: Riders &amp; hours">`
    ]);
    expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'");
    expect((await ask('/')).headers.get('content-security-policy')).not.toContain('frame-src');
  });

  it('is a document of its own, under a policy of its own', async () => {
    const answer = await frame('1');
    expect(answer.status).toBe(200);
    const nonce = /<script nonce="([^"]+)"/.exec(answer.text)?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    const header = (name: string): string | null => answer.headers.get(name);
    expect(header('content-security-policy')).toBe(
      `sandbox allow-scripts; default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; ` +
        "img-src data: blob:; font-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
    );
    expect(header('content-security-policy')).toBe(framePolicy(nonce));
    expect(header('content-type')).toBe('text/html; charset=utf-8');
    expect(header('cache-control')).toBe('private, no-store');
    expect(header('x-frame-options')).toBe('SAMEORIGIN');
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('referrer-policy')).toBe('no-referrer');
    expect(header('set-cookie')).toBeNull();
    // Another answer, another word: one that was seen opens nothing.
    expect((await frame('1')).text).not.toContain(nonce);
  });

  it('brings its data and one script of ours, and nothing else', async () => {
    const { text } = await frame('1');
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text).toMatch(/<script nonce="[^"]+" src="\/assets\/frame-plotly-[0-9A-Z]{8}\.js"><\/script>/);
    expect(text).not.toMatch(/elsewhere|<\/script><script>x/);
    const data = /<script type="application\/json" id="spec">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual({
      data: [{ name: '</script><script>x</script>', type: 'bar', y: [4, 5] }],
      layout: { height: 450, images: [{}], title: { text: 'Riders & hours' } }
    });
    expect((await frame('0')).text).toMatch(/src="\/assets\/frame-vega-/);
  });

  it('that is none, and one of a notebook that nobody told of, look alike', async () => {
    const strip = ({ status, text }: Answer): unknown[] => [status, text.replace(/\/n\/[^"&]*|%2Fn%2F[^"&]*/g, '')];
    const none = strip(await frame('2'));
    expect(none[0]).toBe(404);
    for (const path of [
      '/n/made-up/v/1/frames/0',
      pathOf('x'),
      pathOf('-1'),
      pathOf('00'),
      pathOf('0', '0'),
      pathOf('0', '9')
    ]) {
      expect(strip(await ask(path))).toEqual(none);
    }
    for (const number of ['0', '2']) {
      expect((await frame(number, eve)).status).toBe(404);
      expect((await frame(number, null)).status).toBe(401);
    }
  });

  it('is not drawn where the rules forbid it from now on, whatever held when it was published', async () => {
    const write = async (policy: Policy): Promise<string> => {
      const answer = await gallery.ask('POST', '/policies', {
        session: administrator.session,
        body: { series: null, base: null, policy },
        headers: { 'idempotency-key': policy.name }
      });
      return (answer.json() as { hash: string }).hash;
    };
    const hold = async (policyHash: string): Promise<number> => {
      const wish = { kind: 'space', space, policyHash, label: '' };
      const preview = await gallery.ask('POST', '/policy-changes/preview', {
        session: administrator.session,
        body: { wish }
      });
      const { base } = preview.json() as { base: string };
      const done = await gallery.ask('POST', '/policy-changes', {
        session: administrator.session,
        body: { wish, base },
        headers: { 'idempotency-key': policyHash }
      });
      return done.status;
    };
    const off = await write({ format: 1, name: 'Still', profile: 'balanced', interactive: 'off' });
    const on = await write({ format: 1, name: 'Drawn', profile: 'balanced' });
    expect(await hold(off)).toBeLessThan(300);
    expect((await frame('0')).status).toBe(404);
    const page = await ask(`/n/${made.entry}`);
    expect(page.text).not.toContain('data-vt-frame');
    expect(page.text).toContain('let scripts draw figures');
    expect(page.headers.get('content-security-policy')).not.toContain('frame-src');
    expect(await hold(on)).toBeLessThan(300);
    expect((await frame('0')).status).toBe(200);
  });

  it('is out of a copy that opens without a gallery', async () => {
    const copy = await gallery.ask('GET', `/entries/${made.entry}/versions/1/export?as=html`, { token: bob.token });
    expect(copy.text).toContain('Riders &amp; hours');
    expect(copy.text).not.toMatch(/data-vt-frame="|vt-frame:/);
  });

  it('is gone with the version', async () => {
    const away = await gallery.ask('POST', `/entries/${made.entry}/withdraw`, {
      token: ada.token,
      body: { version: null, reason: 'wrong data' },
      headers: { 'idempotency-key': 'away' }
    });
    expect(away.status).toBeLessThan(300);
    for (const person of [ada, bob]) {
      const answer = await frame('0', person);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([410, 'private, no-store']);
      expect(answer.headers.get('content-security-policy')).not.toContain('allow-scripts');
    }
    expect((await frame('0', eve)).status).toBe(404);
  });
});
