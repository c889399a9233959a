import type { Detector } from '../detect/model.js';
import { nameClass } from './names.js';
import { isUuid, looksRandom } from './entropy.js';
import { isMixedPassword, isPassword, isReference, isUnlikelyWord } from './values.js';

const secret = { type: 'SECRET', family: 'secret', reach: 0 } as const;
const STRING = '[rbuRBU@]{0,2}\\\\?["\'](?<value>[^"\'\\n\\\\]{4,400})\\\\?["\']';

const CLIENTS = [
  'client(',
  'login(',
  'github(',
  'gitlab(',
  'api(',
  'token(',
  'apikey(',
  'handler(',
  'oauth1(',
  'oauth1session(',
  'credentials(',
  'init(',
  'auth(',
  'register_key(',
  'fred(',
  'session(',
  'configure(',
  'set_key(',
  'bot(',
  'census(',
  'key('
] as const;

/** A key that a client takes at a place of its own; one detector for each place, since each finds one value. */
const clientCall = (place: number): Detector => ({
  ...secret,
  id: `client-argument-${place}`,
  keywords: CLIENTS,
  pattern: new RegExp(
    `[\\w.]{2,24}\\(\\s{0,4}(?:[rb]?["'][^"'\\n]{0,120}["']\\s?,\\s{0,10}){${place}}[rb]?["'](?<value>[\\w+/=.-]{20,300})["']`,
    'giy'
  ),
  check: ({ value, start, text }) =>
    looksRandom(value, 20) &&
    !isUuid(value) &&
    !isReference(value) &&
    !/^[0-9a-f]{64}$/.test(value) &&
    !/hash|digest|checksum/i.test(text.slice(Math.max(0, start - 40), start))
});

/** A password among what a connection is made of; one detector for each place. */
const connectCall = (place: number): Detector => ({
  ...secret,
  id: `connect-argument-${place}`,
  type: 'PASSWORD',
  keywords: ['connect(', 'dbconnect(', 'create_connection(', 'getconnection(', 'logon('],
  pattern: new RegExp(
    `[\\w.]{2,24}\\(\\s{0,4}(?:["'][^"'\\n]{1,100}["'],\\s{0,20}|[\\w.]{1,40},\\s{0,20}){${place}}${STRING}(?=\\s{0,4}[,)])`,
    'giy'
  ),
  check: ({ value }) => isUnlikelyWord(value) && /\d/.test(value) && !/^[\w-]+(?:\.[\w-]+)+(?:[:/].*)?$/.test(value)
});

