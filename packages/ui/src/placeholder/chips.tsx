import { placeholdersIn } from '@vitrine/core/view';
import { Fragment, type ReactNode } from 'react';
import { sensitiveWord, type Trans } from '../words.js';
import { PlaceholderChip } from './PlaceholderChip.js';

/** Text with a chip in the place of each value that was removed. */
export function withChips(text: string, trans: Trans): ReactNode {
  const pieces = placeholdersIn(text);
  return pieces.every(({ type }) => type === null)
    ? text
    : pieces.map(({ text: piece, type }, at) =>
        type === null ? (
          <Fragment key={at}>{piece}</Fragment>
        ) : (
          <PlaceholderChip key={at} name={piece} kind={sensitiveWord(type, trans)} />
        )
      );
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The same in HTML that was made safe: only what stands between its tags is looked at. */
export function chipsInHtml(html: string, trans: Trans): string {
  return html.replace(/<[^>]*>?|[^<]+/g, part =>
    part.startsWith('<') || !part.includes('-')
      ? part
      : placeholdersIn(part)
          .map(({ text, type }) => (type === null ? text : chipHtml(text, sensitiveWord(type, trans), trans)))
          .join('')
  );
}

function chipHtml(name: string, kind: string, trans: Trans): string {
  const explain = trans.__('%1, removed', kind).replace(/[&<>"]/g, sign => escapes[sign] ?? sign);
  return `<span class="vt-chip" data-vt-name="${name}" title="${explain}">${name}<span class="vt-sr"> (${explain})</span></span>`;
}

/** The same in elements that somebody else drew. */
export function chipsInElement(root: Element, trans: Trans): void {
  const page = root.ownerDocument;
  const walker = page.createTreeWalker(root, 4);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) {
    texts.push(walker.currentNode as Text);
  }
  for (const text of texts) {
    const pieces = text.data.includes('-') ? placeholdersIn(text.data) : [];
    if (pieces.some(({ type }) => type !== null) && text.parentElement?.closest('.vt-chip') === null) {
      text.replaceWith(
        ...pieces.map(piece => (piece.type === null ? piece.text : chipElement(page, piece.text, piece.type, trans)))
      );
    }
  }
}

function chipElement(page: Document, name: string, type: string, trans: Trans): HTMLElement {
  const chip = page.createElement('span');
  chip.className = 'vt-chip';
  chip.dataset['vtName'] = name;
  chip.title = trans.__('%1, removed', sensitiveWord(type, trans));
  const explain = page.createElement('span');
  explain.className = 'vt-sr';
  explain.textContent = ` (${chip.title})`;
  chip.append(name, explain);
  return chip;
}
