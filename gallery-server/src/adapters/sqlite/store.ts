import type { Caller } from '../../domain/identity/model.js';
import type { Store } from '../../domain/store.js';
import type { EmbeddedSearch } from '../search/embedded.js';
import type { StoreThread } from './thread.js';

/** A proof's last use is noted this often at most, in milliseconds. */
const touchEvery = 60_000;

/** The threads of a store: one that writes, a few that read, and those of the search. */
export interface StoreThreads {
  writer: StoreThread;
  readers: StoreThread[];
  search: EmbeddedSearch;
}

/** Commands that change nothing of what is found; each would wake the thread that follows. */
const unfound: ReadonlySet<string> = new Set([
  'createAccount',
  'setPassword',
  'invite',
  'withdrawInvitation',
  'grant',
  'approveDevice',
  'denyDevice',
  'redeem',
  'openProof',
  'endProof',
  'endOtherProofs',
  'recordDenial',
  'prepare',
  'refusePublish',
  'startRescan',
  'takeHeads',
  'look',
  'comment',
  'editComment',
  'deleteComment',
  'resolveThread',
  'markRead',
  'switchNotices',
  'overwrite',
  'ready'
]);

const actorOf = (cmd: unknown): string | null => {
  const actor: unknown = typeof cmd === 'object' && cmd !== null ? Reflect.get(cmd, 'actor') : null;
  return typeof actor === 'string' ? actor : null;
};

