import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VersionState } from '../../domain/entries/model.js';
import type { Account, Caller, Scope } from '../../domain/identity/model.js';
import { nobody } from '../../domain/identity/model.js';
import { isTombstone, mayRead, mayReadTombstone } from '../../domain/rights/mayRead.js';
import type { Role, SpaceKind } from '../../domain/spaces/model.js';
import { migrate } from './database.js';
import { asCaller, readable, readableFrom, readableTombstone } from './readable.js';
import { Db } from './rows.js';

const states: VersionState[] = ['draft', 'pending', 'published', 'quarantined', 'withdrawn', 'recalled', 'purged'];
const kinds: SpaceKind[] = ['personal', 'team', 'public'];
const roles: (Role | null)[] = [null, 'reader', 'editor', 'reviewer', 'administrator'];
const scopes: Scope[][] = [[], ['read'], ['publish'], ['read', 'publish']];

const account = (over: Partial<Account>): Account => ({
  id: 'caller',
  login: 'caller',
  displayName: 'Caller',
  administrator: false,
  state: 'active',
  createdAt: 0,
  ...over
});

const callers: Caller[] = [
  nobody,
  ...scopes.map((granted): Caller => ({ account: account({}), via: 'lab', scopes: granted, proof: null })),
  { account: account({ state: 'former' }), via: 'session', scopes: ['read', 'publish'], proof: null },
  { account: account({ administrator: true }), via: 'session', scopes: ['read', 'publish'], proof: null }
];

interface Case {
  id: string;
  state: VersionState;
  spaceKind: SpaceKind;
  member: Role | null;
  authorId: string;
  shown: boolean;
}

/** Every state in every kind of space, for every role, as author and not, shown to others before and not. */
const cases: Case[] = states.flatMap(state =>
  kinds.flatMap(spaceKind =>
    roles.flatMap(member =>
      ['caller', 'other'].flatMap(authorId =>
        [true, false].map(shown => ({
          id: [state, spaceKind, member ?? 'none', authorId, ...(shown ? [] : ['hidden'])].join('-'),
          state,
          spaceKind,
          member,
          authorId,
          shown
        }))
      )
    )
  )
);

function fill(db: Db): void {
  db.run(`INSERT INTO policies VALUES ('p', '{}', 0)`);
  for (const id of ['caller', 'other', ...cases.map(one => `owner-${one.id}`)]) {
    db.run(`INSERT INTO accounts VALUES (:id, :id, :id, '', 0, 'active', 0, NULL)`, { id });
  }
  for (const { id, state, spaceKind, member, authorId, shown } of cases) {
    db.run(`INSERT INTO spaces VALUES (:id, :kind, :id, '', 'p', :owner, 0)`, {
      id,
      kind: spaceKind,
      owner: spaceKind === 'personal' ? `owner-${id}` : null
    });
    db.run(`INSERT INTO entries VALUES (:id, :id, 'other', 0, NULL)`, { id });
    db.run(
      `INSERT INTO versions (id, entry_id, number, space_id, label, policy_hash, state, content_id, commit_oid, tree_oid,
         author_id, author_name, engine, fields, facts, note, published_at, shown)
       VALUES (:id, :id, 1, :id, '', 'p', :state, 'c', 'o', 't', :authorId, '', '', '{}', '{}', '', 0, :shown)`,
      { id, state, authorId, shown: shown ? 1 : 0 }
    );
    if (member !== null) {
      db.run(`INSERT INTO memberships VALUES (:id, 'caller', :member, 0)`, { id, member });
    }
    db.run(`INSERT INTO memberships VALUES (:id, 'other', 'administrator', 0)`, { id });
  }
}

describe('the twin in SQL', () => {
  const db = new Db(new DatabaseSync(':memory:'));
  beforeAll(() => {
    migrate(db.raw);
    fill(db);
  });

  it.each(callers)('reads what mayRead allows: caller %#', caller => {
    const rows = db.all(`SELECT v.id, ${readable} AS content, ${readableTombstone} AS gone FROM ${readableFrom}`, {
      ...asCaller(caller)
    });
    expect(rows).toHaveLength(cases.length);
    const twin = new Map(rows.map(row => [row.text('id'), [row.number('content') === 1, row.number('gone') === 1]]));
    for (const one of cases) {
      expect([one.id, twin.get(one.id)]).toEqual([one.id, [mayRead(caller, one), mayReadTombstone(caller, one)]]);
    }
  });

  it('never lets one version be both readable and a tombstone', () => {
    for (const caller of callers) {
      for (const one of cases) {
        expect(mayRead(caller, one) && mayReadTombstone(caller, one)).toBe(false);
        expect(mayRead(caller, one) && isTombstone(one.state)).toBe(false);
      }
    }
  });

  it('keeps drafts to their author and pending versions to those who decide', () => {
    const reader: Caller = { account: account({}), via: 'session', scopes: ['read'], proof: null };
    const seen = (state: VersionState): string[] =>
      cases
        .filter(one => one.state === state && one.spaceKind === 'team' && one.shown && mayRead(reader, one))
        .map(one => one.id);
    expect(seen('draft').every(id => id.endsWith('-caller'))).toBe(true);
    expect(seen('pending').filter(id => id.endsWith('-other'))).toEqual([
      'pending-team-reviewer-other',
      'pending-team-administrator-other'
    ]);
    expect(seen('published')).toHaveLength(8);
    expect(seen('withdrawn')).toEqual([]);
  });

  it('tells of the end of what nobody could read only those who could', () => {
    const reader: Caller = { account: account({}), via: 'session', scopes: ['read'], proof: null };
    const told = cases.filter(
      one => one.state === 'withdrawn' && one.spaceKind === 'team' && !one.shown && mayReadTombstone(reader, one)
    );
    expect(told.map(one => one.id)).toEqual([
      'withdrawn-team-reader-caller-hidden',
      'withdrawn-team-editor-caller-hidden',
      'withdrawn-team-reviewer-caller-hidden',
      'withdrawn-team-reviewer-other-hidden',
      'withdrawn-team-administrator-caller-hidden',
      'withdrawn-team-administrator-other-hidden'
    ]);
  });

  it('counts who looks after the gallery among those who decide in the space of everybody, and in no other', () => {
    const keeper: Caller = {
      account: account({ administrator: true }),
      via: 'session',
      scopes: ['read'],
      proof: null
    };
    const seen = cases.filter(one => one.state === 'pending' && one.member === null && mayRead(keeper, one));
    expect(new Set(seen.map(one => one.spaceKind))).toEqual(new Set(['public']));
    expect(seen.map(one => one.authorId)).toContain('other');
  });
});
