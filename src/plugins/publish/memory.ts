import { rememberedFrom, type Remembered } from '@vitrine/core/decisions';
import type { Choices } from '@vitrine/core/redaction';
import type { Json } from '@vitrine/core/notebook';
import type { EntryLink } from '@vitrine/core/snapshot';
import type { PublishMemory } from './ports';

/** Where decisions are kept: this browser, for the origin of this Lab. Settings and workspaces are shared, this isn't. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What remembering needs of the notebook. */
export interface MemoryPorts {
  /** What the notebook was published as; null for a new one. */
  link(): EntryLink | null;
  /** Both read the whole notebook, so they are asked of who has it. */
  remember(choices: Choices, key: Uint8Array): Promise<Remembered>;
  recall(remembered: Remembered, key: Uint8Array): Promise<Choices>;
}

const KEY = 'vitrine:decisions-key';
const LENGTH = 32;

const nameOf = ({ gallery, entry }: Pick<EntryLink, 'gallery' | 'entry'>): string =>
  `vitrine:decisions:${gallery} ${entry}`;

/**
 * What an author decided, without a value of it, for the next version of the same notebook. Where the browser keeps
 * nothing, nothing is remembered, and publishing goes on.
 */
export function memoryOf(ports: MemoryPorts, drawer: () => Drawer = () => localStorage): PublishMemory {
  const name = (): string | null => {
    const link = ports.link();
    return link === null ? null : nameOf(link);
  };
  return {
    recall: async () => {
      const [own, key] = [name(), attempt(() => keyIn(drawer()), null)];
      const kept = own === null || key === null ? null : attempt(() => recordIn(drawer(), own), null);
      if (kept === null || key === null) {
        return null;
      }
      const choices = await ports.recall(kept, key);
      return sizeOf(choices) === 0 ? null : choices;
    },
    keep: async (link, choices) => {
      if (sizeOf(choices) === 0) {
        attempt(() => drawer().removeItem(nameOf(link)), undefined);
        return;
      }
      const key = attempt(() => keyIn(drawer()) ?? newKeyIn(drawer()), null);
      if (key !== null) {
        const record = JSON.stringify(await ports.remember(choices, key));
        attempt(() => drawer().setItem(nameOf(link), record), undefined);
      }
    },
    forget: () => {
      const own = name();
      return Promise.resolve(own === null ? undefined : attempt(() => drawer().removeItem(own), undefined));
    }
  };
}

const sizeOf = ({ hide, hideOutputs, release }: Choices): number => hide.length + hideOutputs.length + release.length;

/** A browser can refuse to keep anything, and can be full. */
function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

function recordIn(drawer: Drawer, name: string): Remembered | null {
  const text = drawer.getItem(name);
  return text === null ? null : rememberedFrom(JSON.parse(text) as Json);
}

function keyIn(drawer: Drawer): Uint8Array | null {
  const text = drawer.getItem(KEY);
  const bytes = text?.match(/^[0-9a-f]{64}$/)?.[0].match(/../g) ?? null;
  return bytes === null ? null : Uint8Array.from(bytes, byte => parseInt(byte, 16));
}

/** `getRandomValues` is there on plain http too, unlike the rest of the crypto of a browser. */
function newKeyIn(drawer: Drawer): Uint8Array {
  const key = crypto.getRandomValues(new Uint8Array(LENGTH));
  drawer.setItem(KEY, [...key].map(byte => byte.toString(16).padStart(2, '0')).join(''));
  return key;
}
