import { describe, expect, it } from 'vitest';
import { ScryptHasher } from './scrypt.js';
import { systemSecrets } from './secrets.js';

describe('ScryptHasher', () => {
  const hasher = new ScryptHasher();

  it('knows its own hash and nothing else', async () => {
    const stored = await hasher.hash('four brown horses');
    expect(stored).toMatch(/^scrypt\$32768\$8\$1\$/);
    expect(stored).not.toContain('horses');
    expect(await hasher.verify('four brown horses', stored)).toBe(true);
    expect(await hasher.verify('four brown horse', stored)).toBe(false);
  });

  it('salts: the same password twice is two hashes', async () => {
    expect(await hasher.hash('x')).not.toBe(await hasher.hash('x'));
  });

  it('takes the same letters however they are composed', async () => {
    expect(await hasher.verify('cafe\u0301', await hasher.hash('caf\u00e9'))).toBe(true);
  });

  it.each(['', 'plain', 'scrypt$1$1$1$a$b', 'scrypt$1073741824$8$1$AAAAAAAAAAAAAAAAAAAAAA$' + 'A'.repeat(43)])(
    'never fits %s, not even with an empty password',
    async stored => {
      expect(await hasher.verify('', stored)).toBe(false);
    }
  );
});

describe('systemSecrets', () => {
  it('is long, safe in a URL and never the same', () => {
    const many = Array.from({ length: 200 }, () => systemSecrets.secret());
    expect(new Set(many).size).toBe(200);
    expect(many.every(secret => /^[A-Za-z0-9_-]{43}$/.test(secret))).toBe(true);
  });

  it('never begins with a dash, which a command line would take for an option', () => {
    const many = Array.from({ length: 2000 }, () => systemSecrets.secret());
    expect(many.filter(secret => secret.startsWith('-'))).toEqual([]);
  });

  it('makes short codes without look-alikes', () => {
    for (let i = 0; i < 100; i++) {
      expect(systemSecrets.userCode()).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
    }
  });
});
