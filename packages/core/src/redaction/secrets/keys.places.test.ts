import { describe } from 'vitest';
import { describePlaces } from '../../testing/places.js';
import { keyDetectors } from './keys.js';

describe('values in keys as files hold them', () => {
  describePlaces(
    keyDetectors,
    [
      '-----BEGIN PRIVATE KEY-----\n{a64}\n{a64}\n-----END PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----\n{a64}\n{a64}\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN EC PRIVATE KEY-----\n{a64}\n{a64}\n-----END EC PRIVATE KEY-----',
      '-----BEGIN DSA PRIVATE KEY-----\n{a64}\n{a64}\n-----END DSA PRIVATE KEY-----',
      '-----BEGIN OPENSSH PRIVATE KEY-----\n{a64}\n{a64}\n-----END OPENSSH PRIVATE KEY-----',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\n{a64}\n{a64}\n-----END ENCRYPTED PRIVATE KEY-----',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n{a64}\n{a64}\n-----END PGP PRIVATE KEY BLOCK-----',
      '{"private_key": "-----BEGIN PRIVATE KEY-----\\n{a64}\\n{a64}\\n-----END PRIVATE KEY-----\\n"}',
      'key = """-----BEGIN RSA PRIVATE KEY-----\n{a64}\n-----END RSA PRIVATE KEY-----"""',
      'key: |\n  -----BEGIN EC PRIVATE KEY-----\n  {a64}\n  -----END EC PRIVATE KEY-----',
      'key = ("-----BEGIN RSA PRIVATE KEY-----\\n"\n  "{a64}\\n"\n  "{a64}\\n")',
      '-----BEGIN OPENSSH PRIVATE KEY----- {a64} {a64} -----END OPENSSH PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----\n{a64}\n{a64}\n',
      'Private-Lines: 2\n{a64}\n{a40}=\nPrivate-MAC: x',
      '{"kty": "RSA", "n": "x", "d": "{a86}"}',
      '{"kty":"oct","k":"{a43}"}',
      '<RSAKeyValue><D>{a88}</D></RSAKeyValue>',
      '<P>{a64}</P>',
      'eyJ{a30}.eyJ{a60}.{a43}',
      'Authorization: JWT eyJ{a30}.eyJ{a60}.{a43}',
      'eyJ{a40}.{a60}.{a16}.{a80}.{a22}'
    ],
    false
  );
});
