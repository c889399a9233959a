import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { labAddress } from './address';
import { challengeOf } from './pkce';
import { GallerySession, type CallbackMessage, type Grant, type SessionPorts } from './session';
import { TokenStore, type Token } from './tokens';

const lab = labAddress('http://localhost:8888/lab', '/', '/lab/extensions', 'jupyterlab-vitrine', '0.1.0');
const account = { id: 'a1', displayName: 'Demo author' };
let clock = 0;
let opened: string[] = [];
let grants: Grant[] = [];
let hear: ((message: CallbackMessage) => void) | null = null;
let seed = 0;

const issue = (): Token => ({ token: `t${grants.length}`, expiresAt: clock + 60_000, account });

function session(changes: Partial<SessionPorts> = {}): GallerySession {
  return new GallerySession({
    gallery: 'http://g',
    lab,
    demoSecret: null,
    tokens: new TokenStore('http://g', null, () => clock),
    open: url => {
      opened.push(url);
      return { closed: false };
    },
    random: count => new Uint8Array(count).fill((seed += 1)),
    listen: onMessage => {
      hear = onMessage;
      return () => {
        hear = null;
      };
    },
    token: grant => {
      grants.push(grant);
      return Promise.resolve(issue());
    },
    endToken: () => Promise.resolve(),
    device: () =>
      Promise.resolve({
        device: 'd1',
        userCode: 'ABCD-EFGH',
        url: 'http://g/device',
        interval: 1,
        expiresAt: clock + 5000
      }),
    wait: ms => {
      clock += ms;
      return Promise.resolve();
    },
    now: () => clock,
    ...changes
  });
}

const stateOf = (url: string): string => new URL(url).searchParams.get('state') ?? '';

beforeEach(() => {
  clock = 1_000_000;
  opened = [];
  grants = [];
  hear = null;
});

describe('sign-in by a window', () => {
  it('opens it before anything is awaited', () => {
    void session().signIn();
    expect(opened).toHaveLength(1);
  });

  it('trades the code together with the verifier of its challenge', async () => {
    const one = session();
    const done = one.signIn();
    expect(one.state).toEqual({ kind: 'waiting', url: opened[0] });
    hear?.({ state: stateOf(opened[0]), code: 'c1', error: null });
    await done;
    const grant = grants[0];
    expect(grant).toMatchObject({ grant: 'code', code: 'c1', redirect: lab.callback });
    expect(grant.grant === 'code' && challengeOf(grant.verifier)).toBe(
      new URL(opened[0]).searchParams.get('challenge')
    );
    expect(one.state).toEqual({ kind: 'signed-in', account });
    expect(one.bearer()).toBe('t1');
  });

  it('does not take an answer to another question', async () => {
    const one = session();
    void one.signIn();
    hear?.({ state: 'forged', code: 'c1', error: null });
    await Promise.resolve();
    expect(grants).toEqual([]);
    expect(one.state.kind).toBe('waiting');
  });

  it('says so when consent was refused', async () => {
    const one = session();
    const done = one.signIn();
    hear?.({ state: stateOf(opened[0]), code: null, error: 'access_denied' });
    await expect(done).rejects.toMatchObject({ code: 'sign-in-denied' });
    expect(one.state.kind).toBe('signed-out');
  });

  it('opens again on a second click, and only the last one counts', async () => {
    const one = session();
    const first = one.signIn();
    const second = one.signIn();
    await expect(first).rejects.toMatchObject({ code: 'sign-in-needed' });
    hear?.({ state: stateOf(opened[1]), code: 'c2', error: null });
    await second;
    expect(grants).toHaveLength(1);
  });

  it('can be given up', async () => {
    const one = session();
    const done = one.signIn();
    one.cancel();
    await expect(done).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(one.state.kind).toBe('signed-out');
  });
});

