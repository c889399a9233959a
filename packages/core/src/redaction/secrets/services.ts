import type { Detector } from '../detect/model.js';
import { barePassword, hyphenedKey, serviceKey } from './checks/services.js';
import { SERVICES } from './service-names.js';

const secret = { type: 'TOKEN', family: 'secret', reach: 0 } as const;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Keys right beside the name of what they open, and after a telling word and a hyphen. */
export const serviceDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'service-key',
    keywords: SERVICES,
    pattern: new RegExp(
      `(?:${SERVICES.join('|')})(?:_?map)?["']?[ \\t]{0,3}(?:[:=]|=>|-| |", ")[ \\t]{0,3}["']?(?<value>[\\w-]{20,80})(?![\\w-])`,
      'giy'
    ),
    check: serviceKey
  },
  {
    ...secret,
    id: 'bare-password',
    type: 'PASSWORD',
    keywords: ['password1', 'passw0rd', 'p@ssw0rd', 'letmein', 'qwerty', 'welcome1', 'iloveyou', 'admin1'],
    pattern: /(?:passw(?:o|0)rd|p@ssw0rd|letmein|qwerty|welcome|iloveyou|admin)[\d!@#$]{1,6}/giy,
    // Alone in its text: what was printed, not what is talked about.
    check: barePassword
  },
  {
    ...secret,
    id: 'hyphened-key',
    keywords: ['token-', 'secret-', 'key-', 'access-'],
    pattern: new RegExp(`(?:token|secret|key|access)-(?<value>${UUID}|[A-Za-z0-9]{24,80})(?![\\w-])`, 'giy'),
    check: hyphenedKey
  }
];
