import { InputDialog, Notification } from '@jupyterlab/apputils';
import { reportKinds, reportWord, type ReportKind, type Trans } from '@vitrine/core/words';
import { randomKey } from '../../gallery/pkce';
import type { PreviewModel } from './previewModel';

/** Asks once, says what happens, and answers what was seen; null where nothing is to be done. */
export async function askWhatIsIt(trans: Trans): Promise<ReportKind | null> {
  const items = reportKinds.map(kind => reportWord(kind, trans));
  const { button, value } = await InputDialog.getItem({
    title: trans.__('Report something sensitive'),
    label: [
      trans.__('All versions of this notebook close for everybody at once, before anybody looks.'),
      trans.__('Its author and those who look after its space are told.'),
      trans.__('A false alarm does no harm: a second person opens it again.'),
      trans.__('What is it?')
    ].join(' '),
    items,
    cancelLabel: trans.__('Cancel'),
    okLabel: trans.__('Close this notebook and report it')
  });
  return button.accept ? (reportKinds[items.indexOf(value ?? '')] ?? 'other') : null;
}

/** Closes what is open in a preview; the tab then says that it is closed. */
export async function reportOpen(model: PreviewModel, trans: Trans): Promise<void> {
  const kind = await askWhatIsIt(trans);
  if (kind !== null) {
    await model.report(kind, randomKey());
    Notification.info(trans.__('Reported. Nobody can open this notebook until somebody has looked at it.'), {
      autoClose: 8000
    });
  }
}