describe('sign-in by a short code', () => {
  const blocked = { open: () => null };

  it('takes over when the window is blocked', async () => {
    let asked = 0;
    const seen: string[] = [];
    const one = session({
      ...blocked,
      token: grant => {
        grants.push(grant);
        asked += 1;
        return asked < 3 ? Promise.reject(new VitrineError('grant-pending')) : Promise.resolve(issue());
      }
    });
    one.onChange(() => seen.push(one.state.kind));
    await one.signIn();
    expect(seen).toEqual(['code', 'signed-in']);
    expect(grants).toEqual(Array.from({ length: 3 }, () => ({ grant: 'device', device: 'd1' })));
  });

  it('ends when its time is over', async () => {
    const one = session({ ...blocked, token: () => Promise.reject(new VitrineError('grant-pending')) });
    await expect(one.signIn()).rejects.toMatchObject({ code: 'grant-expired' });
    expect(one.state.kind).toBe('signed-out');
  });

  it('passes on any other error', async () => {
    const one = session({ ...blocked, token: () => Promise.reject(new VitrineError('rate-limited', { seconds: 9 })) });
    await expect(one.signIn()).rejects.toMatchObject({ code: 'rate-limited' });
  });
});

describe('sign-in by itself', () => {
  it('happens once, however often it is asked for', async () => {
    const one = session({ demoSecret: 's' });
    await Promise.all([one.signInByItself(), one.signInByItself()]);
    expect(grants).toEqual([{ grant: 'demo', secret: 's' }]);
    expect(opened).toEqual([]);
  });

  it('happens again after the token ended', async () => {
    const one = session({ demoSecret: 's' });
    await one.signInByItself();
    clock += 60_001;
    expect(one.state.kind).toBe('signed-out');
    await one.signIn();
    expect(one.state.kind).toBe('signed-in');
    expect(grants).toHaveLength(2);
  });

  it('is not there without a secret', async () => {
    expect(await session().signInByItself()).toBe(false);
  });
});

describe('signing out', () => {
  it('forgets the token even when the gallery is down', async () => {
    const one = session({ demoSecret: 's', endToken: () => Promise.reject(new Error('down')) });
    await one.signInByItself();
    await one.signOut();
    expect(one.bearer()).toBeNull();
    expect(one.state.kind).toBe('signed-out');
  });

  it('follows a refused token', async () => {
    const one = session({ demoSecret: 's' });
    await one.signInByItself();
    one.expire();
    expect(one.bearer()).toBeNull();
  });
});

describe('what can go wrong with an answer', () => {
  it('comes too late: the gallery refuses the code, and nobody is signed in', async () => {
    const one = session({ token: () => Promise.reject(new VitrineError('grant-expired')) });
    const done = one.signIn();
    hear?.({ state: stateOf(opened[0]), code: 'c1', error: null });
    await expect(done).rejects.toMatchObject({ code: 'grant-expired' });
    expect(one.bearer()).toBeNull();
    expect(one.state.kind).toBe('signed-out');
  });

  it('comes twice: the code is traded once, and nothing listens any longer', async () => {
    const one = session();
    const done = one.signIn();
    const answer = { state: stateOf(opened[0]), code: 'c1', error: null };
    const first = hear;
    first?.(answer);
    first?.(answer);
    await done;
    expect(grants).toHaveLength(1);
    expect(hear).toBeNull();
  });

  it('is still taken after a forged one', async () => {
    const one = session();
    const done = one.signIn();
    hear?.({ state: 'forged', code: null, error: 'access_denied' });
    hear?.({ state: stateOf(opened[0]), code: 'c1', error: null });
    await done;
    expect(grants).toMatchObject([{ code: 'c1' }]);
  });

  it('belongs to the window before: with the state of the first, the second goes on waiting', async () => {
    const one = session();
    const first = one.signIn();
    one.cancel();
    await expect(first).rejects.toMatchObject({ code: 'sign-in-needed' });
    void one.signIn();
    hear?.({ state: stateOf(opened[0]), code: 'stolen', error: null });
    await Promise.resolve();
    expect(grants).toEqual([]);
    expect(one.state).toEqual({ kind: 'waiting', url: opened[1] });
  });

  it('never shares a secret between two sign-ins', () => {
    const one = session();
    one.signIn().catch(() => undefined);
    void one.signIn();
    const [first, second] = opened.map(url => new URL(url).searchParams);
    expect(first.get('state')).not.toBe(second.get('state'));
    expect(first.get('challenge')).not.toBe(second.get('challenge'));
    expect(opened.join()).not.toContain('verifier');
  });
});

