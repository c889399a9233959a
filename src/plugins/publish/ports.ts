import type { GalleryClient } from '@vitrine/client';
import type { FoundPlace } from '@vitrine/core/errors';
import type { Choices, Policy } from '@vitrine/core/redaction';
import type { EntryLink, Preparation, PublishedFields } from '@vitrine/core/snapshot';
import type { CellView, OriginalView } from '@vitrine/ui';
import type { SessionState } from '../../gallery/session';
import type { Changes, Checked, Parcel } from '../../notebook/bench';

/** The calls that publishing makes. */
export type PublishClient = Pick<
  GalleryClient,
  | 'me'
  | 'latest'
  | 'version'
  | 'notebook'
  | 'capabilities'
  | 'prepare'
  | 'publish'
  | 'receipt'
  | 'withdraw'
  | 'undoWithdraw'
>;

/** The gallery as the dialog needs it. */
export interface PublishGallery {
  readonly url: string;
  call<T>(act: (client: PublishClient) => Promise<T>): Promise<T>;
  /** Call it in the click: it opens a window. */
  signIn(): Promise<void>;
  sessionState(): SessionState;
  onSession(listener: () => void): () => void;
}

/** The notebook as the dialog needs it; the live model, never the file. */
export interface PublishNotebook {
  fileName: string;
  /** What a person should know about the state it is in, as sentences. */
  remarks: string[];
  /** Hands it over to who checks it; once, whatever is asked afterwards. */
  open(onProgress: (done: number, total: number) => void): Promise<void>;
  check(policy: Policy, choices: Choices): Promise<Checked>;
  changes(policy: Policy, published: string, choices: Choices): Promise<Changes>;
  /** The texts beside the notebook as they may leave. */
  fields(policy: Policy, fields: PublishedFields, choices: Choices): Promise<PublishedFields>;
  parcel(policy: Policy, fields: PublishedFields, preparation: Preparation, choices: Choices): Promise<Parcel>;
  /** Writes into the notebook where it was published, and saves it where that can be done. */
  remember(link: EntryLink): Promise<void>;
  /** Some of the cells that were checked, as readers see them. */
  cells(from: number, to: number): Promise<CellView[]>;
  /** The same cells as they are on this computer. */
  originals(from: number, to: number): Promise<OriginalView[]>;
  /** What a gallery found in the version that was sent last, as choices. */
  found(places: readonly FoundPlace[]): Promise<Choices>;
  /** Ends what is under way; nothing is asked any more. */
  close(): void;
}

/** What an author decided before, on this computer alone. */
export interface PublishMemory {
  /** What was decided for the version before, as it fits this notebook; null where nothing was. */
  recall(): Promise<Choices | null>;
  keep(link: EntryLink, choices: Choices): Promise<void>;
  forget(): Promise<void>;
}

/** What is around both. */
export interface PublishSurroundings {
  key(): string;
  copy(text: string): void;
  open(url: string): void;
  /** Puts a text on this computer, where the browser puts what is downloaded. */
  save(name: string, text: string): void;
  close(): void;
  published(): void;
}

export interface PublishPorts {
  gallery: PublishGallery;
  notebook: PublishNotebook;
  memory: PublishMemory;
  around: PublishSurroundings;
  /** The rules until the gallery has named those of the chosen space. */
  policy: Policy;
}
