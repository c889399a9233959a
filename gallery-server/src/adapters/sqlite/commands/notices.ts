import type { NoticeKind } from '@vitrine/core/words';
import { isNoticeKind } from '@vitrine/core/words';
import type { ReadNoticesCommand, SwitchNoticesCommand } from '../../../domain/notices/ports.js';
import type { Outcome } from '../../../domain/outcome.js';
import { runQuietly } from '../command.js';
import { unreadOf } from '../queries/notices.js';
import type { Db } from '../rows.js';
import { callerOf, need } from '../spaces.js';
import type { Acting } from '../spaces.js';

/** Notes that an account has read one notice, or all of them. One that isn't theirs, or is gone, changes nothing. */
export function markRead(db: Db, cmd: ReadNoticesCommand & Acting): Outcome<{ unread: number }> {
  const { actor, notice, now } = cmd;
  return runQuietly(db, () => {
    const caller = callerOf(db, cmd);
    need(caller, 'notice.read', null, true);
    db.run(
      `UPDATE notices SET read_at = :now WHERE account_id = :actor AND read_at IS NULL
       AND (:notice IS NULL OR id = :notice)`,
      { actor, notice, now }
    );
    return { unread: unreadOf(db, caller) };
  });
}

/** Says which kinds an account wants to be told of no more. */
export function switchNotices(db: Db, cmd: SwitchNoticesCommand & Acting): Outcome<{ off: NoticeKind[] }> {
  const { actor } = cmd;
  const off = [...new Set(cmd.off)].filter(isNoticeKind);
  return runQuietly(db, () => {
    need(callerOf(db, cmd), 'notice.read', null, true);
    db.run('DELETE FROM notices_off WHERE account_id = :actor', { actor });
    for (const kind of off) {
      db.run('INSERT INTO notices_off VALUES (:actor, :kind)', { actor, kind });
    }
    return { off };
  });
}
