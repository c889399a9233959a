import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PasswordHasher } from '../../domain/identity/secrets.js';

const N = 2 ** 15;
const R = 8;
const P = 1;
const LENGTH = 32;
const FORM = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([A-Za-z0-9_-]{22,})\$([A-Za-z0-9_-]{43})$/;

/** scrypt on the thread pool: the HTTP thread stays free meanwhile. */
function derive(password: string, salt: Buffer, n: number, r: number, p: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error === null ? resolve(key) : reject(error)
    );
  });
}

/** Passwords as `scrypt$N$r$p$salt$key`; the parameters travel along, so that they can grow. */
export class ScryptHasher implements PasswordHasher {
  /** Hashed when there is no account, so that both answers take as long. */
  private readonly nobody = derive('', Buffer.alloc(16), N, R, P).then(
    key => `scrypt$${N}$${R}$${P}$${Buffer.alloc(16).toString('base64url')}$${key.toString('base64url')}`
  );

  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const key = await derive(password, salt, N, R, P);
    return `scrypt$${N}$${R}$${P}$${salt.toString('base64url')}$${key.toString('base64url')}`;
  }

  async verify(password: string, stored: string): Promise<boolean> {
    const known = FORM.exec(stored);
    const parts = known ?? FORM.exec(await this.nobody);
    if (parts === null) {
      return false;
    }
    const [n, r, p] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    if (n > 2 ** 20 || r > 32 || p > 16) {
      return false;
    }
    const key = await derive(password, Buffer.from(parts[4] ?? '', 'base64url'), n, r, p);
    const same = timingSafeEqual(key, Buffer.from(parts[5] ?? '', 'base64url'));
    return same && known !== null;
  }
}
