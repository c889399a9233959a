import type { Trans } from '../words/trans.js';
import { entry, isTold, size, told, type Params } from './entry.js';

/** Where a file isn't what it has to be. */
function where(trans: Trans, p: Params): string {
  return isTold(p, 'line')
    ? trans.__("Line %1, column %2 isn't valid JSON.", told(p, 'line', ''), told(p, 'column', '1'))
    : trans.__("It isn't in the agreed form at %1.", told(p, 'place', trans.__('one place')));
}

/** Codes about redaction receipts, the keys that sign them, and the rules of both sides. */
export const receiptErrors = {
  'receipt-invalid': entry(
    422,
    (trans, p) =>
      isTold(p, 'limit')
        ? trans.__('This file is larger than a redaction receipt can be (%1).', size(p, 'limit', trans.__('its limit')))
        : trans.__("This file isn't a redaction receipt. %1", where(trans, p)),
    trans => trans.__("Download the receipt again from the notebook's page.")
  ),
  'keys-invalid': entry(
    422,
    (trans, p) =>
      isTold(p, 'limit')
        ? trans.__(
            "This file is larger than a gallery's public keys can be (%1).",
            size(p, 'limit', trans.__('its limit'))
          )
        : trans.__("This file doesn't hold a gallery's public keys. %1", where(trans, p)),
    trans => trans.__('Download the keys again from the page of the receipt.')
  ),
  'receipt-missing': entry(
    404,
    trans => trans.__('This version has no redaction receipt: it was published before the gallery made them.'),
    trans => trans.__("The notebook's next version will have one.")
  ),
  'keys-unreadable': entry(
    503,
    trans => trans.__("The gallery can't read the keys that it signs with. Nothing was stored."),
    trans => trans.__('Tell the administrator: vitrine keys list says what is wrong.')
  ),
  'engine-apart': entry(
    422,
    (trans, p) =>
      p['apart'] === 'newer'
        ? trans.__(
            "This notebook was prepared by a Vitrine whose rules (%1) are too far ahead of this gallery's (%2). Nothing was published.",
            told(p, 'client', '?'),
            told(p, 'gallery', '?')
          )
        : trans.__(
            "This notebook was prepared by a Vitrine whose rules (%1) are too far behind this gallery's (%2). Nothing was published.",
            told(p, 'client', '?'),
            told(p, 'gallery', '?')
          ),
    (trans, p) =>
      p['apart'] === 'newer'
        ? trans.__('Ask the administrator to update the gallery, then publish again.')
        : trans.__('Update Vitrine where you publish from, then publish again.')
  )
} as const;