/** The ports over the threads. The types of arguments and answers are those of the ports. */
export function storeOn({ writer, readers, search }: StoreThreads, now: () => number): Store {
  let turn = 0;
  const write = async <T>(name: string, cmd: unknown): Promise<T> => {
    const answer = (await writer.call(name, cmd)) as T;
    if (!unfound.has(name)) {
      search.wrote(actorOf(cmd));
    }
    return answer;
  };
  const read = async <T>(name: string, asked: unknown): Promise<T> => {
    turn = (turn + 1) % readers.length;
    return (await readers[turn]?.call(name, asked)) as T;
  };
  const callerByProof = async (hash: string, at: number): Promise<Caller | null> => {
    const found = await read<{ caller: Caller; lastUsedAt: number } | null>('callerByProof', { hash, now: at });
    if (found !== null && at - found.lastUsedAt >= touchEvery) {
      // Reading must go on when noting the use fails.
      writer.call('touchProof', { hash, now: at }).catch(() => undefined);
    }
    return found?.caller ?? null;
  };
  return {
    identity: {
      createAccount: cmd => write('createAccount', cmd),
      setPassword: cmd => write('setPassword', cmd),
      invite: cmd => write('invite', cmd),
      withdrawInvitation: cmd => write('withdrawInvitation', cmd),
      setAdministrator: cmd => write('setAdministrator', cmd),
      setAccountState: cmd => write('setAccountState', cmd),
      grant: cmd => write('grant', cmd),
      approveDevice: cmd => write('approveDevice', cmd),
      denyDevice: cmd => write('denyDevice', cmd),
      redeem: cmd => write('redeem', cmd),
      openProof: cmd => write('openProof', cmd),
      endProof: cmd => write('endProof', cmd),
      endOtherProofs: cmd => write('endOtherProofs', cmd),
      recordDenial: cmd => write('recordDenial', cmd),
      accountByLogin: login => read('accountByLogin', { login }),
      accountById: id => read('accountById', { id }),
      callerByProof,
      proofsOf: (accountId, at) => read('proofsOf', { accountId, now: at }),
      invitation: (hash, at) => read('invitation', { hash, now: at }),
      openInvitations: (caller, space, at) => read('openInvitations', { caller, space, now: at }),
      people: (caller, query) => read('people', { caller, query }),
      welcome: (hash, at) => read('welcome', { hash, now: at }),
      deviceByUserCode: (userCode, at) => read('deviceByUserCode', { userCode, now: at }),
      countAccounts: () => read('countAccounts', null)
    },
    spaces: {
      createSpace: cmd => write('createSpace', cmd),
      renameSpace: cmd => write('renameSpace', cmd),
      setRole: cmd => write('setRole', cmd),
      spacesOf: caller => read('spacesOf', { caller }),
      visibleSpaces: caller => read('visibleSpaces', { caller }),
      space: (caller, id) => read('space', { caller, id }),
      members: (caller, space) => read('members', { caller, space })
    },
    policies: {
      writePolicy: cmd => write('writePolicy', cmd),
      changePolicy: cmd => write('changePolicy', cmd),
      decideProposal: cmd => write('decideProposal', cmd),
      effective: (caller, space) => read('effective', { caller, space }),
      briefs: hashes => read('briefs', { hashes }),
      choices: (caller, space) => read('choices', { caller, space }),
      document: (caller, hash) => read('document', { caller, hash }),
      floor: caller => read('floor', { caller }),
      ofSpace: (caller, space) => read('ofSpace', { caller, space }),
      consequences: (caller, wish) => read('consequences', { caller, wish }),
      proposals: (caller, space) => read('proposals', { caller, space }),
      proposal: (caller, id) => read('proposal', { caller, id })
    },
    snapshots: {
      prepare: cmd => write('prepare', cmd),
      publish: cmd => write('publish', cmd),
      refusePublish: cmd => write('refusePublish', cmd),
      withdraw: cmd => write('withdraw', cmd),
      undoWithdraw: cmd => write('undoWithdraw', cmd),
      preparation: (actor, ticket, at) => read('preparation', { actor, ticket, now: at }),
      home: (caller, entry) => read('home', { caller, entry })
    },
    quarantine: {
      report: cmd => write('report', cmd),
      release: cmd => write('release', cmd),
      recordCheck: cmd => write('recordCheck', cmd),
      startRescan: cmd => write('startRescan', cmd),
      endRescan: cmd => write('endRescan', cmd),
      rescanState: engine => read('rescanState', { engine }),
      nextStale: (engine, after) => read('nextStale', { engine, after }),
      lastPolicyChange: () => read('lastPolicyChange', null),
      quarantines: (caller, query) => read('quarantines', { caller, query }),
      quarantine: (caller, id) => read('quarantine', { caller, id })
    },
    entries: {
      latest: (caller, entry) => read('version', { caller, entry, number: null }),
      version: (caller, entry, number) => read('version', { caller, entry, number }),
      versions: (caller, entry) => read('versions', { caller, entry }),
      tombstones: (caller, entry) => read('tombstones', { caller, entry }),
      lineage: (caller, entry) => read('lineage', { caller, entry }),
      object: (caller, entry, oid) => read('object', { caller, entry, oid })
    },
    search,
    reviews: {
      decide: cmd => write('decide', cmd),
      look: cmd => write('look', cmd),
      queue: caller => read('reviewQueue', { caller }),
      waiting: caller => read('reviewsWaiting', { caller }),
      own: caller => read('ownReviews', { caller }),
      standing: (caller, entry, number) => read('reviewStanding', { caller, entry, number }),
      rules: hash => read('reviewRules', { hash }),
      view: (caller, entry, number) => read('reviewView', { caller, entry, number })
    },
    upkeep: { storage: () => read('storage', null) },
    stars: { star: cmd => write('star', cmd), regard: (caller, entry) => read('regard', { caller, entry }) },
    deprecation: {
      deprecate: cmd => write('deprecate', cmd),
      undeprecate: cmd => write('undeprecate', cmd),
      deprecable: (caller, entry) => read('deprecable', { caller, entry })
    },
    comments: {
      comment: cmd => write('comment', cmd),
      editComment: cmd => write('editComment', cmd),
      deleteComment: cmd => write('deleteComment', cmd),
      resolveThread: cmd => write('resolveThread', cmd),
      threads: (caller, entry, number) => read('threads', { caller, entry, number }),
      otherThreads: (caller, entry, number) => read('otherThreads', { caller, entry, number }),
      mentioned: (caller, entry, number, text) => read('mentioned', { caller, entry, number, text }),
      commentable: (caller, entry, number) => read('commentable', { caller, entry, number })
    },
    notices: {
      notices: caller => read('notices', { caller }),
      unread: caller => read('unreadNotices', { caller }),
      markRead: cmd => write('markRead', cmd),
      switchNotices: cmd => write('switchNotices', cmd)
    },
    audit: {
      events: (caller, query) => read('events', { caller, query }),
      record: (caller, query) => read('record', { caller, query }),
      verify: (caller, chain) => read('verify', { caller, chain }),
      verifyAll: () => read('verifyAll', null),
      takeHeads: cmd => write('takeHeads', cmd),
      standings: heads => read('standings', { heads })
    },
    receipts: { receipt: (caller, entry, number) => read('receipt', { caller, entry, number }) },
    moves: {
      movable: (caller, entry) => read('movable', { caller, entry }),
      undoable: (actor, undoHash) => read('undoable', { actor, undoHash }),
      content: version => read('storedContent', { version }),
      move: cmd => write('moveEntry', cmd)
    },
    erasure: {
      purge: cmd => write('purge', cmd),
      remove: cmd => write('removeAccount', cmd),
      overwrite: async () => {
        const overwritten = await write<boolean>('overwrite', null);
        return (await search.overwrite()) && overwritten;
      },
      removable: (caller, account) => read('removable', { caller, account }),
      purgeable: (caller, entry, version) => read('purgeable', { caller, entry, version })
    },
    pages: {
      page: (caller, entry, number, page) => read('page', { caller, entry, number, page }),
      figure: (caller, entry, number, figure) => read('figure', { caller, entry, number, figure }),
      frame: (caller, entry, number, frame) => read('frame', { caller, entry, number, frame })
    },
    ready: async () => {
      await write('ready', null);
      await read('accountById', { id: `ready at ${now()}` });
    },
    close: async () => {
      await search.close();
      await Promise.all(readers.map(reader => reader.close()));
      await writer.close();
    }
  };
}
