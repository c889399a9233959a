/** Random values; whoever composes the server decides where they come from. */
export interface Secrets {
  /** A secret for a link, cookie or token: at least 256 bits, safe in a URL. */
  secret(): string;
  /** A short code that a person types: `ABCD-EFGH`. */
  userCode(): string;
}

/** One-way function for passwords, slow by design and off the HTTP thread. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** False for '' and for a hash of another form; takes as long as a real check. */
  verify(password: string, stored: string): Promise<boolean>;
}

/** The clock, in milliseconds since 1970. */
export type Clock = () => number;
