import { Dialog, Notification, showDialog } from '@jupyterlab/apputils';
import { problemOf } from '@vitrine/core/errors';
import type { Trans } from '@vitrine/core/words';

/** Where a failure outside of any dialog may lead. */
export interface Ways {
  again(): void;
  /** Call it in the click: it opens a window. */
  signIn(): Promise<void>;
}

/** Lab cuts a notification here. The mend stands at the end of what is said, and has to be read whole. */
const ROOM = 140;

/** Tells a failure that happened before there was a dialog to show it in, with the one door that leads on. */
export function tell(error: unknown, trans: Trans, ways: Ways): void {
  const { code, sentence, next } = problemOf(error, trans);
  const signIn = (): void => void ways.signIn().then(ways.again, (late: unknown) => tell(late, trans, ways));
  const door =
    code === 'reload-needed'
      ? { label: trans.__('Reload the page'), callback: () => location.reload() }
      : code.startsWith('sign-in')
        ? { label: trans.__('Sign in'), callback: signIn }
        : { label: trans.__('Try again'), callback: ways.again };
  const whole = `${sentence} ${next}`;
  if (whole.length <= ROOM) {
    Notification.error(whole, { autoClose: false, actions: [door] });
    return;
  }
  const buttons = [Dialog.cancelButton({ label: trans.__('Close') }), Dialog.okButton({ label: door.label })];
  void showDialog({ title: sentence, body: next, buttons }).then(({ button }) => {
    if (button.accept) {
      door.callback();
    }
  });
}
