import { readReceipt } from '@vitrine/core/receipt';
import type { Choices } from '@vitrine/core/redaction';
import { VitrineError } from '@vitrine/core/errors';
import { receiptSentence, type Trans } from '@vitrine/core/words';
import type { PublishResult } from '@vitrine/ui';
import type { PublishPorts } from './ports';
import type { Sent } from './send';

/** What a version that is out becomes: it is remembered, its receipt is shown, and it can be taken back. */
export class Outcome {
  constructor(
    private readonly ports: Pick<PublishPorts, 'gallery' | 'notebook' | 'memory' | 'around'>,
    private readonly change: (change: Partial<PublishResult>) => void,
    private readonly trans: Trans
  ) {}

  /** Null while nothing is out. */
  sent: Sent | null = null;

  /** Writes down where it was published, in the notebook and for the next version. */
  async keep(choices: Choices): Promise<void> {
    if (this.sent === null) {
      return;
    }
    const { gallery, notebook, memory, around } = this.ports;
    const { entry, version, contentId, commit } = this.sent.answer;
    const link = { gallery: gallery.url, entry, version, contentId, commit };
    try {
      await memory.keep(link, choices);
      await notebook.remember(link);
    } catch (cause) {
      // A full disk, a folder that went away: the version is out all the same.
      throw new VitrineError('link-not-saved', {}, { cause });
    } finally {
      around.published();
    }
  }

  /** Fetches the receipt. Where it doesn't come, its page has it, and nothing is said about what is in it. */
  async fetchReceipt(): Promise<void> {
    if (this.sent === null) {
      return;
    }
    const { entry, version, contentId } = this.sent.answer;
    try {
      const text = await this.ports.gallery.call(client => client.receipt(entry, version));
      const receipt = readReceipt(text);
      if (receipt.verified.contentId === contentId) {
        this.receipt = text;
        this.change({ receipt: { said: receiptSentence(receipt, this.trans) } });
      }
    } catch {
      this.receipt = null;
    }
  }

  /** Opens the receipt's own page, where it is checked. */
  openReceipt(): void {
    if (this.sent !== null) {
      const { entry, version } = this.sent.answer;
      this.ports.around.open(`${this.ports.gallery.url}/n/${entry}/v/${version}/receipt`);
    }
  }

  /** Puts the receipt on this computer, byte for byte as it was signed. */
  saveReceipt(): void {
    if (this.sent !== null && this.receipt !== null) {
      const { entry, version } = this.sent.answer;
      this.ports.around.save(`${entry}-v${version}.receipt.json`, this.receipt);
    }
  }

  async withdraw(reason: string): Promise<void> {
    if (this.sent === null) {
      return;
    }
    const { gallery, around } = this.ports;
    const { entry, version } = this.sent.answer;
    const key = around.key();
    this.wayBack = (await gallery.call(client => client.withdraw(entry, { version, reason }, key))).undo;
    this.change({ withdrawn: true });
    around.published();
  }

  async undoWithdraw(): Promise<void> {
    await this.ports.gallery.call(client => client.undoWithdraw(this.wayBack));
    this.change({ withdrawn: false });
    this.ports.around.published();
  }

  private receipt: string | null = null;
  /** The ticket that undoes a withdrawal. */
  private wayBack = '';
}
