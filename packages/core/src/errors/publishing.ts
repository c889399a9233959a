import { entry, size, told } from './entry.js';

const nothing = 'Nothing was published.';

/** Codes about publishing, versions and withdrawing. */
export const publishingErrors = {
  'ticket-expired': entry(409, `Preparing took too long. ${nothing}`, 'Publish again; what you typed was kept.'),
  'tree-mismatch': entry(
    422,
    `What arrived isn't what JupyterLab computed. ${nothing}`,
    'Reload JupyterLab so that both sides have the same version, then publish again.'
  ),
  'commit-mismatch': entry(
    422,
    `The version doesn't carry the author, time or parent that the gallery gave out. ${nothing}`,
    'Publish again.'
  ),
  'content-mismatch': entry(
    422,
    `The content doesn't fit its checksum. ${nothing}`,
    'Publish again; if it stays, reload JupyterLab.'
  ),
  'manifest-invalid': entry(
    422,
    p => `The facts about this notebook aren't in the agreed form at ${told(p, 'place', 'one place')}. ${nothing}`,
    'Reload JupyterLab so that both sides have the same version, then publish again.'
  ),
  'version-conflict': entry(
    409,
    p =>
      `${told(p, 'by', 'Somebody else')} published ${p['version'] === undefined ? 'a version' : `v${told(p, 'version', '')}`} first. Your notebook is as it was.`,
    'Publish on top of it, or as a new notebook.'
  ),
  'entry-withdrawn': entry(
    410,
    p => `This notebook was withdrawn by ${told(p, 'by', 'its author')}.`,
    p => (typeof p['replacedBy'] === 'number' ? `Read v${p['replacedBy']} instead.` : 'Ask its author about it.')
  ),
  'undo-expired': entry(410, 'The time to undo this is over.', 'Publish the notebook again.'),
  'reason-missing': entry(
    422,
    'A reason is missing. Nothing was withdrawn.',
    'Type one sentence for readers, then withdraw.'
  ),
  'policy-changed': entry(
    409,
    `The rules of this space have changed since you looked. ${nothing}`,
    'Look at what will be removed now, then publish again.'
  ),
  'idempotency-reused': entry(
    422,
    'This request carries the key of an earlier, different one. Nothing was done.',
    'Send it again with a new key.'
  ),
  'request-invalid': entry(
    400,
    p => `The request isn't in the agreed form at ${told(p, 'place', 'one place')}. Nothing was done.`,
    'Check that JupyterLab, the command line and the gallery have the same version.'
  ),
  'body-too-large': entry(
    413,
    p => `This is larger than the gallery takes (${size(p, 'limit', 'its limit')}). Nothing was published.`,
    'Take out large texts or ask the administrator to raise the limit.'
  )
} as const;
