import { Clipboard } from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { VitrineError } from '@vitrine/core/errors';
import { policies } from '@vitrine/core/redaction';
import { randomKey } from '../../gallery/pkce';
import { handOver } from '../../notebook/live';
import { liveNotebook, rememberLink, remarksOf, type Remark } from '../../notebook/panel';
import { sharedBench } from '../../notebook/remote';
import type { IVitrine } from '../../tokens';
import type { PublishPorts } from './ports';

const sentences = (trans: TranslationBundle): Record<Remark, string> => ({
  unsaved: trans.__("Changes that aren't saved yet are published too: what you see is what leaves."),
  'read-only': trans.__("This file can't be written here, so it won't remember where it was published."),
  'kernel-absent': trans.__('No kernel is running. Nothing is run for publishing.'),
  'kernel-dead': trans.__('The kernel has stopped. Nothing is run for publishing.'),
  'kernel-busy': trans.__('The kernel is busy. What it brings out from now on is not part of this version.')
});

/** A notebook panel and the gallery as the publish dialog needs them. */
export function publishPorts(
  panel: NotebookPanel,
  vitrine: IVitrine,
  trans: TranslationBundle,
  close: () => void
): PublishPorts {
  const bench = sharedBench();
  const job = `publish:${panel.id}`;
  const { gallery } = vitrine;
  const { context } = panel;
  let characters = 0;
  const writable = context.contentsModel?.writable !== false;
  return {
    policy: policies.team,
    gallery: {
      url: gallery.url,
      call: act => gallery.callSignedIn(act),
      signIn: () => gallery.session.signIn(),
      sessionState: () => gallery.session.state,
      onSession: listener => gallery.session.onChange(listener)
    },
    notebook: {
      fileName: PathExt.basename(context.localPath),
      remarks: remarksOf(context.model.dirty, writable, panel.sessionContext).map(remark => sentences(trans)[remark]),
      check: async (policy, onProgress) => {
        await context.ready;
        const live = liveNotebook(panel);
        if (live === null) {
          throw new VitrineError('not-a-notebook');
        }
        await handOver(live, bench, job, onProgress);
        const checked = await bench.check(job, policy, PathExt.basename(context.localPath));
        characters = checked.characters;
        return checked;
      },
      changes: (policy, published) => bench.changes(job, policy, published),
      fields: (policy, fields) => bench.fields(job, policy, fields),
      parcel: (policy, fields, preparation) => bench.parcel(job, policy, fields, preparation),
      remember: link => rememberLink(panel, link, characters),
      cells: (from, to) => bench.cells(job, from, to)
    },
    around: {
      key: () => randomKey(),
      copy: text => Clipboard.copyToSystem(text),
      open: url => void window.open(url, '_blank', 'noopener'),
      close: () => {
        void bench.close(job);
        close();
      },
      published: () => vitrine.published()
    }
  };
}
