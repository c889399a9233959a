import { describe, expect, it } from 'vitest';
import { made } from '../../testing/made.js';
import { createMatcher } from '../detect/matcher.js';
import { hashDetectors } from './hashes.js';
import { keyDetectors } from './keys.js';

const found = (detectors: typeof keyDetectors, text: string): string[] => {
  const all = createMatcher(detectors).find(text);
  return [...new Set(all.map(({ start, end }) => text.slice(start, end)))];
};
const head = (kind: string): string => ['-----BEGIN ', kind, 'PRIVATE KEY-----'].join('');
const foot = (kind: string): string => ['-----END ', kind, 'PRIVATE KEY-----'].join('');
const lines = [1, 2, 3].map(seed => made('{a64}', seed));

describe('private keys', () => {
  it.each(['', 'RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ', 'DSA '])('%sare found whole', kind => {
    const key = [head(kind), ...lines, foot(kind)].join('\n');
    expect(found(keyDetectors, `k = """${key}"""`)).toContain(key);
  });

  it.each([
    ['with escaped line ends', '\\n'],
    ['with twice escaped line ends', '\\\\n'],
    ['in one line', ' '],
    ['in joined literals', '\\n" +\n  "']
  ])('are found %s', (_, between) => {
    const key = [head('RSA '), ...lines, foot('RSA ')].join(between);
    expect(found(keyDetectors, `{"private_key": "${key}"}`)).toContain(key);
  });

  it('are found without their end, and no further', () => {
    const key = [head(''), ...lines].join('\n');
    const [first = ''] = found(keyDetectors, `${key}\n\n...`);
    expect(first.startsWith(key)).toBe(true);
  });

  it('of PGP, PuTTY, XML and JSON are found', () => {
    const block = [
      '-----BEGIN PGP PRIVATE KEY',
      ' BLOCK-----\n\n',
      lines.join('\n'),
      '\n-----END PGP PRIVATE KEY',
      ' BLOCK-----'
    ].join('');
    expect(found(keyDetectors, block)).toContain(block);
    expect(found(keyDetectors, `Private-Lines: 2\n${lines[0]}\n${lines[1]}\n`)[0]).toContain(lines[1]);
    expect(found(keyDetectors, `<RSAKeyValue><D>${lines[0]}</D></RSAKeyValue>`)).toEqual([lines[0]]);
    expect(found(keyDetectors, `{"kty": "EC", "d": "${made('{a43}')}"}`)).toEqual([made('{a43}')]);
  });

  it('are not found in what is public or empty', () => {
    expect(found(keyDetectors, `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----`)).toEqual(
      []
    );
    expect(found(keyDetectors, `starts with ${head('RSA ')}`)).toEqual([]);
    expect(found(keyDetectors, `${head('')}\n...\n${foot('')}`)).toEqual([]);
  });
});

describe('web tokens', () => {
  it('are found, signed, unsigned and encrypted', () => {
    const signed = `eyJ${made('{a30}')}.eyJ${made('{a60}')}.${made('{a43}')}`;
    const unsigned = `eyJ${made('{a30}')}.eyJ${made('{a60}')}`;
    const encrypted = `eyJ${made('{a30}')}.${made('{a60}')}.${made('{a20}')}.${made('{a80}')}.${made('{a22}')}`;
    for (const token of [signed, unsigned, encrypted]) {
      expect(found(keyDetectors, `t = "${token}"`)).toContain(token);
    }
  });

  it('are not found in other base64', () => {
    expect(found(keyDetectors, `eyJ${made('{a80}')}`)).toEqual([]);
    expect(found(keyDetectors, `df.eyJumps.eyelash`)).toEqual([]);
  });
});

describe('stored passwords are found', () => {
  it.each([
    ['bcrypt', '$2b$12${a53}'],
    ['SHA-512 crypt', '$6${a16}${a86}'],
    ['SHA-256 crypt with rounds', '$5$rounds=5000${a16}${a43}'],
    ['MD5 crypt', '$1${a8}${a22}'],
    ['Apache', '$apr1${a8}${a22}'],
    ['yescrypt', '$y$j9T${a22}${a43}'],
    ['Argon2', '$argon2id$v=19$m=65536,t=3,p=4${a22}${a43}'],
    ['Jupyter', 'argon2:$argon2id$v=19$m=10240,t=10,p=8${a22}${a22}'],
    ['old Jupyter', 'sha1:{h12}:{h40}'],
    ['Django', 'pbkdf2_sha256$260000${a22}${a43}='],
    ['Werkzeug', 'pbkdf2:sha256:260000${a16}${h64}'],
    ['scrypt of Werkzeug', 'scrypt:32768:8:1${a16}${h128}'],
    ['WordPress', '$P${a31}'],
    ['PostgreSQL', 'SCRAM-SHA-256$4096:{a22}==${a43}=:{a43}=']
  ])('%s', (_, shape) => {
    const hash = made(shape);
    expect(found(hashDetectors, `me:${hash}:19000:0`).join(' ')).toContain(hash);
  });

  it('but a price, a shell variable or a digest is not', () => {
    for (const text of [
      '$6 and $5',
      'echo $1$2',
      `sha1:${made('{h40}')}`,
      `sha256:${made('{h64}')}`,
      '$argon2 is a function'
    ]) {
      expect(found(hashDetectors, text)).toEqual([]);
    }
  });
});
