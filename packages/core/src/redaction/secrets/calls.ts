import type { Detector } from '../detect/model.js';
import {
  STRING,
  commentedSecret,
  fallbackSecret,
  keyCall,
  loginCall,
  oracleLogin,
  passwordCall,
  placeDetectors,
  pipedPassword,
  secret,
  serviceKeyInAddress,
  typedPassword
} from './checks/calls.js';

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
    check: loginCall
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
    check: passwordCall
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
    check: keyCall
  },
  ...placeDetectors,
  {
    ...secret,
    id: 'oracle-login',
    type: 'PASSWORD',
    keywords: ['connect(', 'sqlplus', ':thin:', 'expdp ', 'impdp '],
    pattern:
      /(?:connect\(\s{0,4}["']|sqlplus (?:-\w{1,3} )?["']?|:thin:|[ei][xm]pdp ["']?)\w{1,40}\/(?<value>[^\s"'/@]{4,80})@(?=[\w/])/giy,
    check: oracleLogin
  },
  {
    ...secret,
    id: 'fallback-secret',
    keywords: [' or "', " or '", '|| "', "|| '", '?? "', "?? '"],
    pattern: /(?:or|\|\||\?\?) ["'](?<value>[^"'\s]{4,200})["']/g,
    reach: 6,
    check: fallbackSecret
  },
  {
    ...secret,
    id: 'typed-password',
    type: 'PASSWORD',
    keywords: ['send_keys(', 'sendkeys(', '.fill('],
    pattern: new RegExp(`(?:send_?keys|\\.fill)\\(\\s{0,4}(?:["'][^"'\\n]{1,80}["'],\\s{0,4})?${STRING}`, 'giy'),
    check: typedPassword
  },
  {
    ...secret,
    id: 'commented-secret',
    keywords: ['# pass', '#pass', '# pwd', '# my pass', '# secret', '# token', '# api key', '// pass', '# db pass'],
    pattern:
      /["'](?<value>[^"'\s]{6,200})["'][,;)]{0,2}[ \t]{0,6}(?:#|\/\/) ?(?:my |the |db |your )?(?:pass(?:word|wd|phrase)?|pwd|secret|token|api key)\b/gi,
    reach: 220,
    check: commentedSecret
  },
  {
    ...secret,
    id: 'piped-password',
    type: 'PASSWORD',
    keywords: ['sudo -s', 'password-stdin', 'chpasswd', '--stdin', 'passwd -'],
    pattern:
      /echo (?:-[ne]{1,2} )?["']?(?:[\w.-]{1,40}:)?(?<value>[^\s"'|:$]{4,100})["']?\s{0,3}\|\s{0,3}(?:sudo|docker|podman|helm|chpasswd|passwd|az|oc|cryptsetup)/g,
    reach: 150,
    check: pipedPassword
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
    check: serviceKeyInAddress
  }
];
