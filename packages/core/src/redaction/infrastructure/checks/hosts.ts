import type { Candidate } from '../../detect/model.js';
import { isFiller } from '../words.js';

/** Hosts that every container and cluster has. */
export const everywhere =
  /^(?:(?:host|gateway|kubernetes)\.docker\.internal|metadata\.google\.internal|localhost\.localdomain|kubernetes\.default(?:\.svc(?:\.cluster\.local)?)?|example\.(?:local|internal|corp|lan)|\w+\.example\.\w+|(?:\w+\.)?host\.internal|(?:x\.)?svc\.cluster\.local)$/i;
/** Domains for examples. */
export const example = /(?:^|\.)example(?:\.(?:com|org|net|edu))?$|\.(?:invalid|test|example)$/i;

const before = (text: string, start: number, length: number): string => text.slice(Math.max(0, start - length), start);

/** A statement that names a module, from the start of its line; `from db7.firm.lan` in a sentence is none. */
const IMPORT = /(?:^|[\n;>])[ \t]*(?:import|from|package|using)\s+$/;

/** Names of code look the same: `threading.local`, `jdk.internal`, `self.private`. */
export function isHost({ text, start, end, value }: Candidate): boolean {
  if (everywhere.test(value) || example.test(value) || isFiller(value.split('.')[0] ?? '')) {
    return false;
  }
  if (/[:/@]$/.test(before(text, start, 1)) && /(?::\/\/|@)$/.test(before(text, start, 3))) {
    return true;
  }
  if (/^\s?[([=]/.test(text.slice(end, end + 2)) || IMPORT.test(before(text, start, 30))) {
    return false;
  }
  const labels = value.split('.');
  const first = labels[0] ?? '';
  if (
    /^(?:com|org|net|io|jdk|sun|java|javax|self|cls|this|np|tf|torch|threading|_thread|asyncio|js|app|config|settings|etc)$/i.test(
      first
    )
  ) {
    return false;
  }
  const quoted = /["'`(=\s,[>]$/.test(before(text, start, 1)) || start === 0;
  return (
    labels.length > 2 ||
    /[\d-]/.test(first) ||
    (quoted && /^(?::\d{2,5}|["'`])/.test(text.slice(end, end + 6)) && !/_/.test(value))
  );
}

const common =
  /^(?:localhost|local|host|hostname|server|servername|none|null|true|false|self|str|string|int|os|env|args|name|port|user|config|default|remote|example|test\d?|node\d?|root|leaf|input|output|parent|child|left|right|machine\d?|server\d?|x\d*|y\d*|n\d*|v\d*|utf-?8|http-?\d?|py(?:thon)?\d*|(?:tf|keras|cuda|gpu|cpu|cuda|cpu|tpu|device|layer|conv|dense|block|step|epoch|fold|class|type|id)-?\d*)$/i;

/** Shaped like the name of a machine: words and digits with hyphens, `gpu-a100-07`, `WS-AB1234`, `node012`. */
function isMachine(value: string): boolean {
  if (common.test(value) || isFiller(value)) {
    return false;
  }
  return (
    /[A-Za-z]/.test(value) &&
    /\d/.test(value) &&
    (/-/.test(value) || /^[A-Za-z]{2,12}\d{2,5}$|^[A-Za-z]{3,}\d{1,5}[A-Za-z]?\d*$/.test(value))
  );
}

export const corporateHost = ({ value, groups, text, start, end }: Candidate): boolean => {
  if (
    example.test(value) ||
    /\.(?:github|gitlab|readthedocs|apache|python|googleapis|pytorch|tensorflow)\.|\.(?:py|js|json|md|ya?ml|html?|csv|txt|conf|cfg|log|sh|sql|java|ts|so|dll|exe)$/i.test(
      value
    )
  ) {
    return false;
  }
  if (/^\s?[([=]/.test(text.slice(end, end + 2)) || /_/.test(value) || IMPORT.test(before(text, start, 30))) {
    return false;
  }
  const kind = (groups['kind'] ?? 'intranet').toLowerCase();
  const sure = /^(?:corp|intra|intranet|lan|hpc|mgmt|vpn|dmz|bastion|onprem|dc\d)$/.test(kind);
  const inUrl = /(?::\/\/|@)$/.test(before(text, start, 3));
  return sure
    ? inUrl || /[\d-]/.test(value) || value.split('.').length > 3
    : /\d/.test(value.split('.')[0] ?? '') || (inUrl && /^(?:internal|ad|private|priv|int|prod)$/.test(kind));
};

export const namedHost = ({ value }: Candidate): boolean => isMachine(value);

export const runningOn = ({ value, text, start }: Candidate): boolean =>
  isMachine(value) &&
  (/["'=]$/.test(before(text, start, 1)) ||
    /(?:host|node|machine|server|Linux)(?:name)?:?\s["'`]?$|gethostname|getfqdn|platform\.node/.test(
      before(text, start, 30)
    ));

export const singleWordUrl = ({ value, text, end }: Candidate): boolean =>
  !/^(?:localhost|host|hostname|server|ip|domain|user|username|url|address|loopback|proxy|www|sqlite|memory|local|endpoint|port|site|web|a|b|x|y|foo|bar|example|test|auto|none|null|undefined|path|to|schemas?|tempuri|purl|some\w*|xmlns|github|google)$/i.test(
    value
  ) &&
  !isFiller(value) &&
  (/^:\d/.test(text.slice(end, end + 2)) ||
    /\d|-/.test(value) ||
    (/^\/\w/.test(text.slice(end, end + 2)) &&
      /\b(?:postgres|mysql|mssql|mongo|redis|amqp|ldap|jdbc|oracle|hive|trino|presto)/.test(before(text, end, 120))));
