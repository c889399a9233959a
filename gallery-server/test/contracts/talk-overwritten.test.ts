import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { foundIn } from '../support/raw.js';
import { purge } from './erasing.js';
import { remove } from './former-member.contract.js';
import { Ward } from './reviewing.js';
import { Talk } from './talking.js';
import { value } from './world.js';
import type { World } from './world.js';

const words = ['plantcomment', 'plantanswer', 'plantedit', 'plantreason'];

describe('the files of a gallery, after what was said about a version went', () => {
  let ward: Ward;
  let world: World;
  let talk: Talk;

  beforeEach(async () => {
    ward = await Ward.open(dataDir => openSqliteStore({ dataDir }), policies.team);
    world = ward.world;
    talk = new Talk(world, ward.space);
  });
  afterEach(() => ward.close());

  const rows = (table: string, where: string): number => {
    const db = new DatabaseSync(databaseFile(world.dataDir), { readOnly: true });
    try {
      return Number(db.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).get()?.['n']);
    } finally {
      db.close();
    }
  };

  it('hold not a byte of it when the version was purged', async () => {
    const { author, reader, keeper } = ward.people;
    const one = await ward.publish(author, 'one');
    const other = await ward.publish(author, 'other');
    const { id } = value(await talk.say(reader, one, `plantcomment for @author ${'and more '.repeat(300)}`));
    value(await talk.say(author, one, 'plantanswer', { thread: id }));
    value(await talk.edit(reader, one, id, 'plantedit'));
    value(await talk.star(reader, one));
    value(await talk.deprecate(author, one, { reason: 'plantreason', alternative: other.entry }));
    await world.settled();
    expect(foundIn(world.dataDir, words).length).toBeGreaterThanOrEqual(words.length);
    expect(rows('notices', '1 = 1')).toBeGreaterThan(0);
    value(await purge(world, keeper, one));
    expect(await world.store.erasure.overwrite()).toBe(true);
    expect(foundIn(world.dataDir, words)).toEqual([]);
    for (const table of ['comments', 'comment_mentions', 'notices', 'stars', 'deprecations']) {
      expect([table, rows(table, '1 = 1')]).toEqual([table, 0]);
    }
  });

  it('hold nothing of who left, and what they said under nobody’s name', async () => {
    const login = 'plantlogin';
    const name = 'Plantfirst Plántlast';
    const leaving = await world.person(login, name);
    const { id: actor } = await world.root();
    const role = { actor, space: ward.space, account: leaving.account.id, role: 'reader', now: world.now } as const;
    value(await world.store.spaces.setRole(role));
    const { author, reader } = ward.people;
    const one = await ward.publish(author, 'one');
    const { id } = value(await talk.say(leaving, one, 'A question that stays'));
    value(await talk.say(author, one, `@${login} and @${name}: yes`, { thread: id }));
    value(await talk.say(reader, one, `${name} is right`));
    value(await talk.star(leaving, one));
    value(await world.store.notices.switchNotices({ actor: leaving.account.id, off: ['forked'] }));
    await world.settled();
    value(await remove(world, leaving));
    expect(await world.store.erasure.overwrite()).toBe(true);
    expect(foundIn(world.dataDir, [login, 'Plantfirst', 'Plántlast'])).toEqual([]);
    for (const table of ['stars', 'notices', 'notices_off', 'comment_mentions']) {
      expect([table, rows(table, `account_id = '${leaving.account.id}'`)]).toEqual([table, 0]);
    }
    expect((await talk.threads(reader, one))?.[0]?.comments[0]?.text).toBe('A question that stays');
  });
});
