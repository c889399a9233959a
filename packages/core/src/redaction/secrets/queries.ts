import type { Detector } from '../detect/model.js';
import { isPlaceholderPassword } from './values.js';
import {
  clusterSecret,
  connectionBracedPassword,
  connectionPassword,
  statementPassword,
  wifiPassword
} from './checks/queries.js';

const secret = { type: 'PASSWORD', family: 'secret', reach: 0 } as const;

/** A character of a password in a connection string. */
const WRITTEN = '[^;"\'\\s{}()[\\]&<>,\\\\]';

/** Passwords in statements of databases and in connection strings. */
export const queryDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'statement-password',
    keywords: ['identified ', 'password', 'passphrase'],
    pattern:
      /(?:IDENTIFIED (?:WITH [\w"]{1,40} )?(?:BY|AS)|(?:WITH|ENCRYPTED|LOGIN|USER|NOLOGIN|SUPERUSER|SET|[\w"]{1,30}) PASSWORD(?: FOR [^\s=]{1,80})?|PASSPHRASE)\s{0,4}=?\s{0,4}(?:PASSWORD\s{0,2}\(\s{0,2})?N?\\{0,2}(?:["'](?<quoted>)|(?<=BY ))(?<value>[^"'`\n\\;)]{4,120})/gi,
    reach: 60,
    check: statementPassword
  },
  {
    ...secret,
    id: 'connection-password',
    keywords: ['pwd=', 'password=', 'pwd =', 'password =', 'passwd='],
    // What goes on for longer is none, seen by less work than it is to read a value.
    pattern: new RegExp(
      `(?<![\\w.-])(?:pwd|password|passwd) ?= ?(?!(?:${WRITTEN.repeat(10)}){10}${WRITTEN})(?<value>${WRITTEN}{3,100})`,
      'giy'
    ),
    check: connectionPassword
  },
  {
    ...secret,
    id: 'connection-braced-password',
    keywords: ['pwd={', 'password={'],
    pattern: /(?:pwd|password)=\{(?<value>[^}\n]{3,100})\}/giy,
    check: connectionBracedPassword
  },
  {
    ...secret,
    id: 'connection-key',
    type: 'KEY',
    keywords: ['accountkey=', 'sharedaccesskey=', 'accesskey=', ';secret=', 'sharedaccesssignature='],
    pattern:
      /(?:AccountKey|SharedAccessKey|AccessKey|;Secret|SharedAccessSignature=sv)=(?<value>[A-Za-z0-9+/%&=:_.-]{20,400})/giy,
    length: 500,
    check: ({ value }) => value.length > 60 || !isPlaceholderPassword(value)
  },
  {
    ...secret,
    id: 'spark-key',
    type: 'KEY',
    keywords: ['fs.azure.', 'fs.s3a.', 'fs.s3n.', 'fs.s3.', 'fs.gs.'],
    pattern:
      /fs\.(?:azure|s3[an]?|gs)\.[\w.-]{0,120}(?:key|secret|token|sas)[\w.-]{0,120}["']?\s{0,4}(?:[,=:]\s{0,4}["']?|\s{1,2})(?<value>[A-Za-z0-9+/=?&%_.:-]{16,400})/giy,
    length: 700,
    check: ({ value }) => !/^(?:https?:)?\/\/|^(?:org|com|io)\./.test(value) && !isPlaceholderPassword(value)
  },
  {
    ...secret,
    id: 'wifi-password',
    keywords: ['psk=', 'wpa-psk', 'wpa_psk', ';p:'],
    pattern: /(?:\bpsk="(?<quoted>)|WIFI:[^\n"']{0,80};P:)(?<value>[^";\n]{8,63})/g,
    reach: 90,
    check: wifiPassword
  },
  {
    ...secret,
    id: 'cluster-secret',
    type: 'SECRET',
    keywords: [
      'kind: secret',
      'kind: "secret"',
      "kind: 'secret'",
      '"kind":"secret"',
      '"kind": "secret"',
      'dockercfg',
      'dockerconfigjson'
    ],
    // In YAML the name goes as well: it often says what the value is.
    pattern:
      /(?<value>(?<=\n[ \t]{1,12})[\w.-]{1,80}:[ \t]{1,4}(?:\|-?\s{1,20})?["']?(?<data>[A-Za-z0-9+/]{6,4000}={0,2})["']?(?=\s|$)|(?<=["'][ \t]{0,2}:[ \t]{0,2}["'])[A-Za-z0-9+/]{6,4000}={0,2}(?=["']))/g,
    reach: 1500,
    length: 4200,
    check: clusterSecret
  }
];
