import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refused, runCommand } from './command.js';
import type { Command } from './command.js';
import { migrate } from './database.js';
import { Db, newId } from './rows.js';

describe('runCommand', () => {
  let db: Db;

  beforeEach(() => {
    db = new Db(new DatabaseSync(':memory:'));
    migrate(db.raw);
    db.raw.exec('CREATE TABLE t (id TEXT NOT NULL) STRICT');
  });

  const insert = (id: string): number => db.run('INSERT INTO t VALUES (:id)', { id });
  const ids = (): string[] => db.all('SELECT id FROM t').map(row => row.text('id'));
  const events = (): string[] =>
    db
      .all('SELECT action, outcome FROM audit_events ORDER BY seq')
      .map(row => `${row.text('action')} ${row.text('outcome')}`);
  const command = (work: () => string, over: Partial<Command<string>> = {}): Command<string> => ({
    action: 'test',
    actor: 'a',
    subject: 's',
    now: 1,
    work: () => ({ value: work() }),
    ...over
  });

  it('keeps everything of a command that went well, with its event', () => {
    expect(
      runCommand(
        db,
        command(() => String(insert('x')))
      )
    ).toEqual({ ok: true, value: '1' });
    expect([ids(), events()]).toEqual([['x'], ['test done']]);
  });

  it('undoes everything of a refused one but the event', () => {
    const outcome = runCommand(
      db,
      command(() => {
        insert('x');
        throw new Refused('version-conflict', { version: 2 });
      })
    );
    expect(outcome).toEqual({ ok: false, refusal: { code: 'version-conflict', params: { version: 2 } } });
    expect([ids(), events()]).toEqual([[], ['test denied']]);
  });

  it('undoes all of a failed one, event and all, and the next one works', () => {
    const broken = command(() => {
      insert('x');
      throw new Error('broken');
    });
    expect(() => runCommand(db, broken)).toThrow('broken');
    expect([ids(), events(), db.raw.isTransaction]).toEqual([[], [], false]);
    expect(
      runCommand(
        db,
        command(() => String(insert('y')))
      )
    ).toMatchObject({ ok: true });
  });

  it('answers a repeated key without doing it again, and tells it for another body', () => {
    const replayed: string[] = [];
    const once = { key: 'k', body: { a: 1 }, replayed: (answer: string) => void replayed.push(answer) };
    const first = runCommand(
      db,
      command(() => `${insert('x')} first`, { once })
    );
    expect(
      runCommand(
        db,
        command(() => 'second', { once })
      )
    ).toEqual(first);
    expect(replayed).toEqual(['1 first']);
    expect(
      runCommand(
        db,
        command(() => 'third', { once: { key: 'k', body: { a: 2 } } })
      )
    ).toMatchObject({
      ok: false,
      refusal: { code: 'idempotency-reused' }
    });
    expect(
      runCommand(
        db,
        command(() => 'theirs', { once, actor: 'b' })
      )
    ).toEqual({ ok: true, value: 'theirs' });
    expect(ids()).toEqual(['x']);
  });

  it('does the work anew when the answer it kept does not stand any more', () => {
    let stands = true;
    const once = { key: 'k', body: 1, stands: () => stands };
    const say = (text: string): unknown => {
      const ended = runCommand(
        db,
        command(() => text, { once })
      );
      return ended.ok ? ended.value : ended.refusal.code;
    };
    expect([say('first'), say('second')]).toEqual(['first', 'first']);
    stands = false;
    expect(say('third')).toBe('third');
    stands = true;
    expect(say('fourth')).toBe('third');
  });

  it('remembers no refusals, and no key that is empty', () => {
    const once = { key: 'k', body: 1 };
    const refuse = (): string => {
      throw new Refused('not-allowed');
    };
    expect(runCommand(db, command(refuse, { once }))).toMatchObject({ ok: false });
    expect(
      runCommand(
        db,
        command(() => 'now', { once })
      )
    ).toEqual({ ok: true, value: 'now' });
    const empty = { key: '', body: 1 };
    expect(
      runCommand(
        db,
        command(() => '1', { once: empty })
      )
    ).toEqual({ ok: true, value: '1' });
    expect(
      runCommand(
        db,
        command(() => '2', { once: empty })
      )
    ).toEqual({ ok: true, value: '2' });
  });

  it('forgets answers after a week', () => {
    const once = { key: 'k', body: 1 };
    runCommand(
      db,
      command(() => 'old', { once })
    );
    const later = { now: 8 * 24 * 3_600_000 };
    runCommand(
      db,
      command(() => 'other', { once: { key: 'j', body: 1 }, ...later })
    );
    expect(
      runCommand(
        db,
        command(() => 'new', { once, ...later })
      )
    ).toEqual({ ok: true, value: 'new' });
  });
});

describe('newId', () => {
  it('is random, short and readable', () => {
    const made = new Set(Array.from({ length: 1000 }, () => newId()));
    expect(made.size).toBe(1000);
    expect([...made].every(id => /^[a-z2-7]{12}$/.test(id))).toBe(true);
    expect(newId(26)).toHaveLength(26);
  });
});

describe('rows', () => {
  it('say which column is not what was thought', () => {
    const db = new Db(new DatabaseSync(':memory:'));
    const row = db.one(`SELECT 1 AS n, 'x' AS t, NULL AS z, x'00' AS b, '[1]' AS j`);
    expect([row?.number('n'), row?.text('t'), row?.textOrNull('z'), row?.numberOrNull('z')]).toEqual([
      1,
      'x',
      null,
      null
    ]);
    expect(row?.bytes('b')).toEqual(new Uint8Array([0]));
    expect(row?.json<number[]>('j')).toEqual([1]);
    expect(() => row?.text('n')).toThrow('column n');
    expect(() => row?.number('t')).toThrow('column t');
    expect(() => row?.bytes('t')).toThrow('column t');
    expect(db.one('SELECT 1 AS n WHERE 0')).toBeNull();
  });
});
