import { Token } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';
import type { Gallery } from './gallery/gallery';

/** The connection to a gallery, shared by every plugin of this extension. */
export interface IVitrine {
  /** The gallery that is configured now. */
  readonly gallery: Gallery;
  /** Emitted when the gallery, who is signed in, or what is published has changed. */
  readonly changed: ISignal<IVitrine, VitrineChange>;
  /** Tells the others that something was published or taken back. */
  published(): void;
}

/** What can change. */
export type VitrineChange = 'gallery' | 'session' | 'published';

/** Service token of the connection. */
export const IVitrine = new Token<IVitrine>(
  'jupyterlab-vitrine:IVitrine',
  'The gallery that this JupyterLab is connected to, and who is signed in there.'
);
