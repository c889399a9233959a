import type { Candidate, Detector } from '../detect/model.js';
import { isFiller } from './words.js';

const LABEL = String.raw`[A-Za-z0-9](?:[\w-]{0,61}[A-Za-z0-9])?`;
/** Names at the top that no public registry gives out. */
const TOP = 'internal|local|localdomain|corp|lan|intra|intranet|private|priv|home\\.arpa|localnet|domain\\.local';
/** Hosts that every container and cluster has. */
export const everywhere =
  /^(?:(?:host|gateway|kubernetes)\.docker\.internal|metadata\.google\.internal|localhost\.localdomain|kubernetes\.default(?:\.svc(?:\.cluster\.local)?)?|example\.(?:local|internal|corp|lan)|\w+\.example\.\w+|(?:\w+\.)?host\.internal|(?:x\.)?svc\.cluster\.local)$/i;
/** Domains for examples. */
export const example = /(?:^|\.)example(?:\.(?:com|org|net|edu))?$|\.(?:invalid|test|example)$/i;

const before = (text: string, start: number, length: number): string => text.slice(Math.max(0, start - length), start);

/** Names of code look the same: `threading.local`, `jdk.internal`, `self.private`. */
function isHost({ text, start, end, value }: Candidate): boolean {
  if (everywhere.test(value) || example.test(value) || isFiller(value.split('.')[0] ?? '')) {
    return false;
  }
  if (/[:/@]$/.test(before(text, start, 1)) && /(?::\/\/|@)$/.test(before(text, start, 3))) {
    return true;
  }
  if (/^\s?[([=]/.test(text.slice(end, end + 2)) || /(?:import|from|package|using)\s+$/.test(before(text, start, 12))) {
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

/** Names of machines that only exist inside an organisation. */
export const hostDetectors: readonly Detector[] = [
  {
    id: 'internal-host',
    type: 'HOST',
    family: 'infrastructure',
    keywords: ['.internal', '.local', '.corp', '.lan', '.intra', '.priv', '.home.arpa'],
    pattern: new RegExp(String.raw`(?<![\w.$-])(?:${LABEL}\.){1,6}(?:${TOP})(?![\w-]|\.\w)`, 'gi'),
    reach: 120,
    length: 200,
    check: isHost
  },
  {
    id: 'corporate-host',
    type: 'HOST',
    family: 'infrastructure',
    keywords: [
      '.corp.',
      '.intra.',
      '.intranet.',
      '.internal.',
      '.lan.',
      '.ad.',
      '.int.',
      '.priv.',
      '.private.',
      '.hpc.',
      '.cluster.',
      '.mgmt.',
      '.prod.',
      '.dev.',
      '.stg.',
      '.staging.',
      '.vpn.',
      '.dmz.',
      '.infra.',
      '.compute.',
      '.bastion.',
      '.onprem.',
      '.dc1.',
      '.dc2.',
      '.local.',
      '.srv.',
      '.preprod.',
      '.uat.',
      'intranet.',
      'internal.',
      'corp.'
    ],
    pattern: new RegExp(
      String.raw`(?<![\w.$-])(?<value>(?:(?:${LABEL}\.){1,4}(?<kind>corp|intra|intranet|internal|lan|ad|int|priv|private|hpc|cluster|mgmt|prod|dev|stg|staging|vpn|dmz|infra|compute|bastion|onprem|dc\d|local|srv|preprod|uat)|(?:intranet|internal|corp))\.(?:${LABEL}\.){0,3}${LABEL}\.[a-z]{2,12})(?![\w(-]|\.\w)`,
      'gi'
    ),
    reach: 120,
    length: 220,
    check: ({ value, groups, text, start, end }) => {
      if (
        example.test(value) ||
        /\.(?:github|gitlab|readthedocs|apache|python|googleapis|pytorch|tensorflow)\.|\.(?:py|js|json|md|ya?ml|html?|csv|txt|conf|cfg|log|sh|sql|java|ts|so|dll|exe)$/i.test(
          value
        )
      ) {
        return false;
      }
      if (
        /^\s?[([=]/.test(text.slice(end, end + 2)) ||
        /_/.test(value) ||
        /(?:import|from|package)\s+$/.test(before(text, start, 12))
      ) {
        return false;
      }
      const kind = (groups['kind'] ?? 'intranet').toLowerCase();
      const sure = /^(?:corp|intra|intranet|lan|hpc|mgmt|vpn|dmz|bastion|onprem|dc\d)$/.test(kind);
      const inUrl = /(?::\/\/|@)$/.test(before(text, start, 3));
      return sure
        ? inUrl || /[\d-]/.test(value) || value.split('.').length > 3
        : /\d/.test(value.split('.')[0] ?? '') || (inUrl && /^(?:internal|ad|private|priv|int|prod)$/.test(kind));
    }
  },
  {
    id: 'named-host',
    type: 'HOST',
    family: 'infrastructure',
    keywords: [
      'host',
      'server',
      'node',
      'machine',
      'computer',
      'dsn',
      'data source',
      'master',
      'broker',
      'bootstrap',
      'endpoint',
      'jdbc',
      'ansible'
    ],
    pattern:
      /\b(?:(?:db|pg|mysql|mssql|mongo|redis|sql|ldap|smtp|ssh|sftp|ftp|hive|presto|trino|spark|kafka|es|elastic|clickhouse|vertica|oracle|postgres|proxy|remote|login|head|batch|exec|jump)?[_-]?(?:host(?:_?names?)?|server(?:_?name)?|machine(?:_?name)?|computer_?name|node_?(?:name|list)|nodes?|data source|dsn|broker|bootstrap[._]servers))["']?\]?\s{0,3}(?::=|[:=]|,)\s{0,3}r?["']?(?<value>[A-Za-z][A-Za-z0-9]{0,30}(?:-[A-Za-z0-9]{1,30}){0,5}(?:\[[\d,-]{1,40}\])?)(?=["'\s,;:)\]}]|\.?$)/gi,
    reach: 30,
    length: 140,
    check: ({ value }) => isMachine(value)
  },
  {
    id: 'running-on',
    type: 'HOST',
    family: 'infrastructure',
    keywords: ['host', 'node', 'machine', 'server', 'gethostname', 'platform.node', 'uname', 'connected to'],
    pattern:
      /(?:\b(?:on|running|runs|host(?:name)?|node|machine|server|connected to)\s(?:on\s)?(?:host|node|machine|server|the\s(?:host|node|machine|server))?:?\s?["'`]?|(?:gethostname|getfqdn|platform\.node)\(\)\s{0,6}["']?|nodename='|\bLinux\s)(?<value>[A-Za-z][A-Za-z0-9]{0,30}(?:-[A-Za-z0-9]{1,30}){1,5}|[A-Za-z]{2,14}\d{1,5})(?=["'`\s,;:)\]]|\.?$|\.\s)/g,
    reach: 60,
    length: 140,
    check: ({ value, text, start }) =>
      isMachine(value) &&
      (/["'=]$/.test(before(text, start, 1)) ||
        /(?:host|node|machine|server|Linux)(?:name)?:?\s["'`]?$|gethostname|getfqdn|platform\.node/.test(
          before(text, start, 30)
        ))
  },
  {
    id: 'single-word-url',
    type: 'HOST',
    family: 'infrastructure',
    keywords: ['://'],
    // A host without a dot exists in one network only; so does one behind a name and a password.
    pattern:
      /(?<=\b(?:https?|ftps?|ssh|wss?|postgres(?:ql)?(?:\+\w{1,12})?|mysql(?:\+\w{1,12})?|mssql(?:\+\w{1,12})?|mariadb|mongodb|rediss?|amqps?|kafka|spark|ldaps?|tcp|thrift|hive2?|presto|trino|clickhouse|nats|sqlserver|oracle(?:\+\w{1,12})?|vertica|neo4j|bolt|mlflow|ray|dask|tls|ucx|grpc|cassandra|impala|sqlserver|db2|teradata):\/\/(?:[^\s/@"'<>]{1,100}@)?)[A-Za-z][A-Za-z0-9]{0,40}(?:[-_][A-Za-z0-9]{1,40}){0,6}(?=:\d{2,5}\b|\/|["'\s)?;]|$)/g,
    reach: 130,
    length: 120,
    check: ({ value, text, end }) =>
      !/^(?:localhost|host|hostname|server|ip|domain|user|username|url|address|loopback|proxy|www|sqlite|memory|local|endpoint|port|site|web|a|b|x|y|foo|bar|example|test|auto|none|null|undefined|path|to|schemas?|tempuri|purl|some\w*|xmlns|github|google)$/i.test(
        value
      ) &&
      !isFiller(value) &&
      (/^:\d/.test(text.slice(end, end + 2)) ||
        /\d|-/.test(value) ||
        (/^\/\w/.test(text.slice(end, end + 2)) &&
          /\b(?:postgres|mysql|mssql|mongo|redis|amqp|ldap|jdbc|oracle|hive|trino|presto)/.test(
            before(text, end, 120)
          )))
  }
];

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
