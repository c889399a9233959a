import type { Detector } from '../detect/model.js';
import { isMixedPassword } from './values.js';

const ARGUMENT = '(?:[rbuf]{0,2}["\'][^"\'\\n]{0,120}["\']|\\$?[\\w.]{1,60}(?:\\(\\))?)';

/**
 * A password that a call takes at a place of its own, without a name.
 * @param calls as they are written, with a dot before methods that other things have too
 * @param from how many arguments stand before it, at least
 */
const argument = (id: string, calls: readonly string[], from: number, to = from): Detector => ({
  id,
  type: 'PASSWORD',
  family: 'secret',
  reach: 0,
  keywords: calls.map(call => `${call.toLowerCase()}(`),
  pattern: new RegExp(
    `(?:${calls.join('|').replaceAll('.', '\\.')})\\(\\s{0,8}(?:${ARGUMENT}\\s{0,3},\\s{0,8}){${from},${to}}` +
      '[rbuN]{0,2}["\'](?<value>[^"\'\\n]{5,120})["\']',
    'giy'
  ),
  check: ({ value }) => isMixedPassword(value)
});

/** Passwords that calls take by their place. */
export const argumentDetectors: readonly Detector[] = [
  argument('first-argument', ['.decrypt', 'make_password', 'pwd_context.hash', '.derive', 'pbkdf2', 'scrypt'], 0),
  argument(
    'second-argument',
    [
      'PlainTextAuthProvider',
      'username_pw_set',
      'NetworkCredential',
      'PSCredential',
      'pbkdf2_hmac',
      'load_pem_private_key',
      'load_der_private_key',
      'load_key_and_certificates',
      'load_pkcs12',
      'pgp_sym_encrypt',
      'pgp_sym_decrypt',
      'AES_ENCRYPT',
      'AES_DECRYPT',
      'DES_ENCRYPT',
      'keystore.load',
      'UsernamePasswordCredentials',
      'SaslPlain',
      'simple_bind_s',
      'simple_bind',
      'oci_connect',
      'oci_pconnect',
      'cx_Oracle.connect',
      'oracledb.connect',
      'SqlCredential'
    ],
    1
  ),
  argument(
    'third-argument',
    [
      'FTP',
      'FTP_TLS',
      'key_set_with_value',
      'load_cert_chain',
      'create_superuser',
      'create_user',
      'IMAPClient',
      'DirectoryEntry',
      'DriverManager.getConnection',
      'mysqli_connect',
      'mysql_connect',
      'new mysqli',
      'new PDO',
      'pymysql.connect',
      'MySQLdb.connect',
      'odbcConnect',
      'imap_open',
      'ftp_login',
      'ldap_bind',
      'ssh2_auth_password'
    ],
    2
  ),
  argument('fourth-argument', ['InfluxDBClient', 'MySQLConnection', 'TeradataConnection'], 2, 3),
  {
    id: 'listed-argument',
    type: 'PASSWORD',
    family: 'secret',
    reach: 0,
    keywords: ['jaydebeapi.connect(', 'drivermanager.getconnection('],
    pattern:
      /(?:jaydebeapi\.connect|DriverManager\.getConnection)\([^[\]\n]{1,200}\[\s{0,4}["'][^"'\n]{1,80}["']\s{0,3},\s{0,4}["'](?<value>[^"'\n]{4,120})["']/giy,
    check: ({ value }) => isMixedPassword(value)
  },
  {
    id: 'typed-argument',
    type: 'PASSWORD',
    family: 'secret',
    reach: 0,
    keywords: ['.type(', '.sendline(', '.typewrite(', 'send "', 'send -- "'],
    pattern:
      /(?:\.(?:type|sendline|typewrite)\(\s{0,4}(?:["'][^"\n]{1,80}["'],\s{0,4}|[\w.]{1,40},\s{0,4})?|send (?:-- )?)["'](?<value>[^"'\n\\]{4,100})(?:\\[rn]){0,2}["']/gy,
    check: ({ value, text, start }) =>
      /passw|pwd|assword:/i.test(text.slice(Math.max(0, start - 120), start + value.length + 40)) &&
      isMixedPassword(value)
  }
];
