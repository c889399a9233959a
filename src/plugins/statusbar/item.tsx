import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import type { SessionState } from '../../gallery/session';
import { galleryIcon } from '../../icons';
import type { IVitrine } from '../../tokens';

/** One line about the connection. */
export class StatusItem extends ReactWidget {
  constructor(
    private readonly vitrine: IVitrine,
    private readonly trans: TranslationBundle,
    private readonly onPress: () => void
  ) {
    super();
    this.addClass('vt-StatusItem');
    vitrine.changed.connect(() => this.update());
  }

  protected override render(): JSX.Element {
    const { state } = this.vitrine.gallery.session;
    return (
      <button type="button" className="vt-status-button" title={this.tooltip(state)} onClick={this.onPress}>
        <galleryIcon.react tag="span" className="vt-status-icon" />
        {this.label(state)}
      </button>
    );
  }

  private label(state: SessionState): string {
    switch (state.kind) {
      case 'signed-in':
        return state.account.displayName;
      case 'waiting':
        return this.trans.__('Signing in');
      case 'code':
        return this.trans.__('Code %1', state.userCode);
      case 'signed-out':
        return this.trans.__('Gallery: sign in');
    }
  }

  private tooltip(state: SessionState): string {
    const { url } = this.vitrine.gallery;
    return state.kind === 'signed-in'
      ? this.trans.__('Signed in to the gallery at %1 as %2', url, state.account.displayName)
      : state.kind === 'code'
        ? this.trans.__('Open %1 and type the code', state.url)
        : this.trans.__('Sign in to the gallery at %1', url);
  }
}
