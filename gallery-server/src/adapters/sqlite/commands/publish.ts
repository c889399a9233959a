import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Preparation } from '@vitrine/core/snapshot';
import { shownName } from '../../../domain/identity/former.js';
import type { Caller } from '../../../domain/identity/model.js';
import type { Outcome } from '../../../domain/outcome.js';
import { engineName } from '../../../domain/quarantine/engine.js';
import { releasedIn } from '../../../domain/reviews/asked.js';
import type { ReleasedOutput } from '../../../domain/reviews/model.js';
import type { Published, PublishCommand, StoredObject } from '../../../domain/snapshots/ports.js';
import type { Space } from '../../../domain/spaces/model.js';
import { Refused, runCommand } from '../command.js';
import { tellOfFork } from '../notices.js';
import { announce } from '../outbox.js';
import { isPurgedContent, isShutContent } from '../quarantine.js';
import { storeReceipt } from '../receipts.js';
import type { ReceiptMaker } from '../receipts.js';
import { conflictWith, headName, moveHead, newestOf } from '../heads.js';
import { storeRendered } from '../rendered.js';
import { newId } from '../rows.js';
import type { Db, Row } from '../rows.js';
import { callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { askedIn, askForReview, bindingOf, replaceWaiting } from './decisions.js';
import { findOrigin, parentIn } from './prepare.js';

/** Id that git gives an object. */
export function gitId(kind: string, data: Uint8Array): string {
  return createHash('sha1').update(`${kind} ${data.length}\0`).update(data).digest('hex');
}

const publishedOf = (row: Row, created: boolean): Published => ({
  entry: row.text('entry_id'),
  version: row.number('number'),
  versionId: row.text('id'),
  contentId: row.text('content_id'),
  commit: row.text('commit_oid'),
  state: row.text('state') === 'pending' ? 'pending' : 'published',
  created
});

function ticketOf(db: Db, cmd: PublishCommand): { preparation: Preparation; base: number | null; used: string | null } {
  const row = db.one('SELECT * FROM tickets WHERE id = :ticket AND account_id = :actor', {
    ticket: cmd.ticket,
    actor: cmd.actor
  });
  if (row === null || row.number('expires_at') <= cmd.now) {
    throw new Refused('ticket-expired');
  }
  return {
    preparation: row.json<Preparation>('preparation'),
    base: row.numberOrNull('base'),
    used: row.textOrNull('version_id')
  };
}

/** What an object's bytes say must be what it is called; the commit and every file must be there. */
function checkObjects(cmd: PublishCommand): Map<string, string> {
  const kinds = new Map<string, StoredObject['kind']>();
  for (const { oid, kind, data } of cmd.objects) {
    if (gitId(kind, data) !== oid) {
      throw new Refused('commit-mismatch');
    }
    kinds.set(oid, kind);
  }
  const { snapshot } = cmd;
  const paths = new Map(snapshot.files.map(file => [gitId('blob', Buffer.from(file.text, 'utf8')), file.path]));
  const whole = [...paths.keys()].every(oid => kinds.get(oid) === 'blob');
  if (!whole || kinds.get(snapshot.commit) !== 'commit' || kinds.get(snapshot.tree) !== 'tree') {
    throw new Refused('tree-mismatch');
  }
  return paths;
}

function storeObjects(db: Db, space: string, versionId: string, cmd: PublishCommand): void {
  const paths = checkObjects(cmd);
  for (const { oid, sha256, kind, data } of cmd.objects) {
    const held = db.one('SELECT sha256 FROM objects WHERE space_id = :space AND oid = :oid', { space, oid });
    if (held !== null && held.text('sha256') !== sha256) {
      throw new Refused('content-mismatch');
    }
    if (held === null) {
      db.run(
        `INSERT INTO objects (space_id, oid, sha256, kind, size, base, data)
         VALUES (:space, :oid, :sha256, :kind, :size, NULL, :data)`,
        { space, oid, sha256, kind, size: data.length, data: deflateSync(data) }
      );
    }
    db.run('INSERT INTO version_objects VALUES (:versionId, :space, :oid, :path)', {
      versionId,
      space,
      oid,
      path: paths.get(oid) ?? null
    });
  }
}

interface Place {
  entry: string;
  number: number;
  space: Space;
  preparation: Preparation;
  /** `pending` where somebody else has to say yes first. */
  state: Published['state'];
  released: number;
  /** Whom readers see. */
  author: string;
}

function insertVersion(db: Db, cmd: PublishCommand, at: Place): Published {
  const { snapshot, now } = cmd;
  const { entry, number, space, preparation, state, released, author } = at;
  const id = newId();
  db.run(
    `INSERT INTO versions (id, entry_id, number, space_id, label, policy_hash, state, content_id, commit_oid, tree_oid,
       author_id, author_name, engine, fields, facts, note, origin, published_at, shown, released)
     VALUES (:id, :entry, :number, :space, :label, :policy, :state, :contentId, :commit,
       :tree, :actor, :author, :engine, :fields, :facts, :note, :origin, :now, :shown, :released)`,
    {
      id,
      entry,
      number,
      space: space.id,
      label: space.label,
      policy: space.policyHash,
      contentId: snapshot.contentId,
      commit: snapshot.commit,
      tree: snapshot.tree,
      actor: cmd.actor,
      author,
      engine: preparation.engine,
      fields: JSON.stringify(snapshot.fields),
      facts: JSON.stringify({ ...cmd.facts, version: number, figure: cmd.rendered.cover !== null }),
      note: snapshot.fields.note,
      origin: preparation.origin === null ? null : JSON.stringify(preparation.origin),
      now,
      state,
      shown: state === 'published' ? 1 : 0,
      released
    }
  );
  storeObjects(db, space.id, id, cmd);
  storeRendered(db, id, cmd.rendered);
  announce(db, state === 'published' ? 'version.published' : 'version.waits', id, now);
  return {
    entry,
    version: number,
    versionId: id,
    contentId: snapshot.contentId,
    commit: snapshot.commit,
    state,
    created: true
  };
}

/** A version is published only after today's engine has looked at it. */
function noteCheck(db: Db, made: Published, engine: string, policyHash: string, now: number): void {
  db.run(`INSERT OR IGNORE INTO checks VALUES (:id, :engine, :policyHash, 'clean', :now)`, {
    id: made.versionId,
    engine,
    policyHash,
    now
  });
}

/** The version of the entry that is this very thing already: one that others read, or the author's own that waits. */
function sameThing(db: Db, entry: string, contentId: string, actor: string): Row | null {
  return db.one(
    `SELECT * FROM versions WHERE entry_id = :entry AND content_id = :contentId
     AND (state = 'published' OR (state = 'pending' AND author_id = :actor)) ORDER BY number DESC LIMIT 1`,
    { entry, contentId, actor }
  );
}

const releasedOf = ({ snapshot }: PublishCommand): ReleasedOutput[] =>
  releasedIn(snapshot.files.find(file => file.path === 'snapshot.json')?.text ?? '{}');

function newEntry(db: Db, caller: Caller, cmd: PublishCommand, preparation: Preparation): string {
  const entry = newId();
  const origin = findOrigin(db, caller, preparation.origin);
  if (preparation.parent !== null && origin?.readable !== true) {
    throw new Refused('ticket-expired');
  }
  db.run('INSERT INTO entries VALUES (:entry, :space, :actor, :now, :origin)', {
    entry,
    space: preparation.space,
    actor: cmd.actor,
    now: cmd.now,
    origin: origin?.versionId ?? null
  });
  tellOfFork(db, entry, origin?.versionId ?? null, cmd.actor, cmd.now);
  return entry;
}

function newVersion(db: Db, caller: Caller, cmd: PublishCommand, space: Space): Published {
  const { preparation, base, used } = ticketOf(db, cmd);
  const notebook = cmd.snapshot.files.find(file => file.path === 'notebook.ipynb')?.text ?? '';
  if (isShutContent(db, space.id, cmd.snapshot.contentId, gitId('blob', Buffer.from(notebook, 'utf8')))) {
    throw new Refused('content-quarantined');
  }
  if (isPurgedContent(db, space.id, cmd.snapshot.contentId)) {
    throw new Refused('content-purged');
  }
  const again = preparation.entry === null ? null : sameThing(db, preparation.entry, cmd.snapshot.contentId, cmd.actor);
  if (again !== null) {
    return publishedOf(again, false);
  }
  if (used !== null) {
    const made = db.one(`SELECT * FROM versions WHERE id = :used AND state IN ('published', 'pending')`, { used });
    if (made === null || made.text('commit_oid') !== cmd.snapshot.commit) {
      throw new Refused('ticket-expired');
    }
    return publishedOf(made, false);
  }
  let entry = preparation.entry;
  let number = 1;
  if (entry === null) {
    entry = newEntry(db, caller, cmd, preparation);
  } else {
    const at = { space: space.id, entry, base, origin: preparation.origin };
    if (parentIn(db, caller, at) !== preparation.parent) {
      throw conflictWith(newestOf(db, entry));
    }
    const last = db.one('SELECT max(number) AS last FROM versions WHERE entry_id = :entry', { entry });
    number = (last?.number('last') ?? 0) + 1;
  }
  const { length: released } = releasedOf(cmd);
  const waits = askedIn(bindingOf(db, space.id), released) !== null;
  const state = waits ? 'pending' : 'published';
  const before = newestOf(db, entry)?.text('commit_oid') ?? null;
  const author = caller.account === null ? '' : shownName(caller.account);
  const published = insertVersion(db, cmd, { entry, number, space, preparation, state, released, author });
  replaceWaiting(db, entry, number, cmd.now);
  if (waits) {
    askForReview(db, published.versionId, cmd.now);
  } else if (!moveHead(db, space.id, entry, before, cmd.snapshot.commit)) {
    throw new Error(`the head ${headName(entry)} moved inside a transaction`);
  }
  db.run('UPDATE tickets SET version_id = :version WHERE id = :ticket', {
    version: published.versionId,
    ticket: cmd.ticket
  });
  return published;
}

const preparationOf = (db: Db, { ticket, actor }: PublishCommand): Preparation | null =>
  db
    .one('SELECT preparation FROM tickets WHERE id = :ticket AND account_id = :actor', { ticket, actor })
    ?.json<Preparation>('preparation') ?? null;

/** Whether a version is still what its author was told. */
const isThere = (db: Db, { versionId, state }: Published): boolean =>
  db.one('SELECT id FROM versions WHERE id = :versionId AND state = :state', { versionId, state }) !== null;

/** Publishes one version: everything of it, or nothing. */
export function publish(
  db: Db,
  cmd: PublishCommand & Acting,
  receipts: ReceiptMaker | null = null
): Outcome<Published> {
  const { actor, snapshot, now } = cmd;
  const preparation = preparationOf(db, cmd);
  const spaceId = preparation?.space ?? null;
  return runCommand<Published>(db, {
    action: 'version.publish',
    actor,
    subject: 'version',
    space: spaceId,
    now,
    // What is published and where; a client that begins again has another ticket, and so another commit.
    once: {
      key: cmd.key,
      body: [spaceId, preparation?.entry, preparation?.origin, snapshot.contentId],
      stands: answer => isThere(db, answer)
    },
    work: () => {
      if (spaceId === null) {
        throw new Refused('ticket-expired');
      }
      const caller = callerOf(db, cmd);
      const { space, role } = spaceFor(db, caller, spaceId);
      need(caller, 'entry.publish', role);
      if (space.policyHash !== ticketOf(db, cmd).preparation.policyHash) {
        throw new Refused('policy-changed');
      }
      const value = newVersion(db, caller, cmd, space);
      noteCheck(db, value, engineName(receipts?.bundle ?? null), space.policyHash, now);
      const { label, policyHash } = space;
      const { via = 'session' } = cmd;
      const released = value.created ? releasedOf(cmd) : [];
      const about = {
        version: value.versionId,
        account: actor,
        via: via === 'none' ? ('session' as const) : via,
        facts: cmd.receipt,
        time: now
      };
      return {
        value,
        chain: space.id,
        subject: value.versionId,
        // Why an output was let out is told where it can be erased with the version.
        payload: { ...value, label, policyHash, ...(released.length > 0 ? { released } : {}) },
        told: event => {
          if (receipts !== null && value.created) {
            storeReceipt(db, receipts, about, event);
          }
        }
      };
    }
  });
}
