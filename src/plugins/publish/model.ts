import { VitrineError } from '@vitrine/core/errors';
import { captionParts, changesSentence, english, type Trans } from '@vitrine/core/words';
import { noChoices, policies, policyHash, type Choices, type Policy } from '@vitrine/core/redaction';
import type { PublishedFields } from '@vitrine/core/snapshot';
import type { Me, VersionContent } from '@vitrine/client';
import { needsOf, type PublishActions, type PublishFields, type PublishState } from '@vitrine/ui';
import type { Checked } from '../../notebook/bench';
import { closedRow } from './closed';
import { mayHaveArrived, problemFrom, problemOfCode, problemOfWaiting, type DoorId } from './doors';
import { asksIn, audiencesOf, headlineOf } from './facts';
import { Outcome } from './outcome';
import { Past } from './past';
import type { PublishPorts } from './ports';
import { Review } from './review';
import { needToFit, sendVersion, type Pending, type Sendable, type Sent } from './send';

const empty: PublishFields = { title: '', question: '', answer: '', description: '', tags: [], note: '' };

/** Fields as a person left them. */
export type Draft = Partial<PublishFields>;

/** The publish dialog without its looks: what it shows, and what each button does. */
export class PublishModel implements PublishActions {
  /** `draft` and `choices` are what was typed and decided for this notebook before, in a dialog that was closed. */
  constructor(
    private readonly ports: PublishPorts,
    draft: Draft = {},
    private readonly trans: Trans = english,
    choices: Choices = noChoices
  ) {
    (Object.keys(draft) as (keyof PublishFields)[]).forEach(name => this.typed.add(name));
    this.current = {
      phase: 'checking',
      progress: null,
      headline: headlineOf({ checked: null, entry: null, changes: null, fileName: ports.notebook.fileName }, trans),
      caption: [],
      cells: [],
      reason: ports.policy.profile === 'strict' ? 'all' : 'unchecked',
      fields: { ...empty, ...draft },
      proposed: [],
      rows: [],
      audiences: [],
      audience: '',
      asNewEntry: false,
      entry: null,
      changes: null,
      problem: null,
      result: null,
      view: 'after',
      originals: null,
      review: null
    };
    this.review = new Review(
      ports,
      ports.policy,
      {
        update: change => this.update(change.rows === undefined ? change : this.withClosed(change, change.rows)),
        onLooked: (checked, first) => this.looked(checked, first),
        fail: error => this.fail(error),
        open: () => this.current.phase !== 'publishing' && this.current.phase !== 'done'
      },
      trans,
      choices
    );
    this.past = new Past(ports.gallery, () => this.told());
    this.outcome = new Outcome(
      ports,
      change => this.update({ result: this.current.result && { ...this.current.result, ...change } }),
      trans
    );
    this.stopListening = ports.gallery.onSession(() => this.showSession());
  }

  get state(): PublishState {
    return this.current;
  }

  /** What a person typed and hasn't published: closing the dialog loses none of it. */
  get draft(): Draft {
    const names = this.outcome.sent === null ? [...this.typed] : [];
    return pick(
      this.current.fields,
      names.filter(name => this.current.fields[name].length > 0)
    );
  }

