import type { JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { ScanView } from '@vitrine/ui';
import { scanIcon } from '../../icons';
import { modelWidget } from '../../view';
import { scanPorts } from './adapter';
import { ScanModel } from './model';

/** Where the list is put. Notebook 7 shows one document, so it has room at the side alone. */
export interface Room {
  shell: JupyterFrontEnd.IShell;
  beside: boolean;
}

const open = new WeakMap<NotebookPanel, { tab: MainAreaWidget; model: ScanModel }>();

/** Opens the list of a notebook beside it, or looks again where it is open. */
export function openScan(panel: NotebookPanel, { shell, beside }: Room, trans: TranslationBundle): void {
  const known = open.get(panel);
  if (known !== undefined) {
    shell.activateById(known.tab.id);
    known.model.scan();
    return;
  }
  const model = new ScanModel(scanPorts(panel, shell), trans);
  const tab = new MainAreaWidget({
    content: modelWidget(model, trans, state => <ScanView state={state} actions={model} />)
  });
  tab.id = `vitrine-scan-${panel.id}`;
  tab.toolbar.hide();
  tab.addClass('vt-ScanTab');
  tab.title.icon = scanIcon;
  tab.title.closable = true;
  const { node } = tab.content;
  node.setAttribute('role', 'region');
  node.addEventListener('keydown', event => {
    // Right after opening nothing inside has the focus.
    if (event.key === 'ArrowDown' && event.target === node) {
      event.preventDefault();
      node.querySelector<HTMLElement>('button.vt-scan-item')?.focus();
    }
  });
  const name = (): void => {
    model.rename();
    tab.title.label = trans.__('Scan: %1', model.state.fileName);
    tab.title.caption = trans.__('Sensitive items in %1', model.state.fileName);
    node.setAttribute('aria-label', tab.title.caption);
  };
  name();
  panel.context.pathChanged.connect(name);
  const close = (): void => tab.dispose();
  panel.disposed.connect(close);
  tab.disposed.connect(() => {
    open.delete(panel);
    model.dispose();
    panel.disposed.disconnect(close);
    if (!panel.context.isDisposed) {
      panel.context.pathChanged.disconnect(name);
    }
  });
  open.set(panel, { tab, model });
  if (beside) {
    shell.add(tab, 'main', { mode: 'split-right', ref: panel.id, type: 'Scan' });
  } else {
    shell.add(tab, 'right', { type: 'Scan' });
  }
  shell.activateById(tab.id);
  model.scan();
}
