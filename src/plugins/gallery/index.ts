import { ILayoutRestorer, type JupyterFrontEnd, type JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, MainAreaWidget } from '@jupyterlab/apputils';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { INotebookTracker } from '@jupyterlab/notebook';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs, describedBy, entryArgs } from '../../commands';
import { pageUrl, versionsUrl } from '../../gallery/address';
import { eyeIcon, galleryIcon, openIcon } from '../../icons';
import { lazily } from '../../lazily';
import { linkOfPanel } from '../../notebook/panel';
import { tell, type Ways } from '../../tell';
import { IVitrine } from '../../tokens';
import { DOMAIN, PACKAGE } from '../../version';
import { LazyPanel } from './lazy';
import type { PreviewPorts } from './previewModel';
import { Stars } from './stars';

/** The gallery in the left area, and the preview of a published notebook. */
export const galleryPlugin: JupyterFrontEndPlugin<void> = {
  id: `${PACKAGE}:gallery`,
  description: 'Finds published notebooks and shows them without running anything.',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [IVitrine, ILayoutRestorer, ICommandPalette, IRenderMimeRegistry, IEditorLanguageRegistry, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    vitrine: IVitrine | null,
    restorer: ILayoutRestorer | null,
    palette: ICommandPalette | null,
    rendermime: IRenderMimeRegistry | null,
    languages: IEditorLanguageRegistry | null,
    translator: ITranslator | null
  ): void => {
    if (vitrine === null) {
      return;
    }
    const { commands, shell } = app;
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const ways = (again: () => void): Ways => ({ again, signIn: () => vitrine.gallery.session.signIn() });
    const stars = new Stars((entry, starred) => vitrine.gallery.callSignedIn(client => client.star(entry, starred)));
    vitrine.changed.connect((_, change) => (change === 'published' ? undefined : stars.forget()));
    const panel = new LazyPanel(vitrine, tracker, commands, stars, trans, (error, again) =>
      tell(error, trans, ways(again))
    );
    shell.add(panel, 'left', { rank: 600, type: 'Gallery' });
    restorer?.add(panel, panel.id);

    commands.addCommand(CommandIDs.openGallery, {
      label: trans.__('Gallery'),
      caption: trans.__('Find published notebooks'),
      icon: galleryIcon,
      describedBy: describedBy.openGallery,
      execute: async args => {
        shell.activateById(panel.id);
        await panel.search(typeof args.query === 'string' ? args.query : null);
      }
    });
    commands.addCommand(CommandIDs.preview, {
      label: trans.__('Preview Notebook'),
      icon: eyeIcon,
      describedBy: describedBy.preview,
      execute: async args => {
        const { entry, version } = entryArgs(args);
        if (entry === null) {
          return;
        }
        const id = `vitrine-preview-${entry}-${version ?? 'newest'}`;
        if ([...shell.widgets('main')].some(widget => widget.id === id)) {
          return shell.activateById(id);
        }
        const parts = await lazily(() => Promise.all([import('./preview'), import('./previewModel')])).catch(
          (error: unknown) =>
            void tell(
              error,
              trans,
              ways(() => void commands.execute(CommandIDs.preview, args))
            )
        );
        if (parts === undefined) {
          return;
        }
        const [{ createPreview }, { PreviewModel }] = parts;
        const ports: PreviewPorts = {
          version: (at, number) => vitrine.gallery.callSignedIn(client => client.version(at, number)),
          latest: at => vitrine.gallery.callSignedIn(client => client.latest(at)),
          regard: at => vitrine.gallery.callSignedIn(client => client.regard(at)),
          comments: (at, number) => vitrine.gallery.callSignedIn(client => client.comments(at, number)),
          report: (at, number, kind, key) =>
            vitrine.gallery.callSignedIn(client => client.report(at, number, { kind }, key))
        };
        const model = new PreviewModel(entry, version, ports, stars, trans);
        const again = (): void => void commands.execute(CommandIDs.preview, args);
        const fail = (error: unknown): void => tell(error, trans, ways(again));
        const content = createPreview(model, commands, rendermime, languages, trans, fail);
        const widget = new MainAreaWidget({ content });
        widget.id = id;
        widget.toolbar.hide();
        widget.addClass('vt-PreviewTab');
        widget.title.icon = galleryIcon;
        widget.title.closable = true;
        widget.title.label = trans.__('Preview');
        model.onChange(() => {
          widget.title.label = model.state.title || trans.__('Preview');
          widget.title.caption = trans.__('%1, read only', widget.title.label);
        });
        widget.disposed.connect(() => model.dispose());
        shell.add(widget, 'main');
        await model.load();
      }
    });
    commands.addCommand(CommandIDs.openPage, {
      label: args =>
        entryArgs(args).entry === null && published() === null
          ? trans.__('Open Gallery Page')
          : trans.__('Open Page of This Notebook'),
      icon: openIcon,
      describedBy: describedBy.openPage,
      execute: args => {
        const { entry, version } = entryArgs(args);
        const at = typeof args.at === 'string' ? args.at : '';
        const { url } = vitrine.gallery;
        const page =
          args.versions === true && entry !== null
            ? versionsUrl(url, entry)
            : pageUrl(url, entry ?? published(), version, at);
        window.open(page, '_blank', 'noopener');
      }
    });
    const published = (): string | null => {
      const link = tracker.currentWidget === null ? null : linkOfPanel(tracker.currentWidget);
      return link !== null && link.gallery === vitrine.gallery.url ? link.entry : null;
    };
    tracker.currentChanged.connect(() => commands.notifyCommandChanged(CommandIDs.openPage));
    const category = trans.__('Gallery');
    palette?.addItem({ command: CommandIDs.openGallery, category });
    palette?.addItem({ command: CommandIDs.openPage, category });
  }
};
