import { policies } from '@vitrine/core/redaction';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { probes, ruled } from '../../test/gates/probes.js';
import type { GateWorld } from '../../test/gates/probes.js';
import { token } from '../../test/support/forge.js';
import { TestGallery } from '../../test/support/gallery.js';
import { denials, keptRows, storedRows } from '../../test/support/stored.js';
import { gates, withoutContent } from '../domain/gates.js';
import type { Declared } from './permissions.js';

const routes: Declared[] = [];
let world: GateWorld;

beforeAll(async () => {
  const { pages } = await import('./pages/index.js');
  const gallery = await TestGallery.open({}, { pages, onRoute: route => void routes.push(route) });
  const author = await gallery.person('author');
  const administrator = await gallery.personOf(await gallery.admin());
  const space = await gallery.team('Team', [[author, 'administrator']]);
  world = { gallery, author, administrator, space };
});
afterAll(() => world.gallery.close());

const nameOf = ({ method, url }: { method: string; url: string }): string => `${method} ${url}`;
const named = gates.map(nameOf);

describe('the list of gates', () => {
  it('has every route that writes: as a gate, or with the reason why it is none', () => {
    const writing = routes.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method)).map(nameOf);
    expect(writing.length).toBeGreaterThan(30);
    const listed = [...named, ...withoutContent.map(nameOf)];
    expect(writing.filter(route => !listed.includes(route))).toEqual([]);
  });

  it('has no route twice and none that is gone, and says something of each', () => {
    const listed = [...named, ...withoutContent.map(nameOf)];
    expect(listed.length).toBe(new Set(listed).size);
    expect(listed.filter(route => !routes.map(nameOf).includes(route))).toEqual([]);
    for (const gate of gates) {
      expect([gate.holds, gate.check].every(words => words.length > 10)).toBe(true);
    }
    expect(withoutContent.every(route => route.why.length > 10)).toBe(true);
  });

  it('has a probe for every gate, and for nothing else', () => {
    expect(Object.keys(probes).sort()).toEqual([...named].sort());
  });
});

describe('a secret that is sent through', () => {
  afterEach(() => ruled(world, world.space, policies.team));

  it.each(named)('%s is refused: nothing is stored, and the denial is an event without it', async name => {
    const { gallery } = world;
    const dataDir = gallery.config.data;
    let [kept, known] = [keptRows(dataDir), denials(dataDir).length];
    const answer = await probes[name]?.(world, () => {
      [kept, known] = [keptRows(dataDir), denials(dataDir).length];
    });
    expect([answer?.status, answer?.text]).toEqual([422, expect.not.stringContaining('Internal')]);
    expect(keptRows(dataDir)).toEqual(kept);
    const fresh = denials(dataDir);
    expect(fresh.length).toBe(known + 1);
    expect(
      fresh.some(({ payload }) => /"code":"(?:not-redacted|words-sensitive|stored-sensitive)"/.test(payload))
    ).toBe(true);
    for (const [table, rows] of storedRows(dataDir)) {
      expect(
        rows.filter(row => row.includes(token)),
        table
      ).toEqual([]);
    }
    expect(gallery.logs.join('')).not.toContain(token);
  });
});
