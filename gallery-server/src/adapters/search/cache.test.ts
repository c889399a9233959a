import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cache } from './cache.js';
import type { Kept } from './cache.js';

/** Things that write down that they were let go of. */
class Shelf {
  readonly dropped: string[] = [];
  private readonly things = new Map<string, Kept>();

  thing(name: string, bytes: number): Kept {
    const kept: Kept = { bytes, used: false, drop: () => this.dropped.push(name) };
    this.things.set(name, kept);
    return kept;
  }

  get left(): Kept[] {
    return [...this.things].filter(([name]) => !this.dropped.includes(name)).map(([, kept]) => kept);
  }
}

describe('what is kept', () => {
  it('stays up to the last byte there is room for, and not with one more', () => {
    const shelf = new Shelf();
    const cache = new Cache(10);
    cache.add(shelf.thing('a', 6));
    cache.add(shelf.thing('b', 4));
    expect(shelf.dropped).toEqual([]);
    expect(cache.bytes).toBe(10);
    cache.add(shelf.thing('c', 1));
    expect(shelf.dropped).not.toEqual([]);
    expect(cache.bytes).toBeLessThanOrEqual(10);
  });

  it('is nothing at first', () => {
    expect(new Cache(10).bytes).toBe(0);
  });

  it('counts as used when it comes', () => {
    const shelf = new Shelf();
    const thing = shelf.thing('a', 1);
    new Cache(10).add(thing);
    expect(thing.used).toBe(true);
  });

  it('goes all but the newest where all of it was used and more than half the room is taken', () => {
    const shelf = new Shelf();
    const cache = new Cache(10);
    ['a', 'b', 'c'].forEach(name => cache.add(shelf.thing(name, 4)));
    expect(shelf.dropped).toEqual(['a', 'b']);
    expect(cache.bytes).toBe(4);
  });

  it('goes first where nobody used it since the last clearing', () => {
    const shelf = new Shelf();
    const cache = new Cache(100);
    const old = ['a', 'b', 'c', 'd'].map(name => shelf.thing(name, 20));
    old.forEach(each => cache.add(each));
    old.forEach(each => (each.used = false));
    old[1].used = true;
    cache.add(shelf.thing('e', 25));
    expect(shelf.dropped).toEqual(['a', 'c', 'd']);
    expect(cache.bytes).toBe(45);
  });

  it('has to be used again after a clearing to outlive the next one', () => {
    const shelf = new Shelf();
    const cache = new Cache(100);
    const add = (name: string, bytes: number): Kept => {
      const thing = shelf.thing(name, bytes);
      cache.add(thing);
      return thing;
    };
    const a = add('a', 10);
    const b = add('b', 10);
    add('passing', 70).used = false;
    const c = add('c', 15);
    expect(shelf.dropped).toEqual(['passing']);
    expect([a.used, b.used, c.used]).toEqual([false, false, false]);
    add('later', 40).used = false;
    a.used = true;
    add('last', 26);
    expect(shelf.dropped).toEqual(['passing', 'b', 'c', 'later']);
    expect(cache.bytes).toBe(36);
  });

  it('stays exactly at half the room after a clearing', () => {
    const shelf = new Shelf();
    const cache = new Cache(100);
    const used = shelf.thing('used', 30);
    const unused = shelf.thing('unused', 60);
    cache.add(used);
    cache.add(unused);
    unused.used = false;
    cache.add(shelf.thing('new', 20));
    expect(shelf.dropped).toEqual(['unused']);
    expect(cache.bytes).toBe(50);
    expect([used.used, shelf.left.length]).toEqual([false, 2]);
  });

  it('is the newest alone where that is larger than all the room, until something else comes', () => {
    const shelf = new Shelf();
    const cache = new Cache(10);
    cache.add(shelf.thing('small', 2));
    cache.add(shelf.thing('large', 50));
    expect(shelf.dropped).toEqual(['small']);
    expect(cache.bytes).toBe(50);
    cache.add(shelf.thing('next', 3));
    expect(shelf.dropped).toEqual(['small', 'large']);
    expect(cache.bytes).toBe(3);
  });

  it('is only ever the newest where there is no room at all', () => {
    const shelf = new Shelf();
    const cache = new Cache(0);
    ['a', 'b', 'c'].forEach(name => cache.add(shelf.thing(name, 1)));
    expect(shelf.dropped).toEqual(['a', 'b']);
    expect(cache.bytes).toBe(1);
  });
});

