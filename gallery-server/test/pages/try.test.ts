import { it, expect } from 'vitest';
import { testGallery } from './gallery.js';
it('tries', async () => {
  const g = await testGallery();
  for (const p of [
    '/',
    '/search?q=station',
    '/search?q=zzz+yyy',
    '/n/stations',
    '/n/stations/v/1',
    '/n/stations/versions',
    '/n/stations/lineage',
    '/n/gone',
    '/n/nope',
    '/n/stations/open',
    '/n/stations/withdraw?v=2',
    '/account',
    '/connect',
    '/device',
    '/sign-out'
  ]) {
    const r = await g.get(p);
    expect([p, r.statusCode, r.body.length > 500]).toEqual([
      p,
      p === '/n/gone' ? 410 : p === '/n/nope' ? 404 : 200,
      true
    ]);
  }
});
