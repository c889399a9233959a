import { isIP } from 'node:net';
import { originOf } from '../domain/identity/origins.js';

/** A value as a flag, a file or the environment gives it, in its own type. */
export type Value = string | number | boolean | string[];

/** One setting, documented once: help, docs and checks come from here. */
export interface Field {
  /** Key in the configuration file. */
  name: string;
  flag: string;
  env: string;
  kind: 'text' | 'number' | 'switch' | 'list';
  /** What stands for the value in the help. */
  sample: string;
  summary: string;
  /** The default as a person reads it. */
  byDefault: string;
  /** Sentence and fix when a value of the right type can't be used. */
  check?(value: Value): { sentence: string; fix: string } | null;
}

const levels = ['silent', 'error', 'warn', 'info', 'debug'];

function isAddress(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  const sized = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
  return version !== 0 && more === undefined && sized;
}

function isPublicUrl(text: string): boolean {
  return originOf(text) !== null && /^[^?#\s]+$/.test(text) && URL.canParse(text);
}

const all = (value: Value): string[] => (Array.isArray(value) ? value : [String(value)]);

export const fields: readonly Field[] = [
  {
    name: 'data',
    flag: '--data',
    env: 'VITRINE_DATA',
    kind: 'text',
    sample: 'DIR',
    summary: 'Folder of the database. One gallery at a time uses it.',
    byDefault: '~/.local/share/vitrine'
  },
  {
    name: 'keysDir',
    flag: '--keys-dir',
    env: 'VITRINE_KEYS_DIR',
    kind: 'text',
    sample: 'DIR',
    summary: 'Folder of the keys, outside the data folder; a backup of the data never holds it.',
    byDefault: '~/.config/vitrine/keys'
  },
  {
    name: 'checkpointsDir',
    flag: '--checkpoints-dir',
    env: 'VITRINE_CHECKPOINTS_DIR',
    kind: 'text',
    sample: 'DIR',
    summary: 'Folder of the signed checkpoints of the record, outside the data folder; best on another disk.',
    byDefault: 'checkpoints, beside the keys folder, with one folder for each data folder'
  },
  {
    name: 'host',
    flag: '--host',
    env: 'VITRINE_HOST',
    kind: 'text',
    sample: 'ADDRESS',
    summary: 'Address to listen on. Beyond this computer it needs accounts, and TLS or a trusted proxy.',
    byDefault: '127.0.0.1',
    check: value =>
      /^[A-Za-z0-9.:[\]-]+$/.test(String(value))
        ? null
        : { sentence: "This isn't an address to listen on.", fix: 'Give a name or an IP address, such as 127.0.0.1.' }
  },
  {
    name: 'port',
    flag: '--port',
    env: 'VITRINE_PORT',
    kind: 'number',
    sample: 'N',
    summary: 'Port to listen on; 0 takes a free one.',
    byDefault: '8765',
    check: value =>
      Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535
        ? null
        : { sentence: "This isn't a port.", fix: 'Give a whole number from 0 to 65535.' }
  },
  {
    name: 'publicUrl',
    flag: '--public-url',
    env: 'VITRINE_PUBLIC_URL',
    kind: 'text',
    sample: 'URL',
    summary: 'Address that browsers use, with the base path if a proxy puts the gallery below one.',
    byDefault: 'the address it listens on',
    check: value =>
      isPublicUrl(String(value))
        ? null
        : {
            sentence: "This isn't an address of a web page.",
            fix: 'Give one such as https://host.example/gallery, without a query.'
          }
  },
  {
    name: 'trustedProxy',
    flag: '--trusted-proxy',
    env: 'VITRINE_TRUSTED_PROXY',
    kind: 'text',
    sample: 'IP[,IP]',
    summary: 'Addresses of the proxy in front. It ends TLS, and may say whom it speaks for.',
    byDefault: 'none',
    check: value =>
      String(value)
        .split(',')
        .every(part => isAddress(part.trim()))
        ? null
        : {
            sentence: "This isn't a list of IP addresses.",
            fix: 'Give addresses or ranges, such as 10.0.0.2 or 10.0.0.0/24.'
          }
  },
  {
    name: 'tlsCert',
    flag: '--tls-cert',
    env: 'VITRINE_TLS_CERT',
    kind: 'text',
    sample: 'FILE',
    summary: 'Certificate chain (PEM) to answer over https.',
    byDefault: 'none'
  },
  {
    name: 'tlsKey',
    flag: '--tls-key',
    env: 'VITRINE_TLS_KEY',
    kind: 'text',
    sample: 'FILE',
    summary: 'Private key (PEM) of the certificate.',
    byDefault: 'none'
  },
  {
    name: 'origins',
    flag: '--origin',
    env: 'VITRINE_ORIGINS',
    kind: 'list',
    sample: 'ORIGIN',
    summary:
      'Origin of a JupyterLab that may use this gallery; once for each. A gallery on loopback takes every Lab of the same computer besides. In the environment separated by commas.',
    byDefault: 'none',
    check: value => {
      const wrong = all(value).find(origin => originOf(origin) !== origin);
      return wrong === undefined
        ? null
        : {
            sentence: `${JSON.stringify(wrong)} isn't an origin.`,
            fix: 'Give scheme, host and port alone, such as https://lab.example.'
          };
    }
  },
  {
    name: 'demo',
    flag: '--demo',
    env: 'VITRINE_DEMO',
    kind: 'switch',
    sample: '',
    summary: 'Demo accounts that need no password. Only on loopback.',
    byDefault: 'off'
  },
  {
    name: 'demoSecret',
    flag: '--demo-secret',
    env: 'VITRINE_DEMO_SECRET',
    kind: 'text',
    sample: 'TEXT',
    summary: 'Secret with which the demo JupyterLab signs in. Use the environment: other users can read flags.',
    byDefault: 'none',
    check: value =>
      String(value).length >= 16
        ? null
        : { sentence: 'The secret is too short.', fix: 'Give at least 16 random characters.' }
  },
  {
    name: 'logLevel',
    flag: '--log-level',
    env: 'VITRINE_LOG_LEVEL',
    kind: 'text',
    sample: 'LEVEL',
    summary: `One of ${levels.join(', ')}. Logs hold routes, times and outcomes, never content.`,
    byDefault: 'info',
    check: value =>
      levels.includes(String(value))
        ? null
        : { sentence: "This level isn't known.", fix: `Give one of ${levels.join(', ')}.` }
  },
  {
    name: 'welcomeFile',
    flag: '--welcome-file',
    env: 'VITRINE_WELCOME_FILE',
    kind: 'text',
    sample: 'FILE',
    summary: "File for the administrator's one-time sign-in link when nobody looks at the terminal.",
    byDefault: 'welcome-link in the keys folder'
  }
];
