import { Signal, type ISignal } from '@lumino/signaling';
import { Gallery, type GalleryOptions } from '../../gallery/gallery';
import type { IVitrine, VitrineChange } from '../../tokens';

/** The connection that every plugin shares; a new address makes a new gallery. */
export class Connection implements IVitrine {
  constructor(private readonly options: Omit<GalleryOptions, 'url'>) {
    this.current = new Gallery({ ...options, url: '' });
  }

  get gallery(): Gallery {
    return this.current;
  }

  get changed(): ISignal<IVitrine, VitrineChange> {
    return this.signal;
  }

  connect(url: string): void {
    const next = new Gallery({ ...this.options, url });
    if (next.url === this.current.url) {
      return;
    }
    this.stop();
    this.current = next;
    this.stop = next.session.onChange(() => this.signal.emit('session'));
    this.signal.emit('gallery');
  }

  published(): void {
    this.signal.emit('published');
  }

  private current: Gallery;
  private stop: () => void = () => undefined;
  private readonly signal = new Signal<IVitrine, VitrineChange>(this);
}