describe('something that grows', () => {
  it('is counted with what it grew by', () => {
    const shelf = new Shelf();
    const cache = new Cache(100);
    const thing = shelf.thing('a', 10);
    cache.add(thing);
    cache.grow(thing, 15);
    expect([cache.bytes, thing.bytes]).toEqual([25, 25]);
    expect(shelf.dropped).toEqual([]);
  });

  it('stays itself, and others go for it', () => {
    const shelf = new Shelf();
    const cache = new Cache(100);
    const thing = shelf.thing('a', 10);
    cache.add(thing);
    cache.add(shelf.thing('b', 30));
    cache.add(shelf.thing('c', 30));
    thing.used = false;
    cache.grow(thing, 31);
    expect(shelf.dropped).toEqual(['b', 'c']);
    expect(cache.bytes).toBe(41);
  });

  it('gives back all of it when it goes', () => {
    const shelf = new Shelf();
    const cache = new Cache(100);
    const thing = shelf.thing('a', 10);
    cache.add(thing);
    cache.grow(thing, 85);
    cache.add(shelf.thing('b', 6));
    expect(shelf.dropped).toEqual(['a']);
    expect(cache.bytes).toBe(6);
  });
});

describe('laws of what is kept', () => {
  const size = fc.nat(60);
  const act = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), size }),
    fc.record({ kind: fc.constant('grow' as const), size, which: fc.nat() }),
    fc.record({ kind: fc.constant('use' as const), which: fc.nat() })
  );

  it('it holds what it says, never more than the room but for one thing, and lets go of each once', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), fc.nat(200), (acts, most) => {
        const shelf = new Shelf();
        const cache = new Cache(most);
        acts.forEach((one, number) => {
          if (one.kind === 'add') {
            const thing = shelf.thing(`${number}`, one.size);
            cache.add(thing);
            expect(shelf.left).toContain(thing);
          } else if (shelf.left.length > 0) {
            const thing = shelf.left[one.which % shelf.left.length];
            if (one.kind === 'use') {
              thing.used = true;
            } else {
              cache.grow(thing, one.size);
              expect(shelf.left).toContain(thing);
            }
          }
          const { left, dropped } = shelf;
          expect(cache.bytes).toBe(left.reduce((sum, { bytes }) => sum + bytes, 0));
          expect(cache.bytes <= most || left.filter(({ bytes }) => bytes > 0).length === 1).toBe(true);
          expect(new Set(dropped).size).toBe(dropped.length);
        });
      })
    );
  });

  it('nothing goes as long as there is room for all', () => {
    fc.assert(
      fc.property(fc.array(size, { maxLength: 40 }), sizes => {
        const shelf = new Shelf();
        const cache = new Cache(sizes.reduce((sum, each) => sum + each, 0));
        sizes.forEach((each, number) => cache.add(shelf.thing(`${number}`, each)));
        expect(shelf.dropped).toEqual([]);
      })
    );
  });

  it('what is used before every newcomer outlives all that nobody uses', () => {
    const shelf = new Shelf();
    const cache = new Cache(100);
    const loved = shelf.thing('loved', 10);
    cache.add(loved);
    for (let number = 0; number < 200; number++) {
      loved.used = true;
      const passing = shelf.thing(`${number}`, 10);
      cache.add(passing);
      passing.used = false;
    }
    expect(shelf.dropped).not.toContain('loved');
    expect(shelf.dropped.length).toBeGreaterThan(150);
  });
});
