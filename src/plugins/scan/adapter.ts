import type { JupyterFrontEnd } from '@jupyterlab/application';
import { PathExt } from '@jupyterlab/coreutils';
import { NotebookActions, type NotebookPanel } from '@jupyterlab/notebook';
import { VitrineError } from '@vitrine/core/errors';
import type { NotebookScan } from '@vitrine/core/scan';
import { handOver } from '../../notebook/live';
import { liveNotebook } from '../../notebook/panel';
import { ownBench, type OwnBench } from '../../notebook/remote';
import type { ScanPorts } from './ports';

const JOB = 'scan';

/** What Lab notes about the kernel. */
const KERNELS: ReadonlySet<string> = new Set(['kernelspec', 'language_info']);

/** A notebook panel as the list of sensitive items needs it. */
export function scanPorts(
  panel: NotebookPanel,
  shell: Pick<JupyterFrontEnd.IShell, 'activateById'>,
  start: () => OwnBench = ownBench
): ScanPorts {
  const { context } = panel;
  /** Ids of the cells as they stood when they were last looked at: cells move. */
  let ids: string[] = [];
  return {
    fileName: () => PathExt.basename(context.localPath),
    look: (level, onProgress) => {
      const own = start();
      const look = async (): Promise<NotebookScan> => {
        await context.ready;
        const live = liveNotebook(panel);
        if (live === null) {
          throw new VitrineError('not-a-notebook');
        }
        ids = [...context.model.cells].map(({ id }) => id);
        await handOver(live, own.bench, JOB, onProgress);
        return own.bench.scan(JOB, level);
      };
      return { result: look(), cancel: () => own.end() };
    },
    goTo: ({ cell }) => {
      const { content } = panel;
      const id = cell === null ? undefined : ids[cell];
      const at = content.widgets.findIndex(({ model }) => model.id === id);
      const widget = content.widgets[at];
      if (widget === undefined) {
        return false;
      }
      // Below a folded heading it would be scrolled to and not be seen.
      NotebookActions.expandParent(widget, content);
      content.deselectAll();
      content.activeCellIndex = at;
      content.mode = 'command';
      shell.activateById(panel.id);
      void content.scrollToItem(at, 'center');
      return true;
    },
    onChanged: listener => {
      const { model } = context;
      // A kernel that starts writes its language into the notebook: no reason to look again.
      let byKernel = false;
      const onMetadata = (_: unknown, { key }: { key: string }): void => void (byKernel = KERNELS.has(key));
      const onContent = (): void => {
        if (!byKernel) {
          listener();
        }
        byKernel = false;
      };
      model.metadataChanged.connect(onMetadata);
      model.contentChanged.connect(onContent);
      return () => {
        if (!model.isDisposed) {
          model.metadataChanged.disconnect(onMetadata);
          model.contentChanged.disconnect(onContent);
        }
      };
    },
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    reload: () => location.reload()
  };
}
