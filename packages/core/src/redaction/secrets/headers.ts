import type { Detector } from '../detect/model.js';
import {
  authorizationHeader,
  basicLogin,
  bearerToken,
  dockerLogin,
  sessionCookie,
  writtenLogin
} from './checks/headers.js';

const secret = { type: 'TOKEN', family: 'secret', reach: 0 } as const;

/** What is sent so that somebody is let in: authorization headers and cookies. */
export const headerDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'bearer-token',
    keywords: ['bearer ', 'bearer%20', 'bearer: ', 'bearer:', 'oauth2-bearer', 'ssws ', 'negotiate ', 'ntlm tlr'],
    pattern:
      /(?:bearer(?:%20|[: ]{1,3})|oauth2-bearer ["']?|SSWS |negotiate |NTLM )["']?(?<value>[A-Za-z0-9_~+/.|:%-]{12,4000}={0,2})/giy,
    length: 4100,
    check: bearerToken
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
    check: authorizationHeader
  },
  {
    ...secret,
    id: 'basic-login',
    keywords: ['basic '],
    pattern: /basic (?<value>[A-Za-z0-9+/_-]{6,400}={0,2})/giy,
    check: basicLogin
  },
  {
    ...secret,
    id: 'written-login',
    type: 'PASSWORD',
    keywords: ['b64encode', 'btoa(', 'base64_encode', 'base64encode', 'encodestring'],
    pattern:
      /(?:b64encode|btoa|base64_?encode|encodestring)\(\s{0,4}[bru]{0,2}["'](?<value>[^\s"':]{1,80}:[^\s"']{3,120})["']/giy,
    check: writtenLogin
  },
  {
    ...secret,
    id: 'docker-login',
    keywords: ['"auth"', "'auth'", '_auth', 'auth\\"'],
    pattern: /["'_]?auth\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?<value>[A-Za-z0-9+/]{8,400}={0,2})/giy,
    check: dockerLogin
  },
  {
    ...secret,
    id: 'session-cookie',
    keywords: ['session', 'cookie', '.sid', 'sessid', 'auth=', 'jwt=', '_id='],
    pattern:
      /(?<![\w-])[\w.-]{0,30}(?:sess(?:ion)?(?:_?id)?|sid|auth|jwt|remember_\w{2,12}|login)\\?["']?\s{0,2}[:=]\s{0,2}\\?["']?(?<value>[\w%.~+/-][\w%.~+/=-]{19,1999})/gi,
    reach: 60,
    length: 2100,
    check: sessionCookie
  }
];