  /** What was decided and hasn't been published. */
  get choices(): Choices {
    return this.outcome.sent === null ? this.review.choices : noChoices;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Looks at the notebook and at the gallery, each without waiting for the other. */
  async start(): Promise<void> {
    await Promise.all([this.check(), this.connect()]);
  }

  dispose(): void {
    this.gone = true;
    this.review.dispose();
    this.stopListening();
    this.listeners.clear();
  }

  readonly setField: PublishActions['setField'] = (name, value) => {
    this.typed.add(name);
    this.update({
      fields: { ...this.current.fields, [name]: value },
      proposed: this.current.proposed.filter(one => one !== name),
      problem: this.current.problem?.code === 'title-missing' ? null : this.current.problem
    });
  };

  readonly setAudience = (audience: string): void => {
    this.update({ audience });
    void this.guarded(() => this.adopt());
  };

  readonly setAsNewEntry = (asNewEntry: boolean): void => {
    this.update({ asNewEntry });
    this.chooseAudiences();
    this.describe();
    void this.guarded(() => this.adopt());
  };

  readonly setView: PublishActions['setView'] = (view, near) => this.review.setView(view, near);

  readonly hideText: PublishActions['hideText'] = text => this.review.hideText(text);

  readonly hideOutput: PublishActions['hideOutput'] = (cell, output) => this.review.hideOutput(cell, output);

  readonly release: PublishActions['release'] = (cell, output, why) => this.review.release(cell, output, why);

  readonly undo: PublishActions['undo'] = id => this.review.undo(id);

  readonly forget = (): void => this.review.forget();

  readonly cancel = (): void => this.ports.around.close();

  readonly copyLink = (): void => this.ports.around.copy(this.current.result?.url ?? '');

  readonly openPage = (): void => this.ports.around.open(this.current.result?.url ?? this.ports.gallery.url);

  readonly publish = (): void => {
    void this.run();
  };

  readonly act = (id: string): void => {
    switch (id as DoorId) {
      case 'sign-in':
        // Not one line before this call: the window has to open in the click.
        return this.signIn(this.ports.gallery.signIn());
      case 'open-code': {
        const session = this.ports.gallery.sessionState();
        return session.kind === 'code' ? this.ports.around.open(session.url) : undefined;
      }
      case 'open-gallery':
        return this.ports.around.open(this.ports.gallery.url);
      case 'show-winner':
        return this.ports.around.open(`${this.ports.gallery.url}/n/${this.past.home?.entry ?? ''}`);
      case 'on-top':
        if (this.conflict !== null && this.past.home !== null) {
          this.past.base = this.conflict;
        }
        return this.publish();
      case 'as-fork':
        this.forkOfOwn = true;
        this.setAsNewEntry(true);
        return this.publish();
      case 'as-new':
        this.setAsNewEntry(true);
        return this.publish();
      default:
        return this.again();
    }
  };

  readonly openReceipt = (): void => this.outcome.openReceipt();

  readonly saveReceipt = (): void => this.outcome.saveReceipt();

  readonly withdraw = (reason: string): void => this.takeBack(() => this.outcome.withdraw(reason));

  readonly undoWithdraw = (): void => this.takeBack(() => this.outcome.undoWithdraw());

  private async check(): Promise<void> {
    try {
      await this.review.start();
      await this.comparing;
    } catch (error) {
      this.fail(error);
    }
  }

  private looked(checked: Checked, first: boolean): void {
    if (first || this.current.phase === 'checking') {
      this.update({ phase: 'ready', progress: null });
    }
    if (first) {
      this.propose(checked.described);
      this.comparing = this.compare().catch((error: unknown) => this.fail(error));
    } else {
      this.proposeAgain(checked.described);
    }
    this.described = checked.described;
    this.describe();
  }

  /** The rules of the chosen space, before anything is made by others. */
  private async adopt(): Promise<void> {
    const space = this.me?.spaces.find(({ id }) => id === this.current.audience);
    if (space === undefined || space.policyHash === '' || space.policyHash === policyHash(this.review.policy)) {
      return;
    }
    const own = Object.values<Policy>(policies).find(policy => policyHash(policy) === space.policyHash);
    const asked = { space: space.id, entry: null, base: null, origin: null };
    const policy = own ?? (await this.ports.gallery.call(client => client.prepare(asked))).policy;
    if (this.current.audience === space.id && !this.gone) {
      await this.review.adopt(policy);
    }
  }

  private async connect(): Promise<void> {
    try {
      const me = await this.ports.gallery.call(client => client.me());
      this.me = me;
      this.past.renew();
      const problem = this.current.problem?.code.startsWith('sign-in') ? null : this.current.problem;
      this.update({ problem });
      this.chooseAudiences();
      await Promise.all([this.adopt(), this.compare()]);
    } catch (error) {
      this.fail(error);
    }
  }

  /** With both at hand: which version came before, and what changed since. */
  private async compare(): Promise<void> {
    if (this.me === null || this.review.checked === null || this.past.latest !== null) {
      return;
    }
    const latest = await this.before();
    // Whose space it is in is known only now.
    await this.adopt();
    if (latest !== null) {
      const changes = await this.ports.notebook.changes(this.review.policy, latest.notebook, this.review.choices);
      this.update({ changes: changesSentence(changes, this.trans) });
    }
    this.describe();
  }

  /** What this notebook was published as, as far as it is this gallery's. */
  private before(): Promise<VersionContent | null> {
    return this.past.ask(this.review.checked?.link ?? null);
  }

  /** The gallery told what came before. */
  private told(): void {
    const { latest, closed } = this.past;
    const { title } = this.current.fields;
    if (latest !== null) {
      this.showEntry(latest.fields.title, Math.max(latest.number, closed?.version ?? 0));
      this.propose({ ...latest.fields, note: '' });
    } else if (closed !== null) {
      this.showEntry(title === '' ? this.ports.notebook.fileName : title, closed.version);
    }
    this.chooseAudiences();
    this.describe();
  }

  private showEntry(title: string, version: number): void {
    this.update(this.withClosed({ entry: { title, version } }, this.current.rows));
  }

  /** What is closed stands above everything else: it is why this version is made. */
  private withClosed(change: Partial<PublishState>, rows: PublishState['rows']): Partial<PublishState> {
    const others = rows.filter(({ id }) => id !== 'closed');
    const { closed } = this.past;
    return closed === null
      ? { ...change, rows: others }
      : { ...change, rows: [closedRow(closed, Date.now(), this.trans), ...others] };
  }

  private async run(): Promise<void> {
    const { phase, fields } = this.current;
    if (this.review.checked === null || this.review.busy || phase === 'publishing' || phase === 'done') {
      return;
    }
    this.wanted = true;
    if (fields.title.trim() === '') {
      return this.fail(new VitrineError('title-missing'));
    }
    // Whoever presses it has seen what the gallery found.
    this.review.confirm();
    this.describe();
    this.update({ phase: 'publishing', problem: null });
    this.step(0);
    try {
      if (this.me === null) {
        await this.connect();
        if (this.me === null) {
          return;
        }
        this.update({ phase: 'publishing' });
      }
      // Pressed before the gallery told what came before: without it this would be a notebook of its own.
      await this.before();
      await needToFit(this.ports, this.review.checked.bytes);
      const sendable = this.sendable();
      const sent = await sendVersion(
        this.ports,
        sendable,
        this.pending,
        pending => (this.pending = pending),
        done => this.step(done),
        policy => this.agree(policy)
      );
      await this.finish(sent);
    } catch (error) {
      const failure = error instanceof VitrineError ? error : null;
      if (failure?.code === 'version-conflict') {
        this.conflict = Number(failure.params.version) || null;
      }
      if (failure?.code === 'fields-redacted') {
        return this.showCleaned(failure);
      }
      if (failure?.code === 'not-redacted') {
        this.pending = null;
        return this.addFound(failure);
      }
      if (failure === null || !mayHaveArrived(failure.code)) {
        this.pending = null;
      }
      this.fail(error);
    }
  }

  /** What was shown was made by other rules than those of the space: it is made again, and a person looks again. */
  private async agree(policy: Policy): Promise<void> {
    if (await this.review.adopt(policy)) {
      this.update({ phase: 'ready' });
      throw new VitrineError('policy-changed');
    }
  }

  /** What the gallery found more is taken out and shown; nothing is sent again before a person has seen it. */
  private async addFound(failure: VitrineError): Promise<void> {
    try {
      this.fail(failure, await this.review.find(failure));
    } catch (error) {
      this.fail(error);
    }
  }

  /** Puts what may leave into the form; nothing is sent before a person has seen it. */
  private async showCleaned(failure: VitrineError): Promise<void> {
    try {
      const clean = await this.ports.notebook.fields(this.review.policy, this.sendable().fields, this.review.choices);
      const names = (Object.keys(empty) as (keyof PublishFields)[]).filter(
        name => name !== 'note' || this.current.fields.note !== ''
      );
      this.update({ fields: { ...this.current.fields, ...pick(clean, names) } });
      this.fail(failure);
    } catch (error) {
      this.fail(error);
    }
  }

  private async finish(sent: Sent): Promise<void> {
    const { url, version, created } = sent.answer;
    this.outcome.sent = sent;
    this.pending = null;
    this.wanted = false;
    this.update({
      phase: 'done',
      progress: null,
      problem: null,
      fields: sent.fields,
      result: { url, version, created, waits: this.waitsFor(sent.answer) }
    });
    void this.outcome.fetchReceipt();
    await this.outcome.keep(this.review.choices);
  }

  /** Where somebody has to agree first. */
  private waitsFor(answer: Sent['answer']): { space: string } | null {
    const { state } = answer;
    const audience = this.current.audiences.find(({ space }) => space === this.current.audience);
    return state === 'pending' ? { space: audience?.name ?? '' } : null;
  }

  private sendable(): Sendable {
    const { fields, audience, asNewEntry } = this.current;
    const entry = asNewEntry || this.past.home === null ? null : this.past.home.entry;
    const published: PublishedFields = { ...fields, fileName: this.ports.notebook.fileName };
    return {
      space: audience,
      entry,
      base: entry === null ? null : this.past.base,
      origin: this.forkOfOwn && entry === null ? ownOrigin(this.review.checked) : (this.review.checked?.origin ?? null),
      fields: entry === null ? { ...published, note: '' } : published,
      choices: this.review.choices
    };
  }

  private step(done: number): void {
    this.update({ progress: { done, total: 3, label: this.trans.__('Publishing') } });
  }

  private signIn(signedIn: Promise<void>): void {
    this.signingIn = signedIn;
    signedIn.then(
      () => this.again(),
      (error: unknown) => {
        // One that was begun again ends here: the window of the newer is still open.
        if (this.signingIn === signedIn) {
          this.fail(error);
        }
      }
    );
  }

  /** Goes on where it stopped. */
  private again(): void {
    if (this.review.checked === null) {
      this.update({ phase: 'checking', problem: null });
      void this.start();
    } else if (this.wanted) {
      void this.run();
    } else {
      this.update({ phase: 'ready', problem: null });
      void this.connect();
    }
  }

  private showSession(): void {
    const session = this.ports.gallery.sessionState();
    if (session.kind === 'code') {
      this.update({ problem: problemOfCode(session, this.trans) });
    } else if (session.kind === 'waiting') {
      this.update({ problem: problemOfWaiting(this.trans) });
    }
  }

  private propose(given: Partial<PublishFields>): void {
    const fields = { ...this.current.fields };
    const names = (Object.keys(empty) as (keyof PublishFields)[]).filter(name => !this.typed.has(name));
    const proposed = names.filter(name => (given[name] ?? '').length > 0);
    this.update({ fields: Object.assign(fields, pick(given, proposed)), proposed });
  }

  /** What was taken from the notebook and left as it was follows it: a decision made since holds for it too. */
  private proposeAgain(given: Checked['described']): void {
    const fields = { ...this.current.fields };
    const same = (name: keyof Checked['described']): boolean =>
      String(fields[name]) === String(this.described?.[name] ?? '');
    const names = (Object.keys(given) as (keyof Checked['described'])[]).filter(
      name => !this.typed.has(name) && same(name)
    );
    this.update({ fields: Object.assign(fields, pick(given, names)) });
  }

  private chooseAudiences(): void {
    if (this.me === null) {
      return;
    }
    const all = audiencesOf(this.me.spaces, this.trans);
    const fixed = this.current.asNewEntry || this.past.home === null ? null : this.past.home.space;
    const audiences = fixed === null ? all : all.filter(one => one.space === fixed);
    const kept = audiences.some(one => one.space === this.current.audience);
    this.update({ audiences, audience: kept ? this.current.audience : (audiences[0]?.space ?? '') });
  }

  private describe(): void {
    const { asNewEntry, changes } = this.current;
    const entry = asNewEntry ? null : this.current.entry;
    const { checked } = this.review;
    this.update({
      headline: headlineOf(
        {
          checked,
          entry,
          changes,
          closed: this.past.closed?.version ?? null,
          fileName: this.ports.notebook.fileName,
          needs: needsIn(this.current)
        },
        this.trans
      ),
      caption:
        checked === null ? [] : captionParts({ ...checked.caption, version: (entry?.version ?? 0) + 1 }, this.trans)
    });
  }

  private takeBack(act: () => Promise<void>): void {
    void this.guarded(async () => {
      await act();
      this.update({ problem: null });
    });
  }

  private async guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.update({ problem: problemFrom(error, this.trans) });
    }
  }

  private fail(error: unknown, added = false): void {
    const { phase } = this.current;
    const next =
      this.review.checked === null
        ? 'failed'
        : phase === 'checking'
          ? 'ready'
          : phase === 'publishing'
            ? 'failed'
            : phase;
    const checking = this.review.checked === null && error instanceof VitrineError && error.code.startsWith('sign-in');
    this.update({
      phase: checking ? phase : next,
      progress: checking ? this.current.progress : null,
      problem: problemFrom(error, this.trans, added)
    });
  }

  private update(change: Partial<PublishState>): void {
    if (this.gone) {
      return;
    }
    const current = { ...this.current, ...change };
    this.current = { ...current, asks: asksIn(current, this.review) };
    this.listeners.forEach(listener => listener());
  }

  private current: PublishState;
  private readonly review: Review;
  private readonly past: Past;
  private readonly outcome: Outcome;
  private me: Me | null = null;
  private conflict: number | null = null;
  /** What the notebook proposed at the last look. */
  private described: Checked['described'] | null = null;
  private forkOfOwn = false;
  private wanted = false;
  private signingIn: Promise<void> | null = null;
  private gone = false;
  private comparing: Promise<void> = Promise.resolve();
  private pending: Pending | null = null;
  private readonly typed = new Set<keyof PublishFields>();
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;
}

const needsIn = ({ review }: PublishState): number => (review === null ? 0 : needsOf(review));

function pick(given: Partial<PublishFields>, names: (keyof PublishFields)[]): Partial<PublishFields> {
  return Object.fromEntries(names.map(name => [name, given[name]]));
}

function ownOrigin(checked: Checked | null): Sendable['origin'] {
  const link = checked?.link ?? null;
  return link === null
    ? null
    : { entry: link.entry, version: link.version, contentId: link.contentId, commit: link.commit };
}
