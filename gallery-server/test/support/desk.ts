import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { Terminal } from './cli.js';
import { TestGallery } from './gallery.js';
import type { Person } from './gallery.js';

/** Somebody at a terminal, signed in to a gallery that all tests of a file share. */
export interface Desk {
  gallery: TestGallery;
  author: Person;
  /** A new one for every test. */
  terminal: Terminal;
}

/** Sets a desk up around the tests of the file or block that calls it; it is there once they run. */
export function desk(): Desk {
  const set: Partial<Desk> = {};
  beforeAll(async () => {
    set.gallery = await TestGallery.open();
    set.author = await set.gallery.person('author');
  });
  afterAll(() => set.gallery?.close());
  beforeEach(async () => {
    set.terminal = new Terminal();
    if (set.gallery !== undefined && set.author !== undefined) {
      await set.terminal.signIn(set.gallery.url, set.author);
    }
  });
  afterEach(() => set.terminal?.close());
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) {
      throw new Error('The desk is set up once tests run.');
    }
    return thing;
  };
  return {
    get gallery() {
      return there(set.gallery);
    },
    get author() {
      return there(set.author);
    },
    get terminal() {
      return there(set.terminal);
    }
  };
}
