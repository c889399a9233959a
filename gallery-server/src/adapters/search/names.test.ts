import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../domain/search/model.js';
import { migrate } from '../sqlite/database.js';
import { Db } from '../sqlite/rows.js';
import { authorsNamed, spacesNamed, writtenAs } from './names.js';

const long = 'a department with a name that goes on for longer than any word of the index, ';

describe('a space', () => {
  const spaces = [
    { id: 's1', name: 'Transport' },
    { id: 's2', name: 'Énergie' },
    { id: 's3', name: 'transport' },
    { id: 's4', name: `${long}north` },
    { id: 's5', name: `${long}south` }
  ];

  it.each([
    ['Transport', ['s1', 's3']],
    [' TRANSPORT ', ['s1', 's3']],
    ['energie', ['s2']],
    ['ÉNERGIE', ['s2']],
    ['E\u0301nergie', ['s2']],
    ['s3', ['s3']],
    ['S3', []],
    ['Trans', []],
    ['Transport x', []],
    ['', []]
  ])('is meant by its whole name or its id, whatever its capitals and accents: %j', (typed, ids) => {
    expect(spacesNamed(spaces, typed)).toEqual(ids);
  });

  it('with a long name is not taken for another that only begins like it', () => {
    expect(spacesNamed(spaces, `${long}NORTH`)).toEqual(['s4']);
    expect(spacesNamed(spaces, long)).toEqual([]);
  });

  it('is always found by its own name and id, among any others', () => {
    const named = fc.array(fc.record({ id: fc.uuid(), name: fc.string({ unit: 'grapheme', maxLength: 90 }) }));
    fc.assert(
      fc.property(named, all => {
        for (const { id, name } of all) {
          expect(spacesNamed(all, name)).toContain(id);
          expect(spacesNamed(all, id)).toContain(id);
          expect(spacesNamed(all, name.toUpperCase().toLowerCase())).toEqual(
            spacesNamed(all, name.toUpperCase().toLowerCase().normalize('NFD'))
          );
        }
        expect(spacesNamed([], 'x')).toEqual([]);
      })
    );
  });
});

describe('an author', () => {
  let db: Db;
  const mine = [{ id: 'mine', name: 'Mine' }];

  const account = (id: string, login: string, name: string): void => {
    db.run(`INSERT INTO accounts VALUES (:id, :login, :name, '', 0, 'active', 0, NULL)`, { id, login, name });
  };
  const version = (author: string, space: string, state: string): void => {
    const id = `${author}-${space}-${state}`;
    db.run(
      `INSERT INTO versions (id, entry_id, number, space_id, label, policy_hash, state, content_id, commit_oid, tree_oid,
         author_id, author_name, engine, fields, facts, note, published_at, shown)
       VALUES (:id, :id, 1, :space, '', 'p', :state, 'c', 'o', 't', :author, '', '', '{}', '{}', '', 0, 1)`,
      { id, space, state, author }
    );
  };

  beforeEach(() => {
    db = new Db(new DatabaseSync(':memory:'));
    migrate(db.raw);
    db.raw.exec('PRAGMA foreign_keys = OFF');
    account('a2', 'grace', 'Grace Brewster Hopper');
    account('a1', 'ada', 'Ada Lovelace');
    account('a3', 'silent', 'Ada Silent');
    account('a4', 'elsewhere', 'Ada Elsewhere');
    account('a5', 'zoe', 'Zoë ada@mail.example');
    for (const author of ['a1', 'a2', 'a5']) {
      version(author, 'mine', 'published');
    }
    version('a3', 'mine', 'draft');
    version('a3', 'mine', 'withdrawn');
    version('a4', 'theirs', 'published');
  });
  afterEach(() => db.raw.close());

  it.each([
    ['ada', ['a1']],
    ['ADA', ['a1']],
    ['Lovelace', ['a1']],
    ['lovelace ada', ['a1']],
    ['grace', ['a2']],
    [' Grace ', ['a2']],
    ['hopper grace', ['a2']],
    ['brewster', ['a2']],
    ['zoe', ['a5']],
    ['Zoë', ['a5']],
    ['ada hopper', []],
    ['brew', []],
    ['a1', []],
    ['', []],
    ['  ', []],
    ['…', []]
  ])('is meant by the login or by words of the name: %j', (typed, ids) => {
    expect(authorsNamed(db, mine, typed)).toEqual(ids);
  });

  it.each(['silent', 'elsewhere', 'Ada Silent'])(
    'that published nothing the caller reads is not told of: %s',
    typed => {
      expect(authorsNamed(db, mine, typed)).toEqual([]);
    }
  );

  it('is known where the space is read, and nowhere without a space', () => {
    expect(authorsNamed(db, [...mine, { id: 'theirs', name: 'Theirs' }], 'ada')).toEqual(['a1', 'a4']);
    expect(authorsNamed(db, [{ id: 'theirs', name: 'Theirs' }], 'ada')).toEqual(['a4']);
    expect(authorsNamed(db, [], 'ada')).toEqual([]);
  });

  it('is not found by an address that stands in the name, because nobody is shown it', () => {
    expect(authorsNamed(db, mine, 'mail')).toEqual([]);
    expect(authorsNamed(db, mine, 'example')).toEqual([]);
  });

  it('is told of as soon as a version is published, and no more once it is withdrawn', () => {
    version('a3', 'mine', 'published');
    expect(authorsNamed(db, mine, 'silent')).toEqual(['a3']);
    db.run(`UPDATE versions SET state = 'withdrawn' WHERE author_id = 'a3'`);
    expect(authorsNamed(db, mine, 'silent')).toEqual([]);
  });
});

describe('a tag', () => {
  const offers: readonly Suggestion[] = [
    { kind: 'package', text: 'Wind', id: null, count: 4 },
    { kind: 'tag', text: 'Windy', id: null, count: 3 },
    { kind: 'tag', text: 'Énergie', id: null, count: 2 },
    { kind: 'tag', text: 'WIND', id: null, count: 1 }
  ];

  it.each([
    ['wind', 'tag', 'WIND'],
    [' Wind ', 'tag', 'WIND'],
    ['wind', 'package', 'Wind'],
    ['energie', 'tag', 'Énergie'],
    ['energie', 'package', 'energie'],
    ['win', 'tag', 'win'],
    ['', 'tag', '']
  ] as const)('is written as it is where the caller reads it, or stays as typed: %j as a %s', (typed, kind, text) => {
    expect(writtenAs(typed, kind, () => offers)).toBe(text);
    expect(writtenAs(typed, kind, () => [])).toBe(typed);
  });

  it('is asked for as it was typed', () => {
    const asked: string[] = [];
    writtenAs(' Wind', 'tag', typed => {
      asked.push(typed);
      return [];
    });
    expect(asked).toEqual([' Wind']);
  });

  it('that is long is not taken for another that only begins like it', () => {
    const tag: Suggestion = { kind: 'tag', text: `${long}north`, id: null, count: 1 };
    expect(writtenAs(`${long}south`, 'tag', () => [tag])).toBe(`${long}south`);
    expect(writtenAs(`${long}North`, 'tag', () => [tag])).toBe(`${long}north`);
  });
});
