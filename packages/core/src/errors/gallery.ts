import { entry, told, wait } from './entry.js';

/** Codes about reaching a gallery and about who somebody is there. */
export const galleryErrors = {
  'gallery-unreachable': entry(
    503,
    trans => trans.__("The gallery can't be reached. Nothing was sent."),
    trans => trans.__('Check that it runs and that its address is right, then try again.')
  ),
  'gallery-out-of-reach': entry(
    503,
    (trans, p) =>
      trans.__(
        "The gallery on this computer can't be reached from %1. Nothing was sent.",
        told(p, 'origin', trans.__('this JupyterLab'))
      ),
    trans => trans.__('Check that it runs, and that your browser lets pages from there reach this computer.')
  ),
  'gallery-slow': entry(
    504,
    trans => trans.__("The gallery didn't answer in time. What you typed was kept."),
    trans => trans.__('Try again; the same thing is never published twice.')
  ),
  'gallery-mixed-content': entry(
    409,
    trans =>
      trans.__(
        'JupyterLab is open over https and the gallery is at an http address, so your browser blocks it. Nothing was sent.'
      ),
    trans => trans.__('Give the gallery an https address, or open JupyterLab over http on this computer.')
  ),
  'gallery-origin-not-listed': entry(
    403,
    (trans, p) =>
      trans.__("The gallery doesn't accept %1 yet. Nothing was sent.", told(p, 'origin', trans.__('this JupyterLab'))),
    trans => trans.__('Ask its administrator to add this address to the list of origins.')
  ),
  'gallery-certificate': entry(
    502,
    trans => trans.__("Your browser doesn't trust the gallery's certificate. Nothing was sent."),
    trans => trans.__('Open the gallery in a tab and look at the certificate, or ask its administrator.')
  ),
  'popup-blocked': entry(
    409,
    trans => trans.__('Your browser blocked the sign-in window.'),
    trans => trans.__('Allow pop-ups for this page, or sign in with a short code.')
  ),
  'sign-in-needed': entry(
    401,
    trans => trans.__("You aren't signed in to this gallery."),
    trans => trans.__('Sign in.')
  ),
  'sign-in-expired': entry(
    401,
    trans => trans.__('Your sign-in has expired. What you typed was kept.'),
    trans => trans.__('Sign in again.')
  ),
  'sign-in-denied': entry(
    403,
    trans => trans.__("Access was refused on the gallery's page, so nothing is connected. What you typed was kept."),
    trans => trans.__('Sign in again and press Connect there.')
  ),
  'sign-in-refused': entry(
    401,
    trans => trans.__("This name and password don't fit together."),
    trans => trans.__('Check both and try again.')
  ),
  'sign-in-too-often': entry(
    429,
    trans => trans.__('There were too many sign-in attempts.'),
    (trans, p) => trans.__('Try again in %1.', wait(trans, p))
  ),
  'grant-pending': entry(
    428,
    trans => trans.__("The code hasn't been confirmed yet."),
    trans => trans.__('Open the address shown, sign in and confirm the code.')
  ),
  'grant-expired': entry(
    410,
    trans => trans.__('This sign-in took too long or was used already.'),
    trans => trans.__('Start the sign-in again.')
  ),
  'state-mismatch': entry(
    400,
    trans => trans.__("The answer doesn't belong to the sign-in that was started here, so it was dropped."),
    trans => trans.__('Start the sign-in again from JupyterLab.')
  ),
  'redirect-not-listed': entry(
    400,
    (trans, p) => trans.__("The gallery doesn't send sign-ins to %1.", told(p, 'origin', trans.__('this address'))),
    trans => trans.__("Ask the gallery's administrator to add your JupyterLab's address to the list of origins.")
  ),
  'invitation-used': entry(
    410,
    trans => trans.__('This invitation was used already.'),
    trans => trans.__('If it was you, sign in; otherwise ask for a new invitation.')
  ),
  'invitation-expired': entry(
    410,
    trans => trans.__('This invitation has expired.'),
    trans => trans.__('Ask whoever sent it for a new one.')
  ),
  'invitation-withdrawn': entry(
    410,
    trans => trans.__('This invitation was withdrawn.'),
    trans => trans.__('Ask whoever sent it, or the administrator of this gallery.')
  ),
  'invitation-unknown': entry(
    404,
    trans => trans.__("This invitation isn't known here."),
    trans => trans.__('Check that the whole link was copied, or ask for a new one.')
  ),
  'welcome-expired': entry(
    410,
    trans => trans.__('This sign-in link was used already, or its 10 minutes are over.'),
    trans => trans.__('Start the gallery again: while its administrator has no password, it makes a new one.')
  ),
  'last-administrator': entry(
    409,
    trans => trans.__("This is the gallery's last administrator. Nothing was changed."),
    trans => trans.__('Make somebody else administrator first.')
  ),
  'account-own': entry(
    409,
    trans => trans.__("You can't remove yourself. Nothing was changed."),
    trans => trans.__('Ask another administrator of the gallery.')
  ),
  'account-removed': entry(
    409,
    trans => trans.__('This person was removed, and nothing is left of their account. Nothing was changed.'),
    trans => trans.__('Invite them again, with an account of its own.')
  ),
  'removal-unconfirmed': entry(
    422,
    trans => trans.__("What was typed isn't the name they sign in with. Nobody was removed."),
    trans => trans.__('Type it as the list of accounts shows it.')
  ),
  'name-missing': entry(
    422,
    trans => trans.__('A space needs a name. Nothing was changed.'),
    trans => trans.__('Type one, then try again.')
  ),
  'login-taken': entry(
    409,
    trans => trans.__('Somebody else uses this sign-in name.'),
    trans => trans.__('Choose another name.')
  ),
  'password-weak': entry(
    422,
    trans => trans.__('This password is too easy to guess.'),
    (trans, p) => trans.__('Choose one with at least %1 characters.', told(p, 'least', '12'))
  ),
  'not-found': entry(
    404,
    trans => trans.__("This doesn't exist, or you can't see it."),
    trans => trans.__('Check the address, sign in, or ask for access.')
  ),
  'not-allowed': entry(
    403,
    trans => trans.__('Your account may not do this.'),
    trans => trans.__('Ask the administrator of the space for the right to do it.')
  ),
  csrf: entry(
    403,
    trans => trans.__('This page was open too long or came from elsewhere, so nothing was done.'),
    trans => trans.__('Reload the page, then try again.')
  ),
  'host-refused': entry(
    421,
    trans => trans.__("The gallery doesn't answer under this address."),
    trans => trans.__('Use the address it printed when it started.')
  ),
  'rate-limited': entry(
    429,
    trans => trans.__('There were too many requests in a short time.'),
    (trans, p) => trans.__('Try again in %1.', wait(trans, p))
  ),
  'clock-skew': entry(
    409,
    (trans, p) => trans.__("This computer's clock and the gallery's differ by %1.", wait(trans, p)),
    trans => trans.__('Set the clock, then try again.')
  )
} as const;
