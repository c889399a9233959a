/** Where a placeholder is pointed at, its twins are lit: the same value has the same name everywhere. */
export function chips(page: Document): void {
  const light = (event: Event, lit: boolean): void => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('.vt-chip') : null;
    for (const one of chip === null ? [] : page.querySelectorAll<HTMLElement>('.vt-chip')) {
      one.classList.toggle('vt-mod-lit', lit && one.dataset['vtName'] === chip?.dataset['vtName']);
    }
  };
  page.addEventListener('mouseover', event => light(event, true));
  page.addEventListener('mouseout', event => light(event, false));
}
