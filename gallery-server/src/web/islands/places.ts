/** As addresses name cells and their outputs. */
const PLACE = /^#cell-(\d{1,7})(?:-output-\d{1,7})?$/;

/**
 * A link to a cell that stands on another page of cells leads there. A browser keeps what follows the `#` to itself, so
 * the gallery can't do this by itself.
 */
export function places(page: Document, go: (address: string) => void): void {
  const look = (): void => {
    const cell = PLACE.exec(location.hash)?.[1];
    const cells = page.querySelector<HTMLElement>('[data-vt-cells]');
    if (cell === undefined || cells === null || page.getElementById(location.hash.slice(1)) !== null) {
      return;
    }
    const many = Number(cells.dataset['vtCells']);
    const wanted = Math.floor(Number(cell) / many) + 1;
    if (wanted !== Number(cells.dataset['vtPage']) && wanted <= Number(cells.dataset['vtPages'])) {
      go(`${location.pathname}?cells=${wanted}${location.hash}`);
    }
  };
  addEventListener('hashchange', look);
  look();
}
