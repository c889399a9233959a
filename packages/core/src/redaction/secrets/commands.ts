import type { Detector } from '../detect/model.js';
import {
  configuredKey,
  isFree,
  loginArgument,
  loginFile,
  loginOption,
  opensslPassword,
  passwordFileLine,
  shortPasswordOption,
  unsealKey
} from './checks/commands.js';

const secret = { type: 'PASSWORD', family: 'secret', reach: 0 } as const;
const VALUE = '(?<value>(?<=")[^"\\n]{2,200}(?=")|(?<=\')[^\'\\n]{2,200}(?=\')|(?<!["\'])[^\\s"\'`;|&<>]{2,200})';

/** Values after the options of programs. */
export const commandDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'login-option',
    keywords: ['curl', 'http -', 'https -', 'http --', 'wget'],
    pattern: new RegExp(
      `(?:\\s-u[ =]{0,2}|\\s-a[ =]|--(?:proxy-)?user[ =]|\\s-U ?|--auth[ =])["']?[^\\s:"'$<{]{1,100}:(?=[^\\s"'/])(?<value>[^\\s"'\`<>]{2,200})`,
      'g'
    ),
    reach: 400,
    check: loginOption
  },
  {
    ...secret,
    id: 'login-argument',
    keywords: ['-u '],
    pattern: /(?<=\s)-u ["']?[^\s:"'$<{]{1,100}:(?<value>[^\s"'`<>/]{6,200})/gy,
    check: loginArgument
  },
  {
    ...secret,
    id: 'short-password-option',
    keywords: [
      'mysql',
      'mariadb',
      'mongo',
      'docker login',
      'podman login',
      'sshpass',
      'sqlcmd',
      'bcp ',
      'az login',
      'oc login',
      'ldapsearch',
      'ldapadd',
      '7z ',
      'psexec',
      'influx',
      'snowsql',
      'cqlsh',
      'beeline',
      'htpasswd',
      'mosquitto_',
      'helm registry',
      'nmcli',
      'rar ',
      'zip ',
      'kinit',
      'smbclient',
      'net use',
      'xfreerdp',
      'redis-cli',
      'buildah',
      'crane',
      'skopeo',
      'twine',
      'isql',
      'vsql',
      'dsmadmc',
      'ipmitool',
      'snmp',
      'rabbitmqadmin'
    ],
    pattern:
      /(?<=\s)(?:-p(?: (?!\d{2,5}\b)|(?=[^\s-]))|-P (?!\d{2,5}\b)|-w |-a |-pass |\/p:|\/pass:|--pw[ =]|-A )["']?(?<value>[^\s"'`|&;<>]{4,100})/g,
    reach: 250,
    check: shortPasswordOption
  },
  {
    ...secret,
    id: 'percent-login',
    keywords: ['smbclient', 'mount.cifs', 'rpcclient', 'winexe'],
    pattern: /(?:-U|--user[= ]) ?["']?[\w\\.-]{1,60}%(?<value>[^\s"']{3,100})/g,
    reach: 200,
    check: isFree
  },
  {
    ...secret,
    id: 'openssl-password',
    keywords: ['pass:'],
    pattern: /(?:-pass(?:in|out)?|-k)[ =]["']?pass:(?<value>[^\s"']{3,100})/g,
    reach: 12,
    check: opensslPassword
  },
  {
    ...secret,
    id: 'login-file',
    keywords: ['machine', 'password', 'default login'],
    pattern:
      /(?:machine\s{1,4}\S{1,120}|default)\s{1,8}login\s{1,4}\S{1,120}\s{1,8}(?:account\s{1,4}\S{1,80}\s{1,8})?password\s{1,4}["']?(?<value>[^\s"'\\]{3,200})/g,
    reach: 260,
    length: 600,
    check: loginFile
  },
  {
    ...secret,
    id: 'password-file-line',
    keywords: ['pgpass', ':5432:', ':5433:', ':5439:', ':*:*:', ':6432:'],
    pattern: /(?<=^|["'\s])[\w.*-]{1,100}:(?:\d{2,5}|\*):[\w.*-]{1,60}:[\w.*@-]{1,60}:(?<value>[^\s"'\\]{3,120})/gm,
    reach: 200,
    check: passwordFileLine
  },
  {
    ...secret,
    id: 'unseal-key',
    type: 'KEY',
    keywords: ['unseal', 'recovery key'],
    pattern: /(?:unseal|(?:Unseal|Recovery) Key(?: \d{1,2})?:?)\s{1,4}["']?(?<value>[A-Za-z0-9+/]{40,70}={0,2})/giy,
    check: unsealKey
  },
  {
    ...secret,
    id: 'configured-key',
    type: 'KEY',
    keywords: ['aws configure', 'config set', 'secret put', 'secrets set', 'secret set', 'login -'],
    pattern: new RegExp(
      `(?:configure set|config set|secrets? (?:put|set|create)|login) [\\w.:/@-]{1,80}[ =]["']?${VALUE}`,
      'g'
    ),
    reach: 60,
    check: configuredKey
  }
];