describe('a token that comes too late', () => {
  /** A gallery that answers when the test says so. */
  function slowly(changes: Partial<SessionPorts> = {}): { one: GallerySession; answer: () => void } {
    let answer: () => void = () => undefined;
    const one = session({ token: () => new Promise(resolve => (answer = () => resolve(issue()))), ...changes });
    return { one, answer: () => answer() };
  }

  it('is not taken once the sign-in was given up', async () => {
    const { one, answer } = slowly();
    const done = one.signIn();
    hear?.({ state: stateOf(opened[0]), code: 'c1', error: null });
    await Promise.resolve();
    one.cancel();
    answer();
    await expect(done).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(one.bearer()).toBeNull();
    expect(one.state.kind).toBe('signed-out');
  });

  it('does not end the wait for the window that was opened since', async () => {
    const { one, answer } = slowly();
    const first = one.signIn();
    hear?.({ state: stateOf(opened[0]), code: 'c1', error: null });
    await Promise.resolve();
    void one.signIn();
    answer();
    await expect(first).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(one.bearer()).toBeNull();
    expect(one.state).toEqual({ kind: 'waiting', url: opened[1] });
  });

  it('is not taken for a short code that was given up either', async () => {
    const { one, answer } = slowly({ open: () => null });
    const done = one.signIn();
    await vi.waitFor(() => expect(clock).toBe(1_001_000));
    await Promise.resolve();
    one.cancel();
    answer();
    await expect(done).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(one.bearer()).toBeNull();
  });

  it('shows no short code that nobody waits for', async () => {
    const shown: string[] = [];
    const one = session({ open: () => null });
    one.onChange(() => shown.push(one.state.kind));
    const done = one.signIn();
    one.cancel();
    await expect(done).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(shown).toEqual(['signed-out']);
    expect(grants).toEqual([]);
  });
});

describe('a blocked window', () => {
  it('leaves no listener behind', async () => {
    const one = session({ open: () => null });
    await one.signIn();
    expect(hear).toBeNull();
    expect(one.state.kind).toBe('signed-in');
  });

  it('asks no oftener than it was told, and stops in time', async () => {
    const waits: number[] = [];
    let questions = 0;
    const one = session({
      open: () => null,
      wait: ms => {
        waits.push(ms);
        clock += ms;
        return Promise.resolve();
      },
      token: () => {
        questions += 1;
        return Promise.reject(new VitrineError('grant-pending'));
      }
    });
    await expect(one.signIn()).rejects.toMatchObject({ code: 'grant-expired' });
    expect(waits).toEqual([1000, 1000, 1000, 1000, 1000]);
    expect(questions).toBe(5);
  });

  it('can be given up between two questions', async () => {
    const one: GallerySession = session({
      open: () => null,
      token: () => {
        one.cancel();
        return Promise.reject(new VitrineError('grant-pending'));
      }
    });
    await expect(one.signIn()).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(one.state.kind).toBe('signed-out');
    expect(clock).toBe(1_002_000);
  });

  it('goes on waiting for the window that a second press could open', async () => {
    let blocked = true;
    const one: GallerySession = session({
      open: () => (blocked ? null : { closed: false }),
      wait: () => {
        blocked = false;
        void one.signIn();
        return Promise.resolve();
      }
    });
    await expect(one.signIn()).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(grants).toEqual([]);
    expect(one.state.kind).toBe('waiting');
  });

  it('is told when no code can be had either', async () => {
    const one = session({ open: () => null, device: () => Promise.reject(new VitrineError('gallery-unreachable')) });
    await expect(one.signIn()).rejects.toMatchObject({ code: 'gallery-unreachable' });
    expect(one.state.kind).toBe('signed-out');
  });
});

describe('listeners', () => {
  it('hear every move until they stop listening', async () => {
    const one = session({ demoSecret: 's' });
    const seen: string[] = [];
    const stop = one.onChange(() => seen.push(one.state.kind));
    await one.signIn();
    await one.signOut();
    stop();
    await one.signIn();
    expect(seen).toEqual(['signed-in', 'signed-out']);
  });

  it('ends the token at the gallery only where there is one', async () => {
    let ended = 0;
    const counting = {
      demoSecret: 's',
      endToken: () => {
        ended += 1;
        return Promise.resolve();
      }
    };
    const one = session(counting);
    await one.signOut();
    expect(ended).toBe(0);
    await one.signIn();
    await one.signOut();
    expect(ended).toBe(1);
  });
});
