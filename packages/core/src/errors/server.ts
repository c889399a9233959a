import { entry, isTold, told } from './entry.js';

/** Codes about running a gallery and about calling the command line. */
export const serverErrors = {
  'disk-full': entry(
    507,
    trans => trans.__("The gallery's disk is full. Nothing was stored."),
    trans => trans.__('Make room on the disk, then try again.')
  ),
  'database-locked': entry(
    503,
    trans => trans.__('Another gallery is using this data folder.'),
    trans => trans.__('Stop the other one, or start this one with a data folder of its own.')
  ),
  'database-newer': entry(
    503,
    (trans, p) =>
      trans.__(
        'The data folder was written by a newer Vitrine (%1, this one knows %2). Nothing was changed.',
        told(p, 'found', trans._p('format', 'unknown')),
        told(p, 'known', trans._p('format', 'less'))
      ),
    trans => trans.__('Start the newer Vitrine, or use another data folder.')
  ),
  'store-unavailable': entry(
    503,
    trans => trans.__("The gallery can't reach its data. Nothing was stored."),
    trans => trans.__('Try again in a moment.')
  ),
  'port-taken': entry(
    409,
    (trans, p) =>
      isTold(p, 'port')
        ? trans.__('Port %1 is taken by another program.', told(p, 'port', ''))
        : trans.__('Port is taken by another program.'),
    trans => trans.__('Stop the other program or choose another port; 0 picks a free one.')
  ),
  'config-invalid': entry(
    400,
    (trans, p) =>
      trans.__("The setting %1 can't be used as it is.", told(p, 'field', trans._p('setting', 'in question'))),
    trans => trans.__('See vitrine serve --help for what it takes.')
  ),
  'checkpoint-invalid': entry(
    422,
    trans => trans.__("This file isn't a checkpoint of a record, or was changed after it was written."),
    trans => trans.__('Take another one from the folder of checkpoints, or a copy of it.')
  ),
  'checkpoint-unknown-key': entry(
    422,
    trans => trans.__('No key in the keys folder signed this checkpoint.'),
    trans => trans.__('Name the keys folder of the gallery that wrote it with --keys-dir.')
  ),
  'listen-refused': entry(
    400,
    trans =>
      trans.__(
        'Listening beyond this computer needs accounts, and TLS or a named trusted proxy. The gallery was not started.'
      ),
    trans => trans.__('Set the certificate and key, name the proxy, or listen on 127.0.0.1.')
  ),
  usage: entry(
    400,
    (trans, p) => told(p, 'reason', trans.__("This call can't be understood.")),
    trans => trans.__('See vitrine --help.')
  ),
  'reload-needed': entry(
    410,
    trans =>
      trans.__(
        "A part of Vitrine can't be loaded: it was upgraded after you opened this page, or JupyterLab's server doesn't answer. Nothing was sent and your notebook is as it was."
      ),
    trans => trans.__('Save your notebook, then reload the page.')
  ),
  internal: entry(
    500,
    trans => trans.__('Something went wrong inside Vitrine. Your notebook is as it was.'),
    trans => trans.__('Try again; if it stays, tell the administrator the time at which it happened.')
  )
} as const;
