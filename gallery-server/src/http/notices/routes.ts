import { noticeKinds } from '@vitrine/core/words';
import type { NoticeKind } from '@vitrine/core/words';
import { Type } from 'typebox';
import { actingAs } from '../../domain/identity/model.js';
import { accountOf } from '../auth/account.js';
import type { HttpDeps } from '../deps.js';
import { unwrap } from '../errors.js';
import { answers, Count, Id, Nullable, Time, VersionNumber } from '../schemas.js';
import type { Api } from '../typed.js';

const tags = ['notifications'];
const config = { permission: 'read' as const };

const Kind = Type.Unsafe<NoticeKind>({ type: 'string', enum: noticeKinds });
const Kinds = Type.Array(Kind, { maxItems: noticeKinds.length });

const Notices = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      kind: Kind,
      at: Time,
      read: Type.Boolean(),
      by: Type.String({ description: "Who did it; '' where that is nobody's business" }),
      entry: Id,
      version: Type.Union([VersionNumber, Type.Null()], { description: 'A fixed version; null for the newest' }),
      comment: Nullable(Id),
      title: Type.String(),
      other: Type.String({ description: 'Title of the other notebook that it is about' })
    })
  ),
  unread: Count,
  off: Type.Array(Kind, { description: 'Kinds that are told of no more' })
});

/** What an account is told of. What it may not read any more is neither shown nor counted. */
export function noticeRoutes(api: Api, deps: HttpDeps): void {
  const { notices } = deps.store;

  api.get(
    '/notifications',
    { config, schema: { summary: 'My notifications', tags, response: answers({ 200: Notices }) } },
    async ({ caller }) => notices.notices(caller)
  );

  api.post(
    '/notifications/read',
    {
      config,
      schema: {
        summary: 'Mark one as read, or all',
        tags,
        body: Type.Object({ notice: Nullable(Id) }),
        response: answers({ 200: Type.Object({ unread: Count }) })
      }
    },
    async request => {
      const actor = accountOf(request).id;
      const { notice } = request.body;
      return unwrap(await notices.markRead({ actor, ...actingAs(request.caller), notice, now: deps.clock() }));
    }
  );

  api.put(
    '/notifications/settings',
    {
      config,
      schema: {
        summary: 'Say what I am told of no more',
        tags,
        body: Type.Object({ off: Kinds }),
        response: answers({ 200: Type.Object({ off: Type.Array(Kind) }) })
      }
    },
    async request => {
      const actor = accountOf(request).id;
      return unwrap(await notices.switchNotices({ actor, ...actingAs(request.caller), off: request.body.off }));
    }
  );
}
