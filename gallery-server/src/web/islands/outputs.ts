import { copyText } from './copy.js';

/** How long a button says that it did. */
const SAID = 2000;

/** What of a cell or output isn't its text. */
const BESIDE = '.vt-gutter, .vt-fold-more, .vt-frame-forbidden, .vt-sr';

/** A table as a sheet takes it: rows a line each, columns apart by tabs. */
function tableText(table: HTMLTableElement): string {
  return [...table.rows]
    .map(row => [...row.cells].map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join('\t'))
    .join('\n');
}

/** The text of a cell or an output as somebody would type it: formulas as TeX, tables in columns. */
export function textOf(box: HTMLElement): string {
  const copy = box.cloneNode(true) as HTMLElement;
  if (copy.matches('.vt-cell')) {
    copy.querySelectorAll('.vt-out').forEach(output => output.remove());
  }
  copy.querySelectorAll(BESIDE).forEach(beside => beside.remove());
  copy
    .querySelectorAll('math[alttext]')
    .forEach(formula => formula.replaceWith(`$${formula.getAttribute('alttext')}$`));
  copy.querySelectorAll('table').forEach(table => table.replaceWith(`${tableText(table)}\n`));
  return (copy.textContent ?? '').trim();
}

/** Buttons that copy the cell or the output they stand at. */
export function copyOutputs(page: Document): void {
  page.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-vt-copy-of]') : null;
    const box = button === null ? null : page.getElementById(button.dataset['vtCopyOf'] ?? '');
    if (button === null || box === null) {
      return;
    }
    const text = textOf(box);
    // A figure has no text; its address is what can be handed on.
    const picture = box.querySelector<HTMLImageElement>('.vt-output-image img')?.src ?? '';
    void copyText(page, text === '' ? picture : text).then(copied => {
      button.textContent = copied ? 'Copied' : "Can't copy here";
      setTimeout(() => {
        button.textContent = 'Copy';
      }, SAID);
    });
  });
}

/**
 * Opens what is folded as soon as a browser shows something inside it: a word that was searched for, or what a link leads
 * to, would else stand in a window of 480 px.
 */
export function openFolds(page: Document): void {
  page.addEventListener(
    'scroll',
    event => {
      const body = event.target instanceof Element && event.target.matches('.vt-fold-body') ? event.target : null;
      const box = body?.parentElement?.querySelector<HTMLInputElement>('.vt-fold-more input') ?? null;
      if (body !== null && box !== null && !box.checked && body.scrollTop > 0) {
        body.scrollTop = 0;
        box.checked = true;
      }
    },
    true
  );
}
