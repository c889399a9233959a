import { randomUUID } from 'node:crypto';
import { policies } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Outcome } from '../../src/domain/outcome.js';
import type { Decision, ReviewNote, ReviewView, Seen } from '../../src/domain/reviews/model.js';
import type { DecideCommand } from '../../src/domain/reviews/ports.js';
import type { Published } from '../../src/domain/snapshots/ports.js';
import { value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

/** A space in which somebody else has to say yes, with everybody who has to do with it. */
export class Ward {
  private constructor(
    readonly world: World,
    readonly space: string,
    readonly people: Record<'author' | 'colleague' | 'reviewer' | 'second' | 'keeper' | 'reader' | 'outsider', Person>
  ) {}

  static async open(open: OpenStore, rules: Policy = policies.regulated): Promise<Ward> {
    const world = await World.open(open);
    const person = (login: string): Promise<Person> => world.person(login);
    const people = {
      author: await person('author'),
      colleague: await person('colleague'),
      reviewer: await person('reviewer'),
      second: await person('second'),
      keeper: await person('keeper'),
      reader: await person('reader'),
      outsider: await person('outsider')
    };
    const { author, colleague, reviewer, second, keeper, reader } = people;
    const space = await world.team(
      'Ward 7',
      [
        [author.account, 'editor'],
        [colleague.account, 'editor'],
        [reviewer.account, 'reviewer'],
        [second.account, 'reviewer'],
        [keeper.account, 'administrator'],
        [reader.account, 'reader']
      ],
      rules
    );
    return new Ward(world, space.id, people);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** A version by somebody, who has seen `base`. */
  publish(by: Person, code: string, on: { entry: string; base: number } | null = null): Promise<Published> {
    return this.world.publish({ by: by.account, space: this.space, code, markdown: code, ...on });
  }

  async view(by: Person, entry: string, number: number): Promise<ReviewView> {
    const found = value(await this.world.store.reviews.view(by.caller, entry, number));
    if (found.kind !== 'found') {
      throw new Error(`v${number} is ${found.kind}`);
    }
    return found.value;
  }

  /** What somebody would send who decides about what is on the screen now. */
  async wish(by: Person, at: Published, decision: Decision, over: Partial<DecideCommand> = {}): Promise<DecideCommand> {
    return this.command(by, at, decision, (await this.view(by, at.entry, at.version)).seen, over);
  }

  command(by: Person, at: Published, decision: Decision, seen: Seen, over: Partial<DecideCommand> = {}): DecideCommand {
    this.world.now += 1000;
    const notes: ReviewNote[] = decision === 'returned' ? [{ cell: 7, text: 'Say which ward this is.' }] : [];
    const { entry, version: number } = at;
    const { now } = this.world;
    const actor = by.account.id;
    return { key: randomUUID(), actor, entry, number, decision, seen, notes, engine: '0.2', now, ...over };
  }

  async decide(
    by: Person,
    at: Published,
    decision: Decision,
    over: Partial<DecideCommand> = {}
  ): Promise<Outcome<{ entry: string; number: number; decision: Decision }>> {
    return this.world.store.reviews.decide(await this.wish(by, at, decision, over));
  }

  /** The states of an entry's versions as somebody sees them, the newest first. */
  async states(by: Person, entry: string): Promise<[number, string][]> {
    const versions = await this.world.store.entries.versions(by.caller, entry);
    return versions.map(version => [version.number, version.state]);
  }

  async events(): Promise<string[]> {
    const chain = { chain: this.space, from: 1, limit: 500 };
    const events = value(await this.world.store.audit.events(this.people.keeper.caller, chain));
    return events.map(event => `${event.action} ${event.outcome}`);
  }
}
