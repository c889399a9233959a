/** Opens the row of the rail that a link leads to: a part of the caption shows its evidence at once. */
export function evidence(page: Document): void {
  const open = (): void => {
    const id = location.hash.slice(1);
    const target = id === '' ? null : page.getElementById(id);
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
    }
  };
  addEventListener('hashchange', open);
  open();
}
