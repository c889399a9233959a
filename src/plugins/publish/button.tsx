import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { ToolbarButtonComponent, ReactWidget } from '@jupyterlab/ui-components';
import { CommandIDs } from '../../commands';
import { publishIcon } from '../../icons';
import type { CommandRegistry } from '@lumino/commands';
import { captionOf, labelOf, type Standing } from './label';
import type { StandingWatch } from './watch';

/** The toolbar button: icon and word, and later the notebook's state as its word. */
export class PublishButton extends ReactWidget {
  constructor(
    private readonly panel: NotebookPanel,
    private readonly watch: StandingWatch,
    private readonly commands: CommandRegistry,
    private readonly trans: TranslationBundle
  ) {
    super();
    this.addClass('vt-PublishButton');
    watch.changed.connect(() => this.update());
  }

  override dispose(): void {
    this.watch.dispose();
    super.dispose();
  }

  protected override render(): JSX.Element {
    const { standing } = this.watch;
    const label = labelOf(standing, this.trans);
    return (
      <ToolbarButtonComponent
        icon={publishIcon}
        label={label}
        tooltip={tooltipOf(standing, this.trans, label)}
        onClick={() => void this.commands.execute(CommandIDs.publish, { path: this.panel.context.path })}
      />
    );
  }
}

/** A state on the button hides what it does, so the tooltip says both. */
function tooltipOf(standing: Standing, trans: TranslationBundle, label: string): string {
  const caption = captionOf(standing, trans);
  return standing.kind === 'new' ? caption : `${label}: ${caption}`;
}
