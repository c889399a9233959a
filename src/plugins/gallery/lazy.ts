import type { INotebookTracker } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactWidget } from '@jupyterlab/ui-components';
import type { CommandRegistry } from '@lumino/commands';
import type { Message } from '@lumino/messaging';
import { PanelLayout, Widget } from '@lumino/widgets';
import { galleryIcon } from '../../icons';
import { lazily } from '../../lazily';
import type { IVitrine } from '../../tokens';
import type { PanelModel } from './model';
import type { Stars } from './stars';

/** The panel's place in the left area. Its content comes when it is first looked at. */
export class LazyPanel extends Widget {
  constructor(
    private readonly vitrine: IVitrine,
    private readonly tracker: INotebookTracker,
    private readonly commands: CommandRegistry,
    private readonly stars: Stars,
    private readonly trans: TranslationBundle,
    private readonly onTrouble: (error: unknown, again: () => void) => void
  ) {
    super();
    this.id = 'vitrine-gallery';
    this.addClass('vt-GalleryPanel');
    this.title.icon = galleryIcon;
    this.title.caption = trans.__('Gallery');
    this.node.setAttribute('role', 'region');
    this.node.setAttribute('aria-label', trans.__('Gallery'));
    this.layout = new PanelLayout();
    vitrine.changed.connect(() => void this.model?.refresh());
    tracker.currentChanged.connect((_, panel) => {
      // What a notebook remembers is known once its file is read.
      void panel?.context.ready.then(() => this.model?.refreshNotebook());
    });
  }

  /** Puts words into the search box, or only the cursor. */
  async search(query: string | null): Promise<void> {
    const model = await this.load();
    if (model === null) {
      return;
    }
    if (query !== null) {
      await model.search(query);
    }
    // Right after the panel is built its box isn't drawn yet.
    await this.content?.renderPromise;
    this.node.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    this.model?.notices.watch(true);
    void this.load();
  }

  protected override onBeforeHide(message: Message): void {
    super.onBeforeHide(message);
    this.model?.notices.watch(false);
  }

  protected override onBeforeDetach(message: Message): void {
    super.onBeforeDetach(message);
    this.model?.notices.watch(false);
  }

  private load(): Promise<PanelModel | null> {
    this.loading ??= this.build().catch((error: unknown) => {
      // Not kept: once the file can be had again, the next look shows the panel.
      this.loading = null;
      this.onTrouble(error, () => void this.load());
      return null;
    });
    return this.loading;
  }

  private async build(): Promise<PanelModel> {
    const [{ PanelModel }, { panelPorts }, { createPanel }] = await lazily(() =>
      Promise.all([import('./model'), import('./ports'), import('./panel')])
    );
    const model = new PanelModel(panelPorts(this.vitrine, this.tracker, this.trans), this.stars, this.trans);
    this.content = createPanel(model, this.commands, this.trans);
    (this.layout as PanelLayout).addWidget(this.content);
    this.model = model;
    model.notices.watch(this.isVisible);
    void model.open();
    return model;
  }

  private model: PanelModel | null = null;
  private content: ReactWidget | null = null;
  private loading: Promise<PanelModel | null> | null = null;
}
