function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** `/` goes to the search field; `j` and `k` walk the results. */
export function keys(page: Document): void {
  const titles = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[data-vt-results] h3 a')];
  page.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    if (event.key === '/') {
      const field = page.querySelector<HTMLInputElement>('[data-vt-search]');
      if (field !== null) {
        event.preventDefault();
        field.focus();
        field.select();
      }
      return;
    }
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    const all = titles();
    if (step === 0 || all.length === 0) {
      return;
    }
    const at = all.findIndex(title => title === page.activeElement);
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  });
}
