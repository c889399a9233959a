import { beforeEach, describe, expect, it } from 'vitest';
import { TokenStore } from './tokens';

const account = { id: 'a1', displayName: 'Demo author' };
let clock = 1_000_000;
const now = (): number => clock;

beforeEach(() => {
  clock = 1_000_000;
  sessionStorage.clear();
});

describe('TokenStore', () => {
  it('survives a reload of the tab', () => {
    new TokenStore('http://g', sessionStorage, now).set({ token: 't', expiresAt: clock + 5000, account });
    expect(new TokenStore('http://g', sessionStorage, now).current?.token).toBe('t');
  });

  it('keeps galleries apart', () => {
    new TokenStore('http://g', sessionStorage, now).set({ token: 't', expiresAt: clock + 5000, account });
    expect(new TokenStore('http://other', sessionStorage, now).current).toBeNull();
  });

  it('forgets a token when its time is over', () => {
    const store = new TokenStore('http://g', sessionStorage, now);
    store.set({ token: 't', expiresAt: clock + 5000, account });
    clock += 5000;
    expect(store.current).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('never keeps one for longer than an hour', () => {
    const store = new TokenStore('http://g', sessionStorage, now);
    store.set({ token: 't', expiresAt: clock + 86_400_000, account });
    expect(store.current?.expiresAt).toBe(clock + 3_600_000);
  });

  it('never touches localStorage', () => {
    new TokenStore('http://g', sessionStorage, now).set({ token: 't', expiresAt: clock + 5000, account });
    expect(localStorage.length).toBe(0);
  });

  it('reads no nonsense out of storage', () => {
    for (const text of [
      '{',
      'null',
      '7',
      '{"token":1}',
      '{"token":"t","expiresAt":9e15}',
      '{"token":"t","expiresAt":9e15,"account":{}}'
    ]) {
      sessionStorage.setItem('vitrine:token:http://g', text);
      expect(new TokenStore('http://g', sessionStorage, now).current).toBeNull();
    }
  });

  it('works in memory where storage refuses', () => {
    const refusing = {
      getItem: (): string | null => {
        throw new Error('denied');
      },
      setItem: (): void => {
        throw new Error('denied');
      },
      removeItem: (): void => {
        throw new Error('denied');
      }
    };
    const store = new TokenStore('http://g', refusing, now);
    store.set({ token: 't', expiresAt: clock + 5000, account });
    expect(store.current?.token).toBe('t');
    store.set(null);
    expect(store.current).toBeNull();
  });
});
