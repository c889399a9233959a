import { describe } from 'vitest';
import { describePlaces } from '../../testing/places.js';
import { hashDetectors } from './hashes.js';

describe('values in stored passwords', () => {
  describePlaces(
    hashDetectors,
    [
      '$2b$12${a53}',
      '$2y$10${a53}',
      'hash = "$2a$10${a53}"',
      '$6${a16}${a86}',
      '$6$rounds=5000${a16}${a86}',
      '$5${a16}${a43}',
      '$1${a8}${a22}',
      '$apr1${a8}${a22}',
      '$y$j9T${a22}${a43}',
      'root:$6${a16}${a86}:19000:0:99999:7:::',
      'me:$apr1${a8}${a22}',
      '$argon2id$v=19$m=65536,t=3,p=4${a22}${a43}',
      '$argon2i$v=19$m=4096,t=3,p=1${a22}${a43}',
      'argon2:$argon2id$v=19$m=10240,t=10,p=8${a22}${a43}',
      'pbkdf2_sha256$260000${a12}${a43}=',
      '$pbkdf2-sha256$29000${a22}${a43}',
      '$scrypt$ln=16,r=8,p=1${a22}${a43}',
      'bcrypt_sha256$$2b$12${a53}',
      'pbkdf2:sha256:260000${a16}${h64}',
      'scrypt:32768:8:1${a16}${h128}',
      'sha1:{h12}:{h40}',
      'c.NotebookApp.password = "sha1:{h12}:{h40}"',
      'sha256:{h12}:{h64}',
      '{SSHA}{a32}',
      '{SHA}{a27}=',
      'userPassword: {SSHA512}{a88}',
      '{CRYPT}{a34}',
      '{PBKDF2-SHA256}{a60}',
      '$P$B{a30}',
      '$H$9{a30}',
      '$S$D{a51}',
      '$krb5tgs$23$*svc${a60}',
      '$krb5asrep$23$me@x.org:{h32}${h80}',
      '$netntlmv2${a60}',
      '$dcc2$10240#me#{h32}',
      'Administrator:500:{h32}:{h32}:::',
      'SCRAM-SHA-256$4096:{a22}==${a43}=:{a43}=',
      "IDENTIFIED BY PASSWORD '*{d40}'",
      "authentication_string = '*{d40}'"
    ],
    false
  );
});
