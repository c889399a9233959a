import { entry, told } from './entry.js';

/** Codes about what a second person decides. */
export const reviewingErrors = {
  'review-outdated': entry(
    409,
    trans =>
      trans.__(
        'This version, its space or the rules there have changed since you opened it, or it was taken back. Nothing was decided.'
      ),
    trans => trans.__('Look at it again, then decide.')
  ),
  'review-decided': entry(
    409,
    (trans, p) => {
      const by = told(p, 'by', trans.__('Somebody else'));
      return p['decision'] === 'returned'
        ? trans.__('%1 has returned this version already. Your decision was not stored.', by)
        : trans.__('%1 has approved this version already. Your decision was not stored.', by);
    },
    trans => trans.__('Go back to the queue for what is left.')
  ),
  'review-own': entry(
    403,
    trans => trans.__('You published this version or had a hand in it, so somebody else has to decide.'),
    trans => trans.__('Ask another reviewer of the space.')
  ),
  'note-missing': entry(
    422,
    trans => trans.__('A note is missing. Nothing was returned.'),
    trans => trans.__('Say in one sentence what has to change, then return it.')
  ),
  'note-sensitive': entry(
    422,
    (trans, p) =>
      typeof p['cell'] === 'number'
        ? trans.__('Your note on cell %1 holds something that is removed in this space. Nothing was stored.', p['cell'])
        : trans.__('Your note holds something that is removed in this space. Nothing was stored.'),
    trans => trans.__('Take it out of the note, then send it again.')
  )
} as const;
