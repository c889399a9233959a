import type { IStateDB } from '@jupyterlab/statedb';
import type { JSONObject } from '@lumino/coreutils';
import { Signal, type ISignal } from '@lumino/signaling';
import { Gallery, type GalleryOptions } from '../../gallery/gallery';
import type { IVitrine, Memory, VitrineChange } from '../../tokens';
import { PACKAGE } from '../../version';

/** The connection that every plugin shares; a new address makes a new gallery. */
export class Connection implements IVitrine {
  constructor(
    private readonly options: Omit<GalleryOptions, 'url'>,
    state: IStateDB | null
  ) {
    this.memory = state === null ? memoryOnly() : memoryIn(state);
    this.current = new Gallery({ ...options, url: '' });
  }

  readonly memory: Memory;

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

const isObject = (value: unknown): value is JSONObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function memoryIn(state: IStateDB): Memory {
  return {
    get: async key => {
      const value = await state.fetch(`${PACKAGE}:${key}`);
      return isObject(value) ? value : null;
    },
    set: (key, value) => state.save(`${PACKAGE}:${key}`, value)
  };
}

function memoryOnly(): Memory {
  const kept = new Map<string, JSONObject>();
  return {
    get: key => Promise.resolve(kept.get(key) ?? null),
    set: (key, value) => {
      kept.set(key, value);
      return Promise.resolve();
    }
  };
}
