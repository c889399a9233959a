import { Notification } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { problemOf } from '@vitrine/core/errors';
import { WithdrawForm } from '@vitrine/ui';
import { randomKey } from '../../gallery/pkce';
import type { IVitrine } from '../../tokens';
import { modelWidget } from '../../view';
import { Modal } from './modal';

interface State {
  busy: boolean;
  problem: { sentence: string; next: string } | null;
}

/** Asks for the reason, takes the version back at once, and offers the way back while it lasts. */
export function openWithdraw(
  target: { entry: string; version: number | null },
  vitrine: IVitrine,
  trans: TranslationBundle
): void {
  const { gallery } = vitrine;
  const what = target.version === null ? trans.__('all versions') : trans.__('v%1', target.version);
  const listeners = new Set<() => void>();
  const shown = {
    state: { busy: false, problem: null } as State,
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
  const show = (state: State): void => {
    shown.state = state;
    listeners.forEach(listener => listener());
  };
  let asked = { reason: '', key: '' };
  const withdraw = async (reason: string): Promise<void> => {
    // The same wish again has the same key, so that it is never done twice; another reason is another wish.
    asked = asked.reason === reason ? asked : { reason, key: randomKey() };
    show({ busy: true, problem: null });
    try {
      const body = { version: target.version, reason };
      const { undo } = await gallery.callSignedIn(client => client.withdraw(target.entry, body, asked.key));
      modal.dispose();
      vitrine.published();
      Notification.info(trans.__('%1 is withdrawn. Your file stays where it is.', what), {
        autoClose: false,
        actions: [{ label: trans.__('Undo'), callback: () => void undoIt(undo) }]
      });
    } catch (error) {
      show({ busy: false, problem: problemOf(error, trans) });
    }
  };
  const undoIt = async (undo: string): Promise<void> => {
    try {
      await gallery.callSignedIn(client => client.undoWithdraw(undo));
      vitrine.published();
      Notification.info(trans.__('%1 can be read again.', what), { autoClose: 5000 });
    } catch (error) {
      const { sentence, next } = problemOf(error, trans);
      Notification.error(`${sentence} ${next}`, { autoClose: 8000 });
    }
  };
  const close = (): void => modal.dispose();
  const body = modelWidget(shown, trans, ({ busy, problem }) => (
    <WithdrawForm
      what={what}
      busy={busy}
      problem={problem}
      onCancel={close}
      onWithdraw={reason => void withdraw(reason)}
    />
  ));
  body.addClass('vt-mod-small');
  const modal = new Modal(body, trans.__('Withdraw a version'), close);
  modal.open();
  // The form is drawn a moment after the dialog is there.
  void body.renderPromise?.then(() => body.node.querySelector<HTMLElement>('input[name="reason"]')?.focus());
}
