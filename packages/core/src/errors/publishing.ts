import { entry, isTold, size, told } from './entry.js';

/** Codes about publishing, versions and withdrawing. */
export const publishingErrors = {
  'ticket-expired': entry(
    409,
    trans => trans.__('Preparing took too long. Nothing was published.'),
    trans => trans.__('Publish again; what you typed was kept.')
  ),
  'tree-mismatch': entry(
    422,
    trans => trans.__("What arrived isn't what JupyterLab computed. Nothing was published."),
    trans => trans.__('Reload JupyterLab so that both sides have the same version, then publish again.')
  ),
  'commit-mismatch': entry(
    422,
    trans =>
      trans.__(
        "The version doesn't carry the author, time or parent that the gallery gave out. Nothing was published."
      ),
    trans => trans.__('Publish again.')
  ),
  'content-mismatch': entry(
    422,
    trans => trans.__("The content doesn't fit its checksum. Nothing was published."),
    trans => trans.__('Publish again; if it stays, reload JupyterLab.')
  ),
  'manifest-invalid': entry(
    422,
    (trans, p) =>
      trans.__(
        "The facts about this notebook aren't in the agreed form at %1. Nothing was published.",
        told(p, 'place', trans.__('one place'))
      ),
    trans => trans.__('Reload JupyterLab so that both sides have the same version, then publish again.')
  ),
  'version-conflict': entry(
    409,
    (trans, p) => {
      const by = told(p, 'by', trans.__('Somebody else'));
      return isTold(p, 'version')
        ? trans.__('%1 published v%2 first. Your notebook is as it was.', by, told(p, 'version', ''))
        : trans.__('%1 published a version first. Your notebook is as it was.', by);
    },
    trans => trans.__('Publish on top of it, or as a new notebook.')
  ),
  'entry-withdrawn': entry(
    410,
    (trans, p) => trans.__('This notebook was withdrawn by %1.', told(p, 'by', trans.__('its author'))),
    (trans, p) =>
      typeof p['replacedBy'] === 'number'
        ? trans.__('Read v%1 instead.', p['replacedBy'])
        : trans.__('Ask its author about it.')
  ),
  'entry-quarantined': entry(
    410,
    (trans, p) =>
      isTold(p, 'version')
        ? trans.__(
            'Version %1 of this notebook is closed, because something sensitive may be in it.',
            told(p, 'version', '')
          )
        : trans.__('This notebook is closed, because something sensitive may be in it.'),
    (trans, p) =>
      typeof p['replacedBy'] === 'number'
        ? trans.__('Read v%1 instead.', p['replacedBy'])
        : trans.__('Come back later: its author can publish a cleaned version.')
  ),
  'content-quarantined': entry(
    409,
    trans => trans.__('This very notebook is closed, because something sensitive may be in it. Nothing was published.'),
    trans => trans.__('Take out what was found, or ask a reviewer of the space to release it.')
  ),
  'content-purged': entry(
    409,
    trans => trans.__('This very notebook was deleted here for good. Nothing was published.'),
    trans => trans.__('Take out what had to go, then publish again.')
  ),
  'purge-unconfirmed': entry(
    422,
    (trans, p) =>
      isTold(p, 'version')
        ? trans.__("What was typed isn't v%1. Nothing was deleted.", told(p, 'version', ''))
        : trans.__("What was typed isn't the version. Nothing was deleted."),
    (trans, p) =>
      isTold(p, 'version')
        ? trans.__('Type v%1 to delete it.', told(p, 'version', ''))
        : trans.__('Type the version to delete it.')
  ),
  'second-person-needed': entry(
    403,
    trans =>
      trans.__('Somebody else has to decide this: neither its author nor whoever reported it. Nothing was changed.'),
    trans => trans.__('Ask a reviewer or an administrator of the space.')
  ),
  'quarantine-reason-missing': entry(
    422,
    trans => trans.__('A reason is missing. Nothing was released.'),
    trans => trans.__('Type one sentence for the record, then release.')
  ),
  'undo-expired': entry(
    410,
    trans => trans.__('The time to undo this is over.'),
    trans => trans.__('Publish the notebook again.')
  ),
  'link-not-saved': entry(
    507,
    trans =>
      trans.__("It's published, but JupyterLab couldn't save your notebook, so the file doesn't know about it yet."),
    trans =>
      trans.__(
        'Save the notebook when that is possible again, so that the next publish becomes a new version of this one.'
      )
  ),
  'choices-invalid': entry(
    422,
    (trans, p) => {
      switch (p['place']) {
        case 'hide':
          return trans.__("One of the texts to hide can't be hidden, or there are too many of them. Nothing was done.");
        case 'hideOutputs':
          return trans.__('The list of outputs to hide is too long or names none. Nothing was done.');
        default:
          return trans.__('The list of outputs to let out is too long or names none. Nothing was done.');
      }
    },
    trans =>
      trans.__('A text to hide has a letter or a digit in it and at most 2,000 characters; there can be 500 of them.')
  ),
  'release-not-allowed': entry(
    403,
    (trans, p) =>
      trans.__(
        "The rules of this space don't let out output %2 of cell %1. Nothing was published.",
        told(p, 'cell', '?'),
        told(p, 'output', '?')
      ),
    trans => trans.__('Hide the output again, then publish.')
  ),
  'release-invalid': entry(
    422,
    (trans, p) =>
      trans.__(
        'Output %2 of cell %1 is to be let out, and there is no such output. Nothing was published.',
        told(p, 'cell', '?'),
        told(p, 'output', '?')
      ),
    trans => trans.__('Look at the outputs again, then publish.')
  ),
  'release-not-checked': entry(
    422,
    (trans, p) =>
      trans.__(
        "Output %2 of cell %1 can't be let out: it is hidden before, or nothing can look into it.",
        told(p, 'cell', '?'),
        told(p, 'output', '?')
      ),
    trans => trans.__('Leave it hidden, and go on without letting it out.')
  ),
  'output-missing': entry(
    422,
    (trans, p) =>
      trans.__('There is no output %2 in cell %1. Nothing was done.', told(p, 'cell', '?'), told(p, 'output', '?')),
    trans => trans.__('Count the outputs of a cell from 0; text that is printed in one go is one output.')
  ),
  'release-reason-missing': entry(
    422,
    (trans, p) =>
      trans.__(
        'Output %2 of cell %1 is to be let out without a reason. Nothing was published.',
        told(p, 'cell', '?'),
        told(p, 'output', '?')
      ),
    trans => trans.__('Type one sentence that says why readers may see it.')
  ),
  'reason-missing': entry(
    422,
    trans => trans.__('A reason is missing. Nothing was withdrawn.'),
    trans => trans.__('Type one sentence for readers, then withdraw.')
  ),
  'words-sensitive': entry(
    422,
    trans => trans.__('What you typed holds something sensitive. Nothing was stored.'),
    trans => trans.__('Say it without, then try again.')
  ),
  'stored-sensitive': entry(
    422,
    (trans, p) =>
      trans._n(
        'The rules there find %1 thing to remove in v%2. Nothing was changed.',
        'The rules there find %1 things to remove in v%2. Nothing was changed.',
        typeof p['count'] === 'number' ? p['count'] : 1,
        told(p, 'version', '1')
      ),
    trans => trans.__('Publish it there as a new notebook: what has to go is removed on the way.')
  ),
  'policy-changed': entry(
    409,
    trans => trans.__('The rules of this space have changed since you looked. Nothing was published.'),
    trans => trans.__('Look at what will be removed now, then publish again.')
  ),
  'idempotency-reused': entry(
    422,
    trans => trans.__('This request carries the key of an earlier, different one. Nothing was done.'),
    trans => trans.__('Send it again with a new key.')
  ),
  'request-invalid': entry(
    400,
    (trans, p) =>
      trans.__(
        "The request isn't in the agreed form at %1. Nothing was done.",
        told(p, 'place', trans.__('one place'))
      ),
    trans => trans.__('Check that JupyterLab, the command line and the gallery have the same version.')
  ),
  'body-too-large': entry(
    413,
    (trans, p) =>
      trans.__(
        'This is larger than the gallery takes (%1). Nothing was published.',
        size(p, 'limit', trans.__('its limit'))
      ),
    trans => trans.__('Take out large texts or ask the administrator to raise the limit.')
  )
} as const;
