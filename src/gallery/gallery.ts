import { VitrineError } from '@vitrine/core/errors';
import type { GalleryClient } from '@vitrine/client';
import { lazily } from '../lazily';
import { galleryAddress, type LabAddress } from './address';
import { browserRandom } from './pkce';
import { explain } from './reach';
import { GallerySession, type CallbackMessage, type SessionPorts } from './session';
import { TokenStore } from './tokens';

/** What a gallery needs of the page it is used from. */
export interface GalleryOptions {
  url: string;
  lab: LabAddress;
  demoSecret: string | null;
  /** Address of the page, for what a browser refuses. */
  page: string;
}

/** Codes that say that the token is no longer good. */
const ended: ReadonlySet<string> = new Set(['sign-in-needed', 'sign-in-expired']);

/** The gallery this Lab is connected to: its address, who is signed in, and one way to call it. */
export class Gallery {
  constructor(private readonly options: GalleryOptions) {
    this.url = galleryAddress(options.url) ?? '';
    this.session = new GallerySession(this.ports());
  }

  readonly url: string;
  readonly session: GallerySession;

  /** Calls the gallery. A browser's bare "failed to fetch" comes back as what it was. */
  async call<T>(act: (client: GalleryClient) => Promise<T>): Promise<T> {
    if (this.url === '') {
      throw new VitrineError('gallery-unreachable');
    }
    try {
      const value = await act(await this.client());
      this.answered = true;
      return value;
    } catch (error) {
      if (error instanceof VitrineError && ended.has(error.code) && this.session.bearer() !== null) {
        this.session.expire();
        throw new VitrineError('sign-in-expired', {}, { cause: error });
      }
      throw explain(error, this.url, this.answered);
    }
  }

  /** The same for what needs a sign-in: one that can be had without asking anybody is had. */
  async callSignedIn<T>(act: (client: GalleryClient) => Promise<T>): Promise<T> {
    const before = this.session.bearer();
    if (before === null && !(await this.session.signInByItself())) {
      // Whichever call noticed it first: whoever was signed in a moment ago is told that it ended.
      throw new VitrineError(this.session.ended ? 'sign-in-expired' : 'sign-in-needed');
    }
    try {
      return await this.call(act);
    } catch (error) {
      // Signed in without anybody's doing: an ended token is renewed the same way, once.
      if (error instanceof VitrineError && ended.has(error.code) && (await this.session.signInByItself())) {
        return this.call(act);
      }
      throw error;
    }
  }

  private async client(): Promise<GalleryClient> {
    if (this.made === null) {
      const { createGalleryClient } = await lazily(() => import('@vitrine/client'));
      this.made ??= createGalleryClient({
        baseUrl: this.url,
        fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, { ...init, credentials: 'omit' }),
        token: this.session.bearer,
        page: this.options.page
      });
    }
    return this.made;
  }

  private ports(): SessionPorts {
    const { lab, demoSecret } = this.options;
    const now = (): number => Date.now();
    return {
      gallery: this.url,
      lab,
      demoSecret,
      tokens: new TokenStore(this.url, storage(), now),
      open: url => window.open(url, 'vitrine-sign-in', 'popup,width=520,height=720'),
      random: browserRandom,
      listen,
      token: grant => this.call(client => client.token(grant)).then(byOwnClock),
      endToken: () => this.call(client => client.endToken()),
      device: origin => this.call(client => client.device(origin)).then(byOwnClock),
      wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
      now
    };
  }

  private made: GalleryClient | null = null;
  private answered = false;
}

/** Ends by the clock of this computer; the client's code is loaded by the call before. */
async function byOwnClock<T extends { expiresAt: number; now: number }>(answer: T): Promise<T> {
  return (await import('@vitrine/client')).byOwnClock(answer, Date.now());
}

/** The tab's own storage; reading it may be refused. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Hears the callback page, which shares nothing with this tab but its origin. */
function listen(onMessage: (message: CallbackMessage) => void): () => void {
  const channel = new BroadcastChannel('vitrine-sign-in');
  channel.onmessage = (event: MessageEvent<Partial<CallbackMessage> | null>) => {
    const { state, code, error } = event.data ?? {};
    if (typeof state === 'string') {
      channel.postMessage({ received: state });
      onMessage({
        state,
        code: typeof code === 'string' ? code : null,
        error: typeof error === 'string' ? error : null
      });
    }
  };
  return () => {
    // The receipt has to leave before the channel closes.
    setTimeout(() => channel.close(), 200);
    channel.onmessage = null;
  };
}
