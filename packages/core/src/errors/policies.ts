import type { Trans } from '../words/trans.js';
import { entry, isTold } from './entry.js';
import type { Params } from './entry.js';

const versionOf = (trans: Trans, p: Params): string =>
  isTold(p, 'version') ? trans.__('v%1', String(p['version'])) : trans.__('another version');

/** Codes about the rules of spaces, labels and the gallery. */
export const policyErrors = {
  'policy-invalid': entry(
    422,
    (trans, p) =>
      p['count'] === 1
        ? trans.__('Something in this policy has to be mended. Nothing was stored.')
        : trans.__('Some things in this policy have to be mended. Nothing was stored.'),
    trans => trans.__('Each is said above the form; what you typed was kept.')
  ),
  'policy-name-taken': entry(
    409,
    trans => trans.__('There is a policy of this name already. Nothing was stored.'),
    trans => trans.__('Choose another name, or open the policy and change it.')
  ),
  'policy-newer': entry(
    409,
    (trans, p) => trans.__('Somebody wrote %1 of this policy meanwhile. Nothing was stored.', versionOf(trans, p)),
    trans => trans.__('Look at the newest version, then change that one.')
  ),
  'policy-same': entry(
    409,
    trans => trans.__('These are the rules that hold already. Nothing was changed.'),
    trans => trans.__('Choose something else, or leave it as it is.')
  ),
  'rules-changed': entry(
    409,
    trans => trans.__('The rules were changed while you looked at them. Nothing was done.'),
    trans => trans.__('Look at what the change would do now, then decide again.')
  ),
  'label-worn': entry(
    409,
    trans => trans.__('A space still has this label. Nothing was changed.'),
    trans => trans.__('Take it off its spaces first.')
  ),
  'proposal-waits': entry(
    409,
    trans => trans.__('Another change of these rules waits for a second administrator. Nothing was changed.'),
    trans => trans.__('Agree to that one, decline it or withdraw it first.')
  ),
  'proposal-closed': entry(
    409,
    trans => trans.__('This proposal was decided already, or the rules it was about have changed. Nothing was done.'),
    trans => trans.__('Look at the rules as they are now.')
  ),
  'second-administrator': entry(
    403,
    trans => trans.__('Rules become looser only when a second administrator agrees. You proposed this one yourself.'),
    trans => trans.__('Ask another administrator to look at it.')
  )
} as const;
