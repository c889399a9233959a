import { randomUUID } from 'node:crypto';
import type { Commented, CommentPlace } from '../../src/domain/comments/ports.js';
import type { Thread } from '../../src/domain/comments/model.js';
import type { DeprecateCommand } from '../../src/domain/deprecation/ports.js';
import type { Notice } from '../../src/domain/notices/model.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { ActingAs } from '../../src/domain/identity/model.js';
import type { Published } from '../../src/domain/snapshots/ports.js';
import type { Person, World } from './world.js';

type At = Pick<Published, 'entry' | 'version'>;

/** Short ways to do what readers do about a notebook. */
export class Talk {
  constructor(
    readonly world: World,
    readonly space: string
  ) {}

  private about(by: Person, { entry, version: number }: At, over: ActingAs) {
    this.world.now += 1000;
    return { actor: by.account.id, entry, number, now: this.world.now, ...over };
  }

  async rules(): Promise<string> {
    const account = await this.world.root();
    const caller = { account, via: 'session', scopes: ['read', 'publish'], proof: null } as const;
    return (await this.world.store.policies.effective(caller, this.space))?.hash ?? '';
  }

  async say(
    by: Person,
    at: At,
    text: string,
    place: CommentPlace = { cell: 3, output: 0, thread: null },
    over: ActingAs & { key?: string; policyHash?: string } = {}
  ): Promise<Outcome<Commented>> {
    const { key = randomUUID(), policyHash = await this.rules(), ...acting } = over;
    return this.world.store.comments.comment({ ...this.about(by, at, acting), key, place, text, policyHash });
  }

  async edit(by: Person, at: At, comment: string, text: string): Promise<Outcome<Commented>> {
    const policyHash = await this.rules();
    return this.world.store.comments.editComment({ ...this.about(by, at, {}), comment, text, policyHash });
  }

  delete(by: Person, at: At, comment: string): Promise<Outcome<Commented>> {
    return this.world.store.comments.deleteComment({ ...this.about(by, at, {}), comment });
  }

  resolve(by: Person, at: At, comment: string, resolved = true): Promise<Outcome<Commented>> {
    return this.world.store.comments.resolveThread({ ...this.about(by, at, {}), comment, resolved });
  }

  threads(by: Person, { entry, version }: At): Promise<Thread[] | null> {
    return this.world.store.comments.threads(by.caller, entry, version);
  }

  star(by: Person, { entry }: Pick<At, 'entry'>, starred = true, over: ActingAs = {}) {
    this.world.now += 1000;
    return this.world.store.stars.star({ actor: by.account.id, entry, starred, now: this.world.now, ...over });
  }

  async deprecate(
    by: Person,
    { entry }: Pick<At, 'entry'>,
    over: Partial<DeprecateCommand> = {}
  ): Promise<Outcome<{ entry: string }>> {
    this.world.now += 1000;
    const policyHash = await this.rules();
    const said = { reason: 'It counts a station twice.', alternative: null, policyHash };
    const cmd = { key: randomUUID(), actor: by.account.id, entry, now: this.world.now, ...said, ...over };
    return this.world.store.deprecation.deprecate(cmd);
  }

  undeprecate(by: Person, { entry }: Pick<At, 'entry'>): Promise<Outcome<{ entry: string }>> {
    this.world.now += 1000;
    return this.world.store.deprecation.undeprecate({ key: '', actor: by.account.id, entry, now: this.world.now });
  }

  /** What somebody is told, the newest first; what is counted is what is shown. */
  async told(by: Person): Promise<Notice[]> {
    const { items, unread } = await this.world.store.notices.notices(by.caller);
    const counted = await this.world.store.notices.unread(by.caller);
    const shown = items.filter(({ read }) => !read).length;
    if (unread !== shown || counted !== shown) {
      throw new Error(`${shown} are shown, ${unread} and ${counted} are counted`);
    }
    return items;
  }

  async kinds(by: Person): Promise<string[]> {
    return (await this.told(by)).map(({ kind }) => kind);
  }

  /** What whoever derives something from the store is told of. */
  fork(by: Person, { entry, version, contentId, commit }: Published, space = this.space): Promise<Published> {
    const origin = { entry, version, contentId, commit };
    return this.world.publish({ by: by.account, space, code: `fork of ${entry}`, origin, fields: { title: 'A fork' } });
  }
}
