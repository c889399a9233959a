/** A token as the gallery hands it out; an hour at most. */
export interface Token {
  token: string;
  expiresAt: number;
  account: { id: string; displayName: string };
}

/** The part of `sessionStorage` that is used; it may refuse, then the token lives in memory alone. */
export type TokenStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const hour = 3_600_000;

const isToken = (value: unknown): value is Token => {
  const token = value as Partial<Token> | null;
  return (
    typeof token === 'object' &&
    token !== null &&
    typeof token.token === 'string' &&
    typeof token.expiresAt === 'number' &&
    typeof token.account?.id === 'string' &&
    typeof token.account.displayName === 'string'
  );
};

/** Keeps the token of one gallery: in memory, and in this tab's sessionStorage so that a reload stays signed in. */
export class TokenStore {
  constructor(
    gallery: string,
    private readonly storage: TokenStorage | null,
    private readonly now: () => number
  ) {
    this.key = `vitrine:token:${gallery}`;
    this.kept = this.read();
  }

  /** The token while it is good. */
  get current(): Token | null {
    if (this.kept !== null && this.kept.expiresAt <= this.now()) {
      this.set(null);
    }
    return this.kept;
  }

  set(token: Token | null): void {
    this.kept = token === null ? null : { ...token, expiresAt: Math.min(token.expiresAt, this.now() + hour) };
    try {
      if (this.kept === null) {
        this.storage?.removeItem(this.key);
      } else {
        this.storage?.setItem(this.key, JSON.stringify(this.kept));
      }
    } catch {
      // Storage is full or switched off: memory is enough until the tab closes.
    }
  }

  private read(): Token | null {
    try {
      const value: unknown = JSON.parse(this.storage?.getItem(this.key) ?? 'null');
      return isToken(value) && value.expiresAt > this.now() ? value : null;
    } catch {
      return null;
    }
  }

  private readonly key: string;
  private kept: Token | null;
}
