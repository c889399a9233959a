import type { Detector } from '../detect/model.js';
import {
  cipherPassword,
  configuredKey,
  isFree,
  loginArgument,
  loginFile,
  loginOption,
  opensslPassword,
  passwordFileLine,
  positionalPassword,
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
    keywords: ['curl', '-creds', 'http -', 'https -', 'http --', 'wget'],
    pattern: new RegExp(
      `(?:\\s-u[ =]{0,2}|\\s-a[ =]|--(?:proxy-)?user[ =]|--(?:src-|dest-)?creds[ =]|\\s-U ?|--auth[ =])["']?[^\\s:"'$<{]{1,100}:(?=[^\\s"'/])(?<value>[^\\s"'\`<>]{2,200})`,
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
      'rabbitmqadmin',
      'rdesktop',
      'useradd',
      'usermod'
    ],
    pattern:
      /(?<=\s)(?:-p(?: (?!\d{2,5}\b)|(?=[^\s-]))|-P (?!\d{2,5}\b)|-w |-a |-pass |\/p:|\/pass:|--pw[ =]|-A )["']?(?<value>[^\s"'`|&;<>]{4,100})/g,
    reach: 250,
    check: shortPasswordOption
  },
  {
    ...secret,
    id: 'percent-login',
    keywords: ['smbclient', 'mount.cifs', 'rpcclient', 'winexe', 'smbmap', '-u '],
    pattern: /(?:-U|--user[= ]) ?["']?[\w\\.-]{1,60}%(?<value>[^\s"']{3,100})/g,
    reach: 200,
    check: isFree
  },
  {
    ...secret,
    id: 'comma-login',
    keywords: ['lftp'],
    pattern: /(?<=\s)-u ["']?[\w.@-]{1,60},["']?(?<value>[^\s"',]{4,100})/g,
    reach: 60,
    check: isFree
  },
  {
    ...secret,
    id: 'positional-password',
    keywords: ['htpasswd -', 'isql ', 'net use ', 'requirepass ', 'masterauth ', '-storepass ', '-keypass '],
    pattern:
      /(?:htpasswd -[a-zA-Z]{0,4}b[a-zA-Z]{0,4} \S{1,120} \S{1,60} |isql (?:-\w{1,4} ){0,3}\w{1,40} \w{1,40} |net use \S{1,60} \S{1,120} (?:\/user:\S{1,60} )?|requirepass |masterauth |-(?:store|key)pass )["']?(?<value>[^\s"'/-][^\s"']{3,99})/giy,
    check: positionalPassword
  },
  {
    ...secret,
    id: 'here-string-password',
    keywords: ['<<<', '| kinit', '|kinit'],
    pattern:
      /(?:(?:sudo -S|kinit|cryptsetup|passwd)[^\n<]{0,60}<<< ?|echo (?:-n )?(?=[^|\n]{4,110}\| ?kinit))["']?(?<value>[^\s"'|$]{4,100})/g,
    reach: 110,
    check: isFree
  },
  {
    ...secret,
    id: 'cipher-password',
    keywords: ['openssl enc', 'openssl aes', 'openssl des', 'convertto-securestring', 'from-literal=', 'sqlplus'],
    pattern:
      /(?:openssl (?:enc|aes|des)[^\n]{0,160}? -k |ConvertTo-SecureString (?:-String )?|--from-literal=[\w.-]{1,60}=|sqlplus (?:-\w{1,3} )?\w{1,40}\/(?=["']))["']?(?<value>[^\s"'$@][^\s"']{3,199})/giy,
    check: cipherPassword
  },
  {
    ...secret,
    id: 'database-key',
    type: 'KEY',
    keywords: ['pragma key', 'pragma rekey', 'pragma hexkey'],
    pattern: /PRAGMA (?:re|hex)?key ?= ?["'](?<value>[^"'\n]{4,200})["']/giy,
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
