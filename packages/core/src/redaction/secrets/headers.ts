import type { Detector } from '../detect/model.js';
import { looksRandom } from './entropy.js';
import { isPlaceholderPassword, isReference } from './values.js';

const secret = { type: 'TOKEN', family: 'secret', reach: 0 } as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What base64 says, as far as it is ASCII; null where it isn't base64 of that. */
export function asciiOf(text: string): string | null {
  let bits = 0;
  let held = 0;
  let read = '';
  for (const char of text.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/')) {
    const value = LETTERS.indexOf(char);
    if (value < 0) {
      return null;
    }
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      const code = (held >> bits) & 0xff;
      if (code < 32 || code > 126) {
        return null;
      }
      read += String.fromCharCode(code);
    }
  }
  return read;
}

/** `user:password`, neither a placeholder. */
const isLogin = (text: string): boolean => {
  const [, password] = /^[^:\s]{0,80}:(\S{2,200})$/.exec(text) ?? [];
  return password !== undefined && !isPlaceholderPassword(password);
};

const isHeaderToken = (value: string): boolean =>
  value.length >= 12 &&
  !isReference(value) &&
  !isPlaceholderPassword(value) &&
  (looksRandom(value, 12) || /^[A-Za-z0-9+/]{16,}={1,2}$/.test(value));

/** What is sent so that somebody is let in: authorization headers and cookies. */
export const headerDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'bearer-token',
    keywords: ['bearer ', 'bearer%20', 'bearer: ', 'bearer:', 'oauth2-bearer', 'ssws ', 'negotiate ', 'ntlm tlr'],
    pattern:
      /(?:bearer(?:%20|[: ]{1,3})|oauth2-bearer ["']?|SSWS |negotiate |NTLM )["']?(?<value>[A-Za-z0-9_~+/.|:%-]{12,4000}={0,2})/giy,
    length: 4100,
    check: ({ value }) => isHeaderToken(value)
  },
  {
    ...secret,
    id: 'authorization-header',
    keywords: [
      'authorization',
      'x-api-key',
      'apikey',
      'x-auth-token',
      'api-key',
      'x-vault-token',
      'private-token',
      'x-jfrog-art-api',
      'x-access-token',
      'subscription-key',
      'job-token',
      'deploy-token'
    ],
    pattern:
      /(?:(?:proxy-)?authorization|x-api-key|apikey|api-key|x-auth-token|x-vault-token|(?:private|job|deploy)-token|x-jfrog-art-api|x-access-token|subscription-key)\\?["']?\s{0,3}[:=,]\s{0,3}\\?["'`]?(?:token|apikey|api-key|key|basic|bearer|digest|oauth|jwt|genieKey|splunk|aws|hmac)?[ :]?\s?(?:token=)?\\?["']?(?<value>[A-Za-z0-9_~+/.|%-]{16,3000}={0,2})/giy,
    length: 3100,
    check: ({ value }) => isHeaderToken(value)
  },
  {
    ...secret,
    id: 'basic-login',
    keywords: ['basic '],
    pattern: /basic (?<value>[A-Za-z0-9+/_-]{6,400}={0,2})/giy,
    check: ({ value }) => isLogin(asciiOf(value) ?? '')
  },
  {
    ...secret,
    id: 'written-login',
    type: 'PASSWORD',
    keywords: ['b64encode', 'btoa(', 'base64_encode', 'base64encode', 'encodestring'],
    pattern:
      /(?:b64encode|btoa|base64_?encode|encodestring)\(\s{0,4}[bru]{0,2}["'](?<value>[^\s"':]{1,80}:[^\s"']{3,120})["']/giy,
    check: ({ value }) => isLogin(value) && !/\/\//.test(value)
  },
  {
    ...secret,
    id: 'docker-login',
    keywords: ['"auth"', "'auth'", '_auth', 'auth\\"'],
    pattern: /["'_]?auth\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?<value>[A-Za-z0-9+/]{8,400}={0,2})/giy,
    check: ({ value }) => isLogin(asciiOf(value) ?? '')
  },
  {
    ...secret,
    id: 'session-cookie',
    keywords: ['session', 'cookie', '.sid', 'sessid', 'auth=', 'jwt=', '_id='],
    pattern:
      /(?<![\w-])[\w.-]{0,30}(?:sess(?:ion)?(?:_?id)?|sid|auth|jwt|remember_\w{2,12}|login)\\?["']?\s{0,2}[:=]\s{0,2}\\?["']?(?<value>[\w%.~+/=-]{20,2000})/gi,
    reach: 60,
    length: 2100,
    check: ({ value }) => looksRandom(value, 20)
  }
];
