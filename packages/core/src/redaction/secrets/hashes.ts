import type { Detector } from '../detect/model.js';
import { looksRandom } from './entropy.js';
import { isPassword } from './values.js';

const hash = { type: 'PASSWORD', family: 'secret', reach: 0 } as const;

/** Passwords as they are stored; whoever has one can try to find what it was made of. */
export const hashDetectors: readonly Detector[] = [
  {
    ...hash,
    id: 'bcrypt-hash',
    keywords: ['$2a$', '$2b$', '$2x$', '$2y$', '$2$'],
    pattern: /\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{50,60}/gy
  },
  {
    ...hash,
    id: 'crypt-hash',
    keywords: ['$1$', '$5$', '$6$', '$7$', '$8$', '$9$', '$y$', '$gy$', '$sm3$', '$apr1$', '$md5', '$sha1$'],
    pattern:
      /\$(?:[156789]|g?y|sm3|apr1|sha1|md5(?:,rounds=\d{1,6})?)\$(?:rounds=\d{1,9}\$|\d{1,9}\$|j[./A-Za-z0-9]{1,8}\$)?[./A-Za-z0-9]{2,48}\$[./A-Za-z0-9]{20,90}/gy
  },
  {
    ...hash,
    id: 'named-hash',
    keywords: ['$argon2', '$scrypt$', '$pbkdf2', '$bcrypt-sha256$', '$s0$', 'pbkdf2_sha', 'bcrypt_sha256$', 'bcrypt$$'],
    pattern:
      /(?:argon2:|bcrypt\$)?(?:\$(?:argon2(?:id|i|d)?|scrypt|pbkdf2(?:-[a-z0-9]{3,8})?|bcrypt-sha256|s0)|pbkdf2_sha(?:1|256|512)|bcrypt_sha256)\$[\w=,$./+-]{20,300}={0,2}/g,
    reach: 10
  },
  {
    ...hash,
    id: 'method-hash',
    keywords: ['pbkdf2:sha', 'scrypt:', 'sha1:', 'sha256:', 'sha512:'],
    pattern:
      /(?<![\w@])(?:pbkdf2:sha\d{1,3}(?::\d{1,7})?\$[\w./+-]{4,64}\$[0-9a-f]{32,128}|scrypt:\d{1,7}:\d{1,3}:\d{1,3}\$[\w./+-]{4,64}\$[0-9a-f]{64,128}|sha(?:1|256|512):[0-9a-f]{8,32}:[0-9a-f]{40,128})/gy
  },
  {
    ...hash,
    id: 'directory-hash',
    keywords: ['{ssha', '{sha', '{smd5}', '{crypt}', '{pbkdf2', '{cleartext}'],
    pattern: /\{(?:S?SHA(?:256|384|512)?|S?MD5|CRYPT|PBKDF2[A-Z0-9-]{0,8}|CLEARTEXT)\}(?<value>[\w+/=$.-]{8,200})/giy,
    check: ({ value, text, start }) =>
      /\{cleartext\}$/i.test(text.slice(Math.max(0, start - 11), start))
        ? isPassword(value)
        : /^\$.{12}/.test(value) || looksRandom(value, 12)
  },
  {
    ...hash,
    id: 'phpass-hash',
    keywords: ['$p$', '$h$', '$s$'],
    pattern: /\$[PHS]\$[./A-Za-z0-9]{31,52}(?![./A-Za-z0-9])/gy
  },
  {
    ...hash,
    id: 'kerberos-hash',
    keywords: ['$krb5', '$netntlm', '$dcc2$', '$ntlm'],
    pattern: /\$(?:krb5\w{2,8}|netntlm(?:v2)?|dcc2|ntlm)\$[^\s"'<>]{20,4000}/giy,
    length: 4100
  },
  {
    ...hash,
    id: 'windows-hash',
    keywords: [':::'],
    pattern: /[\w.$ -]{1,40}:\d{3,6}:(?<value>[0-9a-f]{32}:[0-9a-f]{32}):::/gi,
    reach: 120
  },
  {
    ...hash,
    id: 'scram-hash',
    keywords: ['scram-sha-'],
    pattern: /SCRAM-SHA-(?:1|256|512)\$\d{4,7}:[A-Za-z0-9+/=]{16,64}\$[A-Za-z0-9+/=]{20,100}:[A-Za-z0-9+/=]{20,100}/gy
  },
  {
    ...hash,
    id: 'mysql-hash',
    keywords: ['password', 'identified', 'authentication_string'],
    pattern: /(?<=["'\s])\*[0-9A-F]{40}(?![0-9A-Fa-f])/g,
    reach: 100
  }
];
