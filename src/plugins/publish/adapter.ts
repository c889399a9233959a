import { Clipboard } from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { VitrineError } from '@vitrine/core/errors';
import { policies } from '@vitrine/core/redaction';
import { randomKey } from '../../gallery/pkce';
import { handOver } from '../../notebook/live';
import { linkOfPanel, liveNotebook, rememberLink, remarksOf, type Remark } from '../../notebook/panel';
import { lentBench, type LentBench } from '../../notebook/remote';
import type { RemoteBench } from '../../notebook/wire';
import type { IVitrine } from '../../tokens';
import { memoryOf } from './memory';
import type { PublishPorts } from './ports';

const sentences = (trans: TranslationBundle): Record<Remark, string> => ({
  unsaved: trans.__("Changes that aren't saved yet are published too: what you see is what leaves."),
  'read-only': trans.__("This file can't be written here, so it won't remember where it was published."),
  'kernel-absent': trans.__('No kernel is running. Nothing is run for publishing.'),
  'kernel-dead': trans.__('The kernel has stopped. Nothing is run for publishing.'),
  'kernel-busy': trans.__('The kernel is busy. What it brings out from now on is not part of this version.')
});

/** The browser's own download: nothing is sent for it. */
function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the text is let go.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** A notebook panel and the gallery as the publish dialog needs them. */
export function publishPorts(
  panel: NotebookPanel,
  vitrine: IVitrine,
  trans: TranslationBundle,
  close: () => void,
  lend: () => LentBench = lentBench
): PublishPorts {
  /** In a worker of its own: only ending that stops a long look. */
  let lent: LentBench | null = null;
  const bench = (): RemoteBench => {
    if (lent === null) {
      throw new VitrineError('internal');
    }
    return lent.bench;
  };
  /** Who the notebook is being handed to. */
  let handing: RemoteBench | null = null;
  const giveBack = (): void => {
    lent?.giveBack(job, handing !== null);
    lent = null;
  };
  const job = `publish:${panel.id}`;
  const { gallery } = vitrine;
  const { context } = panel;
  const fileName = PathExt.basename(context.localPath);
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
      fileName,
      remarks: remarksOf(context.model.dirty, writable, panel.sessionContext).map(remark => sentences(trans)[remark]),
      open: async onProgress => {
        giveBack();
        lent = lend();
        const { bench: mine } = lent;
        await context.ready;
        const live = liveNotebook(panel);
        if (live === null) {
          throw new VitrineError('not-a-notebook');
        }
        handing = mine;
        try {
          await handOver(live, mine, job, onProgress);
        } finally {
          handing = handing === mine ? null : handing;
        }
      },
      check: async (policy, choices) => {
        const checked = await bench().check(job, policy, fileName, choices);
        characters = checked.characters;
        return checked;
      },
      changes: async (policy, published, choices) => bench().changes(job, policy, published, choices),
      fields: async (policy, fields, choices) => bench().fields(job, policy, fields, choices),
      parcel: async (policy, fields, preparation, choices) => bench().parcel(job, policy, fields, preparation, choices),
      remember: link => rememberLink(panel, link, characters),
      cells: async (from, to) => bench().cells(job, from, to),
      originals: async (from, to) => bench().originals(job, from, to),
      found: async places => bench().found(job, places),
      close: giveBack
    },
    memory: memoryOf({
      link: () => linkOfPanel(panel),
      remember: async (choices, key) => bench().remember(job, choices, key),
      recall: async (record, key) => bench().recall(job, record, key)
    }),
    around: {
      key: () => randomKey(),
      copy: text => Clipboard.copyToSystem(text),
      open: url => void window.open(url, '_blank', 'noopener'),
      save: saveText,
      close,
      published: () => vitrine.published()
    }
  };
}
