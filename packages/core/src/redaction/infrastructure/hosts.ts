import type { Detector } from '../detect/model.js';
import { corporateHost, isHost, namedHost, runningOn, singleWordUrl } from './checks/hosts.js';

const LABEL = String.raw`[A-Za-z0-9](?:[\w-]{0,61}[A-Za-z0-9])?`;
/** Names at the top that no public registry gives out. */
const TOP = 'internal|local|localdomain|corp|lan|intra|intranet|private|priv|home\\.arpa|localnet|domain\\.local';

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
    check: corporateHost
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
      /\b(?:(?:db|pg|mysql|mssql|mongo|redis|sql|ldap|smtp|ssh|sftp|ftp|hive|presto|trino|spark|kafka|es|elastic|clickhouse|vertica|oracle|postgres|proxy|remote|login|head|batch|exec|jump)?[_-]?(?:host(?:_?names?)?|server(?:_?name)?|machine(?:_?name)?|computer_?name|node_?(?:name|list)|nodes?|data source|dsn|broker|bootstrap[._]servers))["']?\]?\s{0,3}(?::=|[:=]|,)\s{0,3}r?["']?(?<value>[A-Za-z][A-Za-z0-9]{0,30}(?:-[A-Za-z0-9]{1,30}){0,5}(?:\[[\d,-]{1,40}\])?)(?=["'`\s,;:)\]}]|\.?$)/gi,
    reach: 30,
    length: 140,
    check: namedHost
  },
  {
    id: 'running-on',
    type: 'HOST',
    family: 'infrastructure',
    keywords: ['host', 'node', 'machine', 'server', 'gethostname', 'platform.node', 'uname', 'connected to'],
    pattern:
      /(?:\b(?:on|running|runs|host(?:name)?|node|machine|server|connected to)\s(?:on\s)?(?:host|node|machine|server|the\s(?:host|node|machine|server))?:?\s?["'`]?|(?:gethostname|getfqdn|platform\.node)\(\)\s{0,6}["']?|nodename='|\bLinux\s)(?<value>[A-Za-z][A-Za-z0-9]{0,30}(?:-[A-Za-z0-9]{1,30}){1,5}|[A-Za-z]{2,14}\d{1,5})(?=["'`\s,;:)\]]|\.?$|\.[\s"'`])/g,
    reach: 60,
    length: 140,
    check: runningOn
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
    check: singleWordUrl
  }
];
