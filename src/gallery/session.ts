import { VitrineError } from '@vitrine/core/errors';
import { authorizeUrl, type LabAddress } from './address';
import { makePkce } from './pkce';
import type { Token, TokenStore } from './tokens';

/** The ways a token can be asked for. */
export type Grant =
  | { grant: 'code'; code: string; verifier: string; redirect: string }
  | { grant: 'device'; device: string }
  | { grant: 'demo'; secret: string };

/** A short code for when no window can be opened. */
export interface DeviceCode {
  device: string;
  userCode: string;
  url: string;
  /** Seconds between two questions. */
  interval: number;
  expiresAt: number;
}

/** What the callback page says. */
export interface CallbackMessage {
  state: string;
  code: string | null;
  error: string | null;
}

/** What a sign-in needs of the browser and of the gallery; everything is handed in, so that tests need neither. */
export interface SessionPorts {
  gallery: string;
  lab: LabAddress;
  demoSecret: string | null;
  tokens: TokenStore;
  /** Opens a window, in the click; null when it was blocked. */
  open(url: string): { closed: boolean } | null;
  random(count: number): Uint8Array;
  /** Listens for the callback page; the answer ends the listening. */
  listen(onMessage: (message: CallbackMessage) => void): () => void;
  token(grant: Grant): Promise<Token>;
  endToken(): Promise<void>;
  device(origin: string): Promise<DeviceCode>;
  wait(ms: number): Promise<void>;
  now(): number;
}

/** Where the sign-in stands. `code` shows a short code, because no window could be opened. */
export type SessionState =
  | { kind: 'signed-out' }
  | { kind: 'waiting'; url: string }
  | { kind: 'code'; userCode: string; url: string }
  | { kind: 'signed-in'; account: Token['account'] };

/** Who is signed in to the gallery, and how to become it. */
export class GallerySession {
  constructor(private readonly ports: SessionPorts) {
    const kept = ports.tokens.current;
    this.current = kept === null ? { kind: 'signed-out' } : { kind: 'signed-in', account: kept.account };
  }

  get state(): SessionState {
    if (this.current.kind === 'signed-in' && this.ports.tokens.current === null) {
      this.current = { kind: 'signed-out' };
      this.lost = true;
    }
    return this.current;
  }

  /** Whether somebody was signed in here and never signed out: its time is over, or it was ended on the gallery. */
  get ended(): boolean {
    return this.state.kind !== 'signed-in' && this.lost;
  }

  /** The token for a request; null when nobody is signed in. */
  readonly bearer = (): string | null => this.ports.tokens.current?.token ?? null;

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Signs in without anybody's doing, where this Lab was started together with its gallery. */
  async signInByItself(): Promise<boolean> {
    if (this.bearer() !== null) {
      return true;
    }
    const secret = this.ports.demoSecret;
    if (secret === null) {
      return false;
    }
    this.quiet ??= this.ports.token({ grant: 'demo', secret }).finally(() => (this.quiet = null));
    this.accept(await this.quiet, this.run);
    return true;
  }

  /**
   * Signs in. Call it in the click: the window opens before anything is awaited.
   * A second click while one sign-in runs opens its window again.
   */
  signIn(): Promise<void> {
    if (this.ports.demoSecret !== null) {
      return this.signInByItself().then(() => undefined);
    }
    const run = ++this.run;
    const pkce = makePkce(this.ports.random);
    const url = authorizeUrl(this.ports.gallery, this.ports.lab, pkce.challenge, pkce.state);
    const answer = this.answerTo(pkce.state, run);
    if (this.ports.open(url) === null) {
      answer.cancel();
      return this.signInByCode(run);
    }
    this.move({ kind: 'waiting', url });
    return answer.code.then(async code => {
      const grant = { grant: 'code', code, verifier: pkce.verifier, redirect: this.ports.lab.callback } as const;
      try {
        this.accept(await this.ports.token(grant), run);
      } catch (error) {
        this.giveUp(run);
        throw error;
      }
    });
  }

  /** Stops waiting for an answer. */
  cancel(): void {
    this.run += 1;
    this.abandon?.();
    if (this.current.kind !== 'signed-in') {
      this.move({ kind: 'signed-out' });
    }
  }

  /** The gallery refused the token: forget it. */
  expire(): void {
    this.lost = true;
    this.forget();
  }

  async signOut(): Promise<void> {
    // The token ends on the gallery too, where that can be reached; here it is forgotten in any case.
    const ended = this.bearer() === null ? Promise.resolve() : this.ports.endToken();
    await ended.catch(() => undefined);
    this.lost = false;
    this.forget();
  }

  private forget(): void {
    this.ports.tokens.set(null);
    this.move({ kind: 'signed-out' });
  }

  private async signInByCode(run: number): Promise<void> {
    const device = await this.ports.device(this.ports.lab.origin);
    this.stillWanted(run);
    this.move({ kind: 'code', userCode: device.userCode, url: device.url });
    while (this.ports.now() < device.expiresAt) {
      await this.ports.wait(device.interval * 1000);
      this.stillWanted(run);
      try {
        const token = await this.ports.token({ grant: 'device', device: device.device });
        return this.accept(token, run);
      } catch (error) {
        if (!(error instanceof VitrineError) || error.code !== 'grant-pending') {
          this.giveUp(run);
          throw error;
        }
      }
    }
    this.giveUp(run);
    throw new VitrineError('grant-expired');
  }

  private answerTo(state: string, run: number): { code: Promise<string>; cancel: () => void } {
    let stop: () => void = () => undefined;
    this.abandon?.();
    const code = new Promise<string>((resolve, reject) => {
      stop = this.ports.listen(message => {
        // Other tabs of this Lab hear the same channel: an answer to somebody else's question is not ours.
        if (message.state !== state || run !== this.run) {
          return;
        }
        stop();
        if (message.code === null) {
          this.move({ kind: 'signed-out' });
          reject(new VitrineError('sign-in-denied'));
        } else {
          resolve(message.code);
        }
      });
      this.abandon = () => {
        stop();
        reject(new VitrineError('sign-in-needed'));
      };
    });
    code.catch(() => undefined);
    return { code, cancel: stop };
  }

  /** A sign-in that was given up, or begun again, must not end in a token after all. */
  private stillWanted(run: number): void {
    if (run !== this.run) {
      throw new VitrineError('sign-in-needed');
    }
  }

  /** Nothing is waited for any longer; another sign-in that began since goes on. */
  private giveUp(run: number): void {
    if (run === this.run) {
      this.move({ kind: 'signed-out' });
    }
  }

  private accept(token: Token, run: number): void {
    this.stillWanted(run);
    this.ports.tokens.set(token);
    this.lost = false;
    this.move({ kind: 'signed-in', account: token.account });
  }

  private move(state: SessionState): void {
    this.current = state;
    this.listeners.forEach(listener => listener());
  }

  private current: SessionState;
  private run = 0;
  private lost = false;
  private quiet: Promise<Token> | null = null;
  private abandon: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();
}
