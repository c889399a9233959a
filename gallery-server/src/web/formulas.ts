/** Makes a formula what a page shows; null where it can't. */
export type FormulaHtml = (source: string, display: boolean) => string | null;

/** As the renderer of markdown and that of outputs leave them; text and attributes of a notebook never hold a `<`. */
const FORMULA = /<code class="vt-math( vt-math-display)?">([^<]*)<\/code>/g;

/** Characters of formulas that are drawn on one page of cells; the others are shown as they were written. */
const MOST = 300_000;

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

const textOf = (escaped: string): string =>
  escaped.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => signs[name] ?? whole);

/** A page of cells with its formulas drawn. One that can't be is shown as it was written, with a quiet mark. */
export function withFormulas(html: string, formula: FormulaHtml): string {
  let left = MOST;
  return html.replace(FORMULA, (_whole, display: string | undefined, escaped: string) => {
    const source = textOf(escaped);
    const more = display ?? '';
    left -= source.length;
    const drawn = left < 0 ? null : formula(source, more !== '');
    return (
      drawn ??
      `<code class="vt-math${more} vt-mod-as-written" title="This formula is shown as it was written">${escaped}</code>`
    );
  });
}
