import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { IToolbarWidgetRegistry } from '@jupyterlab/apputils';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { ISettingRegistry } from '@jupyterlab/settingregistry';
import type { Widget } from '@lumino/widgets';

const name = 'vitrine-publish';

/**
 * Where Lab builds toolbars from schemas, the schema decides where the button
 * stands and a person may move or hide it. Elsewhere it is put at a fixed place.
 */
export function placeButtons(
  app: JupyterFrontEnd,
  toolbars: IToolbarWidgetRegistry | null,
  settings: ISettingRegistry | null,
  tracker: INotebookTracker,
  make: (panel: NotebookPanel) => Widget
): void {
  if (toolbars !== null && settings !== null) {
    toolbars.addFactory<NotebookPanel>('Notebook', name, make);
    return;
  }
  const place = (panel: NotebookPanel): void => {
    panel.toolbar.insertAfter('cellType', name, make(panel));
  };
  void app.started.then(() => {
    tracker.forEach(place);
    tracker.widgetAdded.connect((_, panel) => place(panel));
  });
}
