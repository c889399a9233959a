import type { Session, Where } from '../session.js';
import type { Span } from '../views/view.js';

/**
 * A text put together from marks that stay and content that may be removed. It is read whole, so
 * that a heading is seen above its column, and changed in the content alone, so that it stays well formed.
 */
export class Sheet {
  private readonly texts: string[] = [];
  private readonly parts: { text: string; content: number }[] = [];
  private readonly spans: Span[] = [];
  private length = 0;

  /** Marks of the format: read, never changed. */
  mark(text: string): this {
    this.parts.push({ text, content: -1 });
    return this.read(text);
  }

  /** What somebody wrote. */
  content(text: string): this {
    this.parts.push({ text, content: this.spans.length });
    this.spans.push({ start: this.length, end: this.length + text.length });
    return this.read(text);
  }

  /** Cleaned by other means: an image. Not read. */
  opaque(text: string): this {
    this.parts.push({ text, content: -1 });
    return this;
  }

  /** The contents in their order, cleaned. */
  contents(session: Session, where: Where): string[] {
    return session.pieces(this.texts.join(''), this.spans, where);
  }

  /** The whole, cleaned. */
  cleaned(session: Session, where: Where): string {
    const contents = this.contents(session, where);
    return this.parts.map(({ text, content }) => (content < 0 ? text : (contents[content] ?? ''))).join('');
  }

  private read(text: string): this {
    this.texts.push(text);
    this.length += text.length;
    return this;
  }
}
