/** Changes the theme without loading the page again; the form does the same without script. */
export function theme(page: Document, base: string): void {
  const buttons = [...page.querySelectorAll<HTMLButtonElement>('[data-vt-set-theme]')];
  for (const button of buttons) {
    button.addEventListener('click', event => {
      event.preventDefault();
      const chosen = button.dataset['vtSetTheme'] ?? 'system';
      if (chosen === 'system') {
        delete page.documentElement.dataset['vtTheme'];
      } else {
        page.documentElement.dataset['vtTheme'] = chosen;
      }
      for (const each of buttons) {
        each.setAttribute('aria-pressed', String(each === button));
      }
      page.cookie = `vitrine_theme=${chosen}; path=${base === '' ? '/' : base}; max-age=31536000; samesite=lax`;
    });
  }
}
