import { entry, told, wait } from './entry.js';

/** Codes about reaching a gallery and about who somebody is there. */
export const galleryErrors = {
  'gallery-unreachable': entry(
    503,
    "The gallery can't be reached. Nothing was sent.",
    'Check that it runs and that its address is right, then try again.'
  ),
  'gallery-slow': entry(
    504,
    "The gallery didn't answer in time. What you typed was kept.",
    'Try again; the same thing is never published twice.'
  ),
  'gallery-mixed-content': entry(
    409,
    'JupyterLab is open over https and the gallery is at an http address, so your browser blocks it. Nothing was sent.',
    'Give the gallery an https address, or open JupyterLab over http on this computer.'
  ),
  'gallery-origin-not-listed': entry(
    403,
    p => `The gallery doesn't accept ${told(p, 'origin', 'this JupyterLab')} yet. Nothing was sent.`,
    'Ask its administrator to add this address to the list of origins.'
  ),
  'gallery-certificate': entry(
    502,
    "Your browser doesn't trust the gallery's certificate. Nothing was sent.",
    'Open the gallery in a tab and look at the certificate, or ask its administrator.'
  ),
  'popup-blocked': entry(
    409,
    'Your browser blocked the sign-in window.',
    'Allow pop-ups for this page, or sign in with a short code.'
  ),
  'sign-in-needed': entry(401, "You aren't signed in to this gallery.", 'Sign in.'),
  'sign-in-expired': entry(401, 'Your sign-in has expired. What you typed was kept.', 'Sign in again.'),
  'sign-in-refused': entry(401, "This name and password don't fit together.", 'Check both and try again.'),
  'sign-in-too-often': entry(429, 'There were too many sign-in attempts.', p => `Try again in ${wait(p)}.`),
  'grant-pending': entry(
    428,
    "The code hasn't been confirmed yet.",
    'Open the address shown, sign in and confirm the code.'
  ),
  'grant-expired': entry(410, 'This sign-in took too long or was used already.', 'Start the sign-in again.'),
  'state-mismatch': entry(
    400,
    "The answer doesn't belong to the sign-in that was started here, so it was dropped.",
    'Start the sign-in again from JupyterLab.'
  ),
  'redirect-not-listed': entry(
    400,
    "The gallery doesn't send sign-ins to this address.",
    "Ask the gallery's administrator to list your JupyterLab's address."
  ),
  'invitation-used': entry(410, 'This invitation was used already or has expired.', 'Ask for a new invitation.'),
  'login-taken': entry(409, 'Somebody else uses this sign-in name.', 'Choose another name.'),
  'password-weak': entry(
    422,
    'This password is too easy to guess.',
    p => `Choose one with at least ${told(p, 'least', '12')} characters.`
  ),
  'not-found': entry(404, "This doesn't exist, or you can't see it.", 'Check the address, sign in, or ask for access.'),
  'not-allowed': entry(
    403,
    'Your account may not do this.',
    'Ask the administrator of the space for the right to do it.'
  ),
  csrf: entry(
    403,
    'This page was open too long or came from elsewhere, so nothing was done.',
    'Reload the page, then try again.'
  ),
  'host-refused': entry(
    421,
    "The gallery doesn't answer under this address.",
    'Use the address it printed when it started.'
  ),
  'rate-limited': entry(429, 'There were too many requests in a short time.', p => `Try again in ${wait(p)}.`),
  'clock-skew': entry(
    409,
    p => `This computer's clock and the gallery's differ by ${wait(p)}.`,
    'Set the clock, then try again.'
  )
} as const;
