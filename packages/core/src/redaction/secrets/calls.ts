import type { Detector } from '../detect/model.js';
import { isUuid, looksRandom } from './entropy.js';
import { isMixedPassword, isPassword, isReference } from './values.js';

const secret = { type: 'SECRET', family: 'secret', reach: 0 } as const;
const STRING = '[rbuRBU@]{0,2}\\\\?["\'](?<value>[^"\'\\n\\\\]{4,400})\\\\?["\']';

/** Values that a call takes for a secret by their place, without a name. */
export const callDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'login-call',
    type: 'PASSWORD',
    keywords: [
      'login(',
      'auth=(',
      'basicauth(',
      'digestauth(',
      'ntlmauth(',
      'authenticate(',
      'credentials(',
      'set_credentials(',
      'passwordauthentication('
    ],
    pattern: new RegExp(
      `(?:login|auth=|BasicAuth|DigestAuth|NtlmAuth|authenticate|[cC]redentials|PasswordAuthentication)\\(\\s{0,4}[^"'()\\n]{0,30}(?:["'][^"'\\n]{1,100}["']|[\\w.]{1,40})\\s{0,3},\\s{0,4}${STRING}`,
      'g'
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
      'passwd(',
      'sendkeys(',
      'send_keys('
    ],
    pattern: new RegExp(
      `(?<![a-z])(?:set_?pass(?:word|wd)|checkpw|hashpw|generate_password_hash|check_password|create_user|passwd|pass(?:word)?[^\\n]{0,40}send_?[kK]eys)\\(\\s{0,4}${STRING}`,
      'gi'
    ),
    reach: 60,
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
      `(?:Fernet|hmac\\.new|[TH]OTP|AESGCM|AES\\.new|jwt\\.(?:en|de)code|jwt\\.(?:sign|verify)|createHmac|Serializer|Signer|from_key|Account\\.from_\\w{3,12}|ChaCha20\\w{0,10})\\(\\s{0,4}(?:[^"'\\n]{1,80},\\s{0,4}|["'][\\w-]{2,12}["'],\\s{0,4})?${STRING}`,
      'gi'
    ),
    check: ({ value }) =>
      /^[A-Z2-7]{16,}$/.test(value) ||
      looksRandom(value, 12) ||
      (isMixedPassword(value) && !/^(?:HS|RS|ES|PS|sha|md)[-\d]{1,6}$/i.test(value))
  },
  {
    ...secret,
    id: 'client-call',
    keywords: [
      'client(',
      'login(',
      'github(',
      'gitlab(',
      'api(',
      'token(',
      'apikey(',
      'init(',
      'auth(',
      'register_key(',
      'fred(',
      'session(',
      'connect(',
      'configure(',
      'set_key(',
      'webclient(',
      'bot(',
      'census(',
      'key(',
      'notion'
    ],
    pattern: new RegExp(
      `(?:[Cc]lient|login|Git[Hh]ub|Gitlab|A[Pp][Ii]|[Tt]oken|[Kk]ey|init|[Aa]uth|Fred|[Ss]ession|connect|configure|[Bb]ot|Census)\\(\\s{0,4}${STRING}`,
      'g'
    ),
    check: ({ value }) =>
      looksRandom(value, 20) && !isUuid(value) && !isReference(value) && !/^[0-9a-f]{64}$/.test(value)
  },
  {
    ...secret,
    id: 'connect-call',
    type: 'PASSWORD',
    keywords: ['connect(', 'dbconnect(', 'create_connection('],
    pattern: new RegExp(
      `(?:[cC]onnect|create_connection)\\(\\s{0,4}["'][^"'\\n]{1,100}["'],\\s{0,4}["'][^"'\\n]{1,60}["'],\\s{0,4}${STRING}`,
      'g'
    ),
    check: ({ value }) => isMixedPassword(value)
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
    check: ({ value }) => looksRandom(value, 16)
  }
];
