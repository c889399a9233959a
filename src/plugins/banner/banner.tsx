import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactWidget } from '@jupyterlab/ui-components';
import type { CommandRegistry } from '@lumino/commands';
import { MessageLoop } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';
import { NewsBanner, type NewsActions } from '@vitrine/ui';
import { CommandIDs } from '../../commands';
import { linkOfPanel, originOfPanel } from '../../notebook/panel';
import type { IVitrine } from '../../tokens';
import { modelWidget } from '../../view';
import { BannerModel } from './model';

/** The line above the cells of a notebook; it takes no room while there is nothing to say. */
export function createBanner(model: BannerModel, commands: CommandRegistry, trans: TranslationBundle): ReactWidget {
  const actions: NewsActions = {
    preview: (entry, version) =>
      void commands.execute(CommandIDs.preview, { entry, ...(version === null ? {} : { version }) }),
    page: (entry, version) =>
      void commands.execute(CommandIDs.openPage, version === null ? { entry, versions: true } : { entry, version }),
    dismiss: news => model.dismiss(news)
  };
  const widget = modelWidget(model, trans, news => <NewsBanner news={news} actions={actions} />);
  widget.addClass('vt-Banner');
  return widget;
}

/** Puts the line into a notebook; nothing is asked yet. */
export function placeBanner(
  panel: NotebookPanel,
  vitrine: IVitrine,
  commands: CommandRegistry,
  trans: TranslationBundle
): BannerModel {
  const model = new BannerModel({
    known: () => ({ link: linkOfPanel(panel), origin: originOfPanel(panel) }),
    gallery: () => vitrine.gallery.url,
    signedIn: () => vitrine.gallery.session.bearer() !== null,
    versions: entry => vitrine.gallery.call(client => client.versions(entry)),
    version: (entry, version) => vitrine.gallery.call(client => client.version(entry, version)),
    regard: entry => vitrine.gallery.call(client => client.regard(entry)),
    now: () => Date.now()
  });
  const widget = createBanner(model, commands, trans);
  panel.contentHeader.addWidget(widget);
  const growing = new ResizeObserver(() => fit(widget));
  widget.disposed.connect(() => growing.disconnect());
  void widget.renderPromise?.then(() => {
    const line = widget.node.firstElementChild;
    if (line !== null) {
      growing.observe(line);
    }
  });
  return model;
}

/** Lab's layout gives a widget the room that its style asks for, and looks at nothing that is in it. */
function fit(widget: Widget): void {
  const height = widget.node.firstElementChild?.getBoundingClientRect().height ?? 0;
  const wanted = `${Math.ceil(height)}px`;
  if (widget.node.style.minHeight !== wanted && widget.parent !== null) {
    widget.node.style.minHeight = wanted;
    MessageLoop.postMessage(widget.parent, Widget.Msg.FitRequest);
  }
}
