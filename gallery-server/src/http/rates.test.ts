import { afterEach, describe, expect, it } from 'vitest';
import { TestGallery } from '../../test/support/gallery.js';
import type { RateLimits } from './deps.js';

let gallery: TestGallery | null = null;
afterEach(async () => {
  await gallery?.close();
  gallery = null;
});

const wide = { general: 1000, publish: 1000, token: 1000, signIn: 1000 };

async function limited(rates: Partial<RateLimits>): Promise<TestGallery> {
  gallery = await TestGallery.open({}, { rates: { ...wide, ...rates } });
  return gallery;
}

describe('rate limits', () => {
  it('tell when to come back', async () => {
    const { ask } = bind(await limited({ token: 2 }));
    const tries = [];
    for (let n = 0; n < 3; n++) {
      tries.push(await ask('POST', '/token', { body: { grant: 'device', device: 'x' } }));
    }
    expect(tries.map(answer => answer.status)).toEqual([410, 410, 429]);
    const last = tries[2];
    expect(last?.json()).toMatchObject({ code: 'rate-limited' });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(last?.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await ask('GET', '/capabilities')).status).toBe(200);
  });

  it('let somebody bring a whole folder, up to a limit of its own', async () => {
    const gallery = await limited({ general: 3, publish: 5 });
    const { ask } = bind(gallery);
    const one = await gallery.person('one');
    const body = { space: one.personal, entry: null, base: null, origin: null };
    const tries = [];
    for (let n = 0; n < 6; n++) {
      tries.push((await ask('POST', '/prepare', { token: one.token, body })).status);
    }
    expect(tries).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await ask('POST', '/versions', { token: one.token, body: { ticket: 'x' } })).status).toBe(400);
    expect((await ask('GET', '/me', { token: one.token })).status).toBe(200);
  });

  it('count every account for itself, and leave health alone', async () => {
    const gallery = await limited({ general: 3 });
    const { ask } = bind(gallery);
    const one = await gallery.person('one');
    const two = await gallery.person('two');
    for (let n = 0; n < 3; n++) {
      expect((await ask('GET', '/me', { token: one.token })).status).toBe(200);
    }
    expect((await ask('GET', '/me', { token: one.token })).status).toBe(429);
    expect((await ask('GET', '/me', { token: two.token })).status).toBe(200);
    for (let n = 0; n < 6; n++) {
      expect((await ask('GET', '/~/healthz')).status).toBe(200);
    }
  });
});

function bind(gallery: TestGallery): { ask: TestGallery['ask'] } {
  return { ask: (...args) => gallery.ask(...args) };
}
