/** What the renderer leaves open: the addresses of cells, of figures by their numbers, and of what scripts draw. */
const OPEN =
  /<a class="vt-gutter-link" href="vt-here:|<img src="vt-figure:(\d+)"|<div class="vt-interactive vt-mod-\d+" data-vt-frame="[^>]*>/g;

/** Numbers of the figures that cached HTML shows. */
export function figuresIn(html: string): number[] {
  return [...new Set([...html.matchAll(OPEN)].flatMap(([, number]) => (number === undefined ? [] : [Number(number)])))];
}

/** Cached HTML that needs nothing beside it: its figures lie in it, its cells are linked within it. */
export function contained(html: string, figures: ReadonlyMap<number, { type: string; data: Uint8Array }>): string {
  return html.replace(OPEN, (open, number: string | undefined) => {
    if (open.startsWith('<div')) {
      return '<div class="vt-interactive">';
    }
    if (number === undefined) {
      return '<a class="vt-gutter-link" href="#';
    }
    const figure = figures.get(Number(number));
    const source =
      figure === undefined ? '' : `data:${figure.type};base64,${Buffer.from(figure.data).toString('base64')}`;
    return `<img src="${source}"`;
  });
}
