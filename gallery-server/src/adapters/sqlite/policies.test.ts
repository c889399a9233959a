import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policies, policyHash, policyText, strictest } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { migrate } from './database.js';
import { effectivePolicy, keepRules, policyBy, sourcesOf } from './policies.js';
import { Db } from './rows.js';

const own: Policy = { format: 1, name: 'Ward', version: 2, profile: 'balanced', words: ['Nightjar'] };
const label: Policy = { format: 1, name: 'Confidential', profile: 'open', patterns: [{ id: 'st', pattern: 'ST-\\d' }] };
const floor: Policy = { format: 1, name: 'Floor', profile: 'strict', approvals: 1 };

let raw: DatabaseSync;
let db: Db;

const keep = (policy: Policy): string => {
  keepRules(db, { hash: policyHash(policy), policy }, 1);
  return policyHash(policy);
};
const setFloor = (policy: Policy): void =>
  void db.run('INSERT OR REPLACE INTO floor VALUES (1, :hash)', { hash: keep(policy) });
const setLabel = (policy: Policy): void =>
  void db.run('INSERT OR REPLACE INTO labels VALUES (:name, :hash, 1)', { name: 'secret', hash: keep(policy) });

beforeEach(() => {
  raw = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  migrate(raw);
  db = new Db(raw);
  db.run(`INSERT INTO spaces VALUES ('space', 'team', 'Ward 7', 'secret', :hash, NULL, 1)`, { hash: keep(own) });
});
afterEach(() => raw.close());

describe('the rules that hold in a space', () => {
  it("are the space's own while there are no others, document and hash", () => {
    expect(effectivePolicy(db, 'space')).toEqual({ hash: policyHash(own), policy: own });
    expect(sourcesOf(db, 'space')).toEqual({ own: policyHash(own), label: null, floor: null });
    setFloor({ format: 1, name: 'Low', profile: 'open' });
    expect(effectivePolicy(db, 'space').hash).toBe(policyHash(own));
  });

  it('are the strictest of its own, those of its label and the floor', () => {
    setLabel(label);
    expect(effectivePolicy(db, 'space').policy).toEqual(strictest(own, label));
    setFloor(floor);
    const all = strictest(own, label, floor);
    expect(effectivePolicy(db, 'space')).toEqual({ hash: policyHash(all), policy: all });
    expect(all).toMatchObject({ name: 'Ward', version: 2, profile: 'strict', approvals: 1, words: ['Nightjar'] });
  });

  it('follow at once what is chosen', () => {
    setFloor(floor);
    const strict = effectivePolicy(db, 'space').hash;
    db.run('DELETE FROM floor');
    expect(effectivePolicy(db, 'space').hash).toBe(policyHash(own));
    setFloor(floor);
    expect(effectivePolicy(db, 'space').hash).toBe(strict);
    db.run(`UPDATE spaces SET policy_hash = :hash`, { hash: keep(policies.regulated) });
    expect(effectivePolicy(db, 'space').policy.name).toBe('Regulated');
    db.run(`UPDATE spaces SET label = 'SECRET'`);
    setLabel(label);
    expect(effectivePolicy(db, 'space').policy.patterns).toHaveLength(1);
  });

  it('are not there for a space that is not, and a document that is gone is no empty one', () => {
    expect(() => effectivePolicy(db, 'nowhere')).toThrow('missing');
    raw.exec('PRAGMA foreign_keys = OFF');
    db.run(`UPDATE spaces SET policy_hash = 'gone'`);
    expect(() => effectivePolicy(db, 'space')).toThrow('missing');
  });
});

describe('a document', () => {
  it('is kept once, as the text that its hash covers', () => {
    const hash = keep(own);
    keepRules(db, { hash, policy: own }, 99);
    expect(db.all('SELECT * FROM policies WHERE hash = :hash', { hash }).map(row => row.number('created_at'))).toEqual([
      1
    ]);
    expect(policyText(policyBy(db, hash) ?? floor)).toBe(policyText(own));
    expect(policyBy(db, 'x')).toBeNull();
  });

  it('is never changed, and does not go while something refers to it', () => {
    expect(() => db.run(`UPDATE policies SET document = '{}'`)).toThrow('never changed');
    expect(() => db.run('DELETE FROM policies')).toThrow('FOREIGN KEY');
    setLabel(label);
    setFloor(floor);
    for (const policy of [own, label, floor]) {
      expect(() => db.run('DELETE FROM policies WHERE hash = :hash', { hash: policyHash(policy) })).toThrow(
        'FOREIGN KEY'
      );
    }
    const unused = keep(policies.team);
    expect(db.run('DELETE FROM policies WHERE hash = :unused', { unused })).toBe(1);
  });
});
