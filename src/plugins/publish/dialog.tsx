import type { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import { PublishView } from '@vitrine/ui';
import { labRenderers } from '../../render';
import type { IVitrine } from '../../tokens';
import { modelWidget } from '../../view';
import { publishPorts } from './adapter';
import { Modal } from './modal';
import { noChoices, type Choices } from '@vitrine/core/redaction';
import { PublishModel, type Draft } from './model';

/** What the dialog draws with. */
export interface DialogTools {
  rendermime: IRenderMimeRegistry | null;
  languages: IEditorLanguageRegistry | null;
  trans: TranslationBundle;
}

/** Dialogs that are open: Lab's toolbar tells one press of Enter twice. */
const open = new WeakSet<NotebookPanel>();

/** What was typed and decided in dialogs that were closed, as long as their notebooks are open. */
const left = new WeakMap<NotebookPanel, { draft: Draft; choices: Choices }>();

/** Opens the publish dialog of a notebook; it never leaves Lab. */
export function openPublishDialog(panel: NotebookPanel, vitrine: IVitrine, tools: DialogTools): void {
  if (open.has(panel)) {
    return;
  }
  open.add(panel);
  const { trans } = tools;
  const close = (): void => modal.dispose();
  const { draft = {}, choices = noChoices } = left.get(panel) ?? {};
  const model = new PublishModel(publishPorts(panel, vitrine, trans, close), draft, trans, choices);
  const language = panel.context.model.defaultKernelLanguage || 'python';
  const drawing = labRenderers(tools.rendermime, tools.languages, language, trans);
  const body = modelWidget(model, trans, state => <PublishView state={state} actions={model} {...drawing} />);
  const modal = new Modal(body, trans.__('Publish this notebook'), model.cancel);
  modal.disposed.connect(() => {
    open.delete(panel);
    left.set(panel, { draft: model.draft, choices: model.choices });
    model.dispose();
  });
  // The notebook may be closed below the dialog: what was checked is still what is published.
  modal.open();
  void model.start();
}
