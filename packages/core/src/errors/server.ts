import { entry, told } from './entry.js';

/** Codes about running a gallery and about calling the command line. */
export const serverErrors = {
  'disk-full': entry(507, "The gallery's disk is full. Nothing was stored.", 'Make room on the disk, then try again.'),
  'database-locked': entry(
    503,
    'Another gallery is using this data folder.',
    'Stop the other one, or start this one with a data folder of its own.'
  ),
  'database-newer': entry(
    503,
    p =>
      `The data folder was written by a newer Vitrine (${told(p, 'found', 'unknown')}, this one knows ${told(p, 'known', 'less')}). Nothing was changed.`,
    'Start the newer Vitrine, or use another data folder.'
  ),
  'store-unavailable': entry(503, "The gallery can't reach its data. Nothing was stored.", 'Try again in a moment.'),
  'port-taken': entry(
    409,
    p => `Port ${told(p, 'port', '')} is taken by another program.`.replace('  ', ' '),
    'Stop the other program or choose another port; 0 picks a free one.'
  ),
  'config-invalid': entry(
    400,
    p => `The setting ${told(p, 'field', 'in question')} can't be used as it is.`,
    'See vitrine serve --help for what it takes.'
  ),
  'listen-refused': entry(
    400,
    'Listening beyond this computer needs accounts, and TLS or a named trusted proxy. The gallery was not started.',
    'Set the certificate and key, name the proxy, or listen on 127.0.0.1.'
  ),
  usage: entry(400, p => told(p, 'reason', "This call can't be understood."), 'See vitrine --help.'),
  internal: entry(
    500,
    'Something went wrong inside Vitrine. Your notebook is as it was.',
    'Try again; if it stays, tell the administrator the time at which it happened.'
  )
} as const;
