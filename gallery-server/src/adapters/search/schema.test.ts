import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { IndexDamaged } from './damaged.js';
import { BLOCKS, CHUNKS, PARTS, blockId, chunkId, openForReading, openForWriting, partId } from './schema.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

/** A file that was made as an index, and what was done to it. */
function made(sql = ''): string {
  const file = place.file();
  const db = openForWriting(file);
  db.exec(sql);
  db.close();
  return file;
}

describe('opening to write', () => {
  it('makes the file, and leaves what stands in one that is there', () => {
    const file = made('UPDATE state SET position = 7');
    const again = place.keep(openForWriting(file));
    expect(again.prepare('SELECT position FROM state').all()).toEqual([{ position: 7 }]);
  });

  it('overwrites what is taken away', () => {
    const db = place.keep(openForWriting(place.file()));
    expect(db.prepare('PRAGMA secure_delete').get()).toEqual({ secure_delete: 1 });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  it('lets no second state in', () => {
    const db = place.keep(openForWriting(place.file()));
    expect(() => db.exec('INSERT INTO state VALUES (2, 0, 0, 1)')).toThrow('CHECK');
    expect(() => db.exec('INSERT INTO state VALUES (1, 0, 0, 1)')).toThrow('UNIQUE');
  });

  it('lets no entry stand twice, and nothing but bytes where bytes belong', () => {
    const db = place.keep(openForWriting(place.file()));
    db.exec("INSERT INTO docs VALUES (1, 'e', 'mine', x'00')");
    expect(() => db.exec("INSERT INTO docs VALUES (2, 'e', 'theirs', x'00')")).toThrow('UNIQUE');
    expect(() => db.exec("INSERT INTO words VALUES (1, 'text')")).toThrow('cannot store TEXT');
  });
});

describe('opening to read', () => {
  it('sees what was written and can write nothing', () => {
    const db = place.keep(openForReading(made('UPDATE state SET position = 9')));
    expect(db.prepare('SELECT position FROM state').get()).toEqual({ position: 9 });
    expect(() => db.exec('UPDATE state SET position = 1')).toThrow('readonly');
  });

  it('makes no file where there is none', () => {
    const file = place.file();
    expect(() => openForReading(file)).toThrow();
    expect(existsSync(file)).toBe(false);
  });
});

describe('a file of another form', () => {
  const forms = [
    'PRAGMA user_version = 0',
    'PRAGMA user_version = 2',
    'PRAGMA application_id = 0',
    'PRAGMA application_id = 1450461561'
  ];

  it.each(forms)('is refused by who reads and who writes: %s', sql => {
    const file = made(sql);
    expect(() => openForReading(file)).toThrow(new IndexDamaged('it has another form'));
    expect(() => openForWriting(file)).toThrow(new IndexDamaged('it has another form'));
  });

  it.each(['WAL', 'DELETE'])('is left as it was where it is a database of somebody else: %s', mode => {
    const file = place.file();
    const other = new DatabaseSync(file);
    other.exec(`PRAGMA journal_mode = ${mode}; CREATE TABLE theirs (word TEXT)`);
    other.close();
    const before = readFileSync(file);
    expect(() => openForWriting(file)).toThrow(IndexDamaged);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

describe('numbers of rows', () => {
  const segment = fc.nat(1023);
  const block = fc.nat(BLOCKS - 1);
  const part = fc.nat(PARTS - 1);

  test('law: two parts have one number only where they are one', () => {
    fc.assert(
      fc.property(segment, block, part, segment, block, part, (...[a, b, c, d, e, f]) => {
        expect(partId(a, b, c) === partId(d, e, f)).toBe(a === d && b === e && c === f);
        expect(blockId(a, b) === blockId(d, e)).toBe(a === d && b === e);
      })
    );
  });

  it('go on from the last of one to the first of the next', () => {
    expect(blockId(3, BLOCKS - 1) + 1).toBe(blockId(4, 0));
    expect(partId(3, 5, PARTS - 1) + 1).toBe(partId(3, 6, 0));
    expect(partId(3, BLOCKS - 1, PARTS - 1) + 1).toBe(partId(4, 0, 0));
    expect(chunkId(3, CHUNKS - 1) + 1).toBe(chunkId(4, 0));
  });

  it('stay whole numbers for thousands of segments and a billion documents', () => {
    expect(Number.isSafeInteger(partId(8_000, BLOCKS - 1, PARTS - 1))).toBe(true);
    expect(Number.isSafeInteger(chunkId(1e9, CHUNKS - 1))).toBe(true);
  });
});
