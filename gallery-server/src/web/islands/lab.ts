import { labAddress } from '../lab-address.js';

const KEY = 'vitrine:lab';

/** Where this browser's Lab is; null when it isn't known. */
export function rememberedLab(store: Storage): string | null {
  try {
    const found = store.getItem(KEY);
    return found === null ? null : labAddress(found);
  } catch {
    return null;
  }
}

function remember(store: Storage, lab: string): void {
  try {
    store.setItem(KEY, lab);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

const mixed = (lab: string): boolean => lab.startsWith('https:') && location.protocol === 'http:';

/** The page of a notebook: straight to the Lab that is known, else to the page that asks. */
function links(page: Document, store: Storage): void {
  const lab = rememberedLab(store);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-vt-lab]')) {
    if (lab !== null && !mixed(lab)) {
      const ask = link.href;
      link.href = lab + (link.dataset['vtLab'] ?? '');
      link.title = `Opens ${lab}`;
      const change = page.createElement('a');
      change.href = ask;
      change.className = 'vt-link vt-other-lab';
      change.textContent = 'Another JupyterLab';
      link.parentElement?.append(change);
    }
  }
}

/** The page that asks: filled with the last address, remembers the next one in this browser alone. */
function asking(page: Document, store: Storage): void {
  const sheet = page.querySelector<HTMLElement>('[data-vt-open]');
  const field = sheet?.querySelector<HTMLInputElement>('input[name="lab"]');
  const warning = sheet?.querySelector<HTMLElement>('[data-vt-mixed]');
  const form = field?.form;
  if (!sheet || !field || !form) {
    return;
  }
  const known = rememberedLab(store);
  if (known !== null) {
    field.value = known;
  }
  const warn = (): boolean => {
    const lab = labAddress(field.value);
    const is = lab !== null && mixed(lab);
    if (warning) {
      warning.hidden = !is;
    }
    return is;
  };
  warn();
  field.addEventListener('input', warn);
  form.addEventListener('submit', event => {
    const lab = labAddress(field.value);
    if (lab === null) {
      return;
    }
    event.preventDefault();
    remember(store, lab);
    if (!warn()) {
      location.assign(lab + (sheet.dataset['vtOpen'] ?? ''));
    }
  });
}

/** Keeps where the reader's Lab is, from the last time it was connected or typed. */
export function lab(page: Document, store: Storage): void {
  const consent = page.querySelector<HTMLElement>('[data-vt-remember-lab]');
  consent?.querySelector('form')?.addEventListener('submit', () => {
    const address = labAddress(consent.dataset['vtRememberLab'] ?? '');
    if (address !== null) {
      remember(store, address);
    }
  });
  links(page, store);
  asking(page, store);
}