/** Values that a call takes for a secret by their place, without a name. */
export const callDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'login-call',
    type: 'PASSWORD',
    keywords: [
      'login(',
      'auth=(',
      'auth = (',
      'smtp(',
      'basicauth(',
      'digestauth(',
      'ntlmauth(',
      'authenticate(',
      'credentials(',
      'set_credentials(',
      'passwordauthentication('
    ],
    pattern: new RegExp(
      `(?:login|auth ?= ?|SMTP|BasicAuth|DigestAuth|NtlmAuth|authenticate|[cC]redentials|PasswordAuthentication)\\(\\s{0,4}[^"'()\\n]{0,30}(?:["'][^"'\\n]{1,100}["']|[\\w.]{1,40})\\s{0,3},\\s{0,4}${STRING}`,
      'gy'
    ),
    check: ({ value }) => isPassword(value)
  },
  {
    ...secret,
    id: 'password-call',
    type: 'PASSWORD',
    keywords: [
      'setpassword(',
      'set_password(',
      'setpasswd(',
      'password(',
      'checkpw(',
      'hashpw(',
      'generate_password_hash(',
      'check_password(',
      'passwd('
    ],
    pattern: new RegExp(
      `(?<![a-z])(?:set_?pass(?:word|wd)|checkpw|hashpw|generate_password_hash|check_password|create_user|passwd)\\(\\s{0,4}(?:[rb]?["'][^"'\\n]{1,80}["']\\s?,\\s{0,4}){0,2}${STRING}`,
      'giy'
    ),
    check: ({ value }) => isPassword(value)
  },
  {
    ...secret,
    id: 'key-call',
    type: 'KEY',
    keywords: [
      'fernet(',
      'hmac.new(',
      'totp(',
      'hotp(',
      'aesgcm(',
      'aes.new(',
      'jwt.encode(',
      'jwt.decode(',
      'serializer(',
      'signer(',
      'from_key(',
      'account.from',
      'chacha20',
      'jwt.sign(',
      'jwt.verify(',
      'createhmac('
    ],
    pattern: new RegExp(
      `(?:Fernet|hmac\\.new|[TH]OTP|AESGCM|AES\\.new|jwt\\.(?:en|de)code|jwt\\.(?:sign|verify)|createHmac|Serializer|Signer|from_key|Account\\.from_\\w{3,12}|ChaCha20\\w{0,10})\\(\\s{0,4}(?:[^"'\\n]{1,80},\\s{0,4}|\\{[^{}\\n]{0,200}\\},\\s{0,4}|["'][\\w-]{2,12}["'],\\s{0,4})?${STRING}`,
      'giy'
    ),
    check: ({ value }) =>
      /^[A-Z2-7]{16,}$/.test(value) ||
      looksRandom(value, 12) ||
      (isMixedPassword(value) && !/^(?:HS|RS|ES|PS|sha|md)[-\d]{1,6}$/i.test(value))
  },
  ...[0, 1, 2, 3].map(clientCall),
  ...[1, 2, 3].map(connectCall),
  {
    ...secret,
    id: 'oracle-login',
    type: 'PASSWORD',
    keywords: ['connect(', 'sqlplus', ':thin:', 'expdp ', 'impdp '],
    pattern:
      /(?:connect\(\s{0,4}["']|sqlplus (?:-\w{1,3} )?["']?|:thin:|[ei][xm]pdp ["']?)\w{1,40}\/(?<value>[^\s"'/@]{4,80})@(?=[\w/])/giy,
    check: ({ value }) => isPassword(value)
  },
  {
    ...secret,
    id: 'fallback-secret',
    keywords: [') or "', ") or '", ') || "', ") || '", '] or "', "] or '"],
    pattern: /[)\]] (?:or|\|\|) ["'](?<value>[^"'\s]{4,200})["']/gy,
    check: ({ value, text, start }) => {
      const line = text.slice(Math.max(0, start - 160), start);
      return (
        isMixedPassword(value) &&
        nameClass(/([\w.]{2,60})["'\]]{0,2}\s{0,4}=[^=\n]{1,120}$/.exec(line)?.[1] ?? '') !== null
      );
    }
  },
  {
    ...secret,
    id: 'typed-password',
    type: 'PASSWORD',
    keywords: ['send_keys(', 'sendkeys(', '.fill('],
    pattern: new RegExp(`(?:send_?keys|\\.fill)\\(\\s{0,4}(?:["'][^"'\\n]{1,80}["'],\\s{0,4})?${STRING}`, 'giy'),
    check: ({ value, text, start }) =>
      /pass|pwd/i.test(text.slice(Math.max(0, start - 120), start)) && isPassword(value)
  },
  {
    ...secret,
    id: 'commented-secret',
    keywords: ['# pass', '#pass', '# pwd', '# my pass', '# secret', '# token', '# api key', '// pass', '# db pass'],
    pattern:
      /["'](?<value>[^"'\s]{6,200})["'][,;)]{0,2}[ \t]{0,6}(?:#|\/\/) ?(?:my |the |db |your )?(?:pass(?:word|wd|phrase)?|pwd|secret|token|api key)\b/gi,
    reach: 220,
    check: ({ value }) => isUnlikelyWord(value)
  },
  {
    ...secret,
    id: 'piped-password',
    type: 'PASSWORD',
    keywords: ['sudo -s', 'password-stdin', 'chpasswd', '--stdin', 'passwd -'],
    pattern:
      /echo (?:-[ne]{1,2} )?["']?(?:[\w.-]{1,40}:)?(?<value>[^\s"'|:$]{4,100})["']?\s{0,3}\|\s{0,3}(?:sudo|docker|podman|helm|chpasswd|passwd|az|oc|cryptsetup)/g,
    reach: 150,
    check: ({ value }) => isPassword(value)
  },
  {
    ...secret,
    id: 'word-list-key',
    type: 'KEY',
    keywords: ['mnemonic', 'seed', 'phrase'],
    pattern:
      /(?:mnemonic|seed|phrase)[\w ]{0,20}["']?\s{0,3}[:=]\s{0,3}["']?(?<value>(?:[a-z]{3,8} ){11,23}[a-z]{3,8})(?![a-z ])/giy,
    length: 500
  },
  {
    ...secret,
    id: 'service-key-in-address',
    type: 'KEY',
    keywords: [
      'appid=',
      'appkey',
      'app_key',
      'consumerkey',
      'client_secret',
      'subscription-key',
      'application_key',
      'hapikey',
      'apitoken'
    ],
    pattern: /[?&](?:appid|app_?key|hapikey|apitoken|subscription-key|application_key)=(?<value>[\w%+/=.-]{16,200})/gi,
    reach: 2,
    check: ({ value }) => looksRandom(value, 16)
  }
];
