import { beforeEach, describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import type { Starred } from '@vitrine/client';
import { Stars } from './stars';

interface Question {
  entry: string;
  starred: boolean;
  answer(starred: Starred): void;
  refuse(error: unknown): void;
}

let asked: Question[];
let stars: Stars;
const row = { id: 'e1', stars: 4, starred: false };

beforeEach(() => {
  asked = [];
  stars = new Stars(
    (entry, starred) => new Promise((answer, refuse) => asked.push({ entry, starred, answer, refuse }))
  );
});

const drawn = () => stars.of('e1', row);
const settled = () => new Promise(resolve => setTimeout(resolve, 0));

describe('a star', () => {
  it('is shown before the gallery answers, and then as the gallery counts', async () => {
    const pressed = stars.toggle('e1', row);
    expect(drawn()).toEqual({ ...row, stars: 5, starred: true });
    asked[0]?.answer({ stars: 9, starred: true });
    await pressed;
    expect(drawn()).toEqual({ ...row, stars: 9, starred: true });
    expect(stars.of('e2', row)).toBe(row);
  });

  it('goes again where the gallery refuses, and whoever pressed is told', async () => {
    const pressed = stars.toggle('e1', row);
    asked[0]?.refuse(new VitrineError('rate-limited', { seconds: 1 }));
    await expect(pressed).rejects.toMatchObject({ code: 'rate-limited' });
    expect(drawn()).toEqual(row);
  });

  it('is as the last press wants it, however often it was pressed meanwhile', async () => {
    const first = stars.toggle('e1', row);
    await stars.toggle('e1', row);
    expect(drawn()).toMatchObject({ stars: 4, starred: false });
    asked[0]?.answer({ stars: 5, starred: true });
    await settled();
    expect(asked.map(one => one.starred)).toEqual([true, false]);
    asked[1]?.answer({ stars: 4, starred: false });
    await first;
    expect(drawn()).toMatchObject({ stars: 4, starred: false });
  });

  it('is what was known last where only the second question fails', async () => {
    const first = stars.toggle('e1', row);
    await stars.toggle('e1', row);
    asked[0]?.answer({ stars: 5, starred: true });
    await settled();
    asked[1]?.refuse(new VitrineError('gallery-slow'));
    await expect(first).rejects.toMatchObject({ code: 'gallery-slow' });
    expect(drawn()).toMatchObject({ stars: 5, starred: true });
  });

  it('of a newer list counts, but not over one that is on its way', async () => {
    const pressed = stars.toggle('e1', row);
    stars.learn(['e1']);
    expect(drawn().starred).toBe(true);
    asked[0]?.answer({ stars: 5, starred: true });
    await pressed;
    stars.learn(['e1']);
    expect(drawn()).toBe(row);
  });

  it('is forgotten with whoever gave it', async () => {
    const pressed = stars.toggle('e1', row);
    asked[0]?.answer({ stars: 5, starred: true });
    await pressed;
    stars.forget();
    expect(drawn()).toBe(row);
  });

  it('is told to all who draw it, until they stop listening', async () => {
    let told = 0;
    const stop = stars.onChange(() => (told += 1));
    const pressed = stars.toggle('e1', row);
    expect(told).toBe(1);
    stop();
    asked[0]?.answer({ stars: 5, starred: true });
    await pressed;
    expect(told).toBe(1);
  });
});
