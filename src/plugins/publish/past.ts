import type { VersionContent } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import type { EntryLink } from '@vitrine/core/snapshot';
import { closedOf, type Closed } from '@vitrine/core/words';
import { closedSince } from './closed';
import type { PublishGallery } from './ports';

/** What a notebook was published as: the newest version that can be read, and the one that is closed. */
export class Past {
  constructor(
    private readonly gallery: PublishGallery,
    /** The gallery told something, or nothing. */
    private readonly onTold: () => void
  ) {}

  latest: VersionContent | null = null;
  /** The notebook that this becomes a version of. */
  home: { entry: string; space: string } | null = null;
  closed: Closed | null = null;
  /** The newest version that the author has seen. */
  base: number | null = null;

  /** Asked once, and again where no answer came. */
  async ask(link: EntryLink | null): Promise<VersionContent | null> {
    if (link === null || link.gallery !== this.gallery.url) {
      return null;
    }
    this.asking ??= this.find(link);
    try {
      return await this.asking;
    } catch (error) {
      this.asking = null;
      throw error;
    }
  }

  /** Somebody else is signed in now, who may see what the one before could not. */
  renew(): void {
    this.asking = this.latest === null ? null : this.asking;
  }

  private async find({ entry, version }: EntryLink): Promise<VersionContent | null> {
    try {
      const latest = await this.gallery.call(client => client.latest(entry));
      this.latest = latest;
      this.home = latest;
      this.base = latest.number;
      this.closed = await closedSince(this.gallery, latest, version);
      return latest;
    } catch (error) {
      const closed = error instanceof VitrineError ? closedOf(error) : null;
      if (closed !== null) {
        this.closed = closed;
        this.home = { entry, space: closed.space };
        this.base = closed.version;
        return null;
      }
      const code = error instanceof VitrineError ? error.code : 'internal';
      // Taken back, or no longer to be seen: what is published now is a notebook of its own.
      if (code !== 'entry-withdrawn' && code !== 'not-found') {
        throw error;
      }
      return null;
    } finally {
      this.onTold();
    }
  }

  private asking: Promise<VersionContent | null> | null = null;
}
