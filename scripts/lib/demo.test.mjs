import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoPlaces, madeAnew, makeStep, newHouse, testDemo } from './demo.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vitrine-demo-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A step that is done once its file holds what it would be made from today. */
function stepOf(made, wanted) {
  const asked = [];
  const done = () => made.text === wanted;
  const work = async () => {
    asked.push(wanted);
    made.text = wanted;
  };
  return { asked, step: { name: 'Demo', usual: 1, done, work } };
}

describe('the demo of the tests', () => {
  const quiet = { write: () => true };
  const again = step => madeAnew(step, { folder, out: quiet, wait: 10 });

  it('is made again when what it was made from has changed, and else left alone', async () => {
    const made = { text: 'of last week' };
    const { step, asked } = stepOf(made, 'of today');
    await again(step);
    expect([made.text, asked]).toEqual(['of today', ['of today']]);
    await again(step);
    expect(asked).toHaveLength(1);
  });

  it('lets go of the lock when making it fails, and says why', async () => {
    const step = { name: 'Demo', usual: 1, done: () => false, work: () => Promise.reject(new Error('No pandas.')) };
    await expect(again(step)).rejects.toThrow('No pandas.');
    const { step: next, asked } = stepOf({ text: '' }, 'of today');
    await again(next);
    expect(asked).toHaveLength(1);
  });

  it('counts as made only where notebooks and shelf lie beside its stamp', () => {
    const places = demoPlaces(folder);
    writeFileSync(places.shelf, '[]');
    expect(makeStep(places, 'demo-that-nobody-made').done()).toBe(false);
  });

  it("lies beside the reader's own and never in its place", () => {
    expect(testDemo.folder).not.toBe(demoPlaces().folder);
    expect(new Set(Object.values(testDemo)).size).toBe(Object.keys(testDemo).length);
    expect(Object.values(testDemo).filter(path => !path.startsWith(testDemo.folder))).toEqual([]);
  });
});

describe('a house', () => {
  it('has secrets of its own each time, and no address before Lab runs', () => {
    const [one, two] = [newHouse(), newHouse()];
    expect(one.token).toMatch(/^[0-9a-f]{48}$/);
    expect(new Set([one.token, one.secret, two.token, two.secret]).size).toBe(4);
    expect(one.address).toBeNull();
  });

  it('shows the first notebook in Lab, with the token in the address', () => {
    const house = newHouse();
    house.lab = { url: 'http://127.0.0.1:8888/', pid: 1, stop: async () => undefined };
    expect(house.address).toBe(`http://127.0.0.1:8888/lab/tree/start-here.ipynb?token=${house.token}`);
  });
});
