import { isGallery, isMixed, labAddress } from '../lab-address.js';

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

const galleryOf = (page: Document): string => location.origin + (page.body.dataset['vtBase'] ?? '');

/** A browser can't tell whether a Lab answers in another tab: this one says what to do if none does. */
function sayOpened(within: ParentNode | null, lab: string): void {
  const line = within?.querySelector<HTMLElement>('[data-vt-opened]');
  if (line) {
    line.textContent = `Opening ${lab} in another tab. Nothing there? Start JupyterLab and press again, or copy the command.`;
  }
}

/** The page of a notebook: straight to the Lab that is known, else to the page that asks. */
function links(page: Document, store: Storage): void {
  const lab = rememberedLab(store);
  if (lab === null || isMixed(lab, galleryOf(page))) {
    return;
  }
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-vt-lab]')) {
    const doors = link.parentElement;
    const change = page.createElement('a');
    change.href = link.href;
    change.className = 'vt-link vt-other-lab';
    change.textContent = 'Another JupyterLab';
    doors?.insertBefore(change, doors.querySelector('[data-vt-opened]'));
    link.href = lab + (link.dataset['vtLab'] ?? '');
    link.title = `Opens ${lab}`;
    // The page stays: its other ways are needed when no Lab answers.
    link.target = '_blank';
    link.rel = 'noopener';
    link.addEventListener('click', () => sayOpened(doors, lab));
  }
}

/** Opens beside this page where the browser lets us, else in its place. */
function open(address: string): void {
  const opened = window.open(address, '_blank');
  if (opened === null) {
    location.assign(address);
  } else {
    opened.opener = null;
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
  const gallery = galleryOf(page);
  const known = rememberedLab(store);
  // What was refused stays to be mended.
  if (known !== null && sheet.dataset['vtRefused'] === undefined) {
    field.value = known;
  }
  const warn = (): boolean => {
    const lab = labAddress(field.value);
    const is = lab !== null && isMixed(lab, gallery);
    if (warning) {
      warning.hidden = !is;
    }
    return is;
  };
  warn();
  field.addEventListener('input', warn);
  form.addEventListener('submit', event => {
    const lab = labAddress(field.value);
    if (lab === null || isGallery(lab, gallery)) {
      return;
    }
    event.preventDefault();
    // What was refused before has been mended.
    sheet.querySelector('[role="alert"]:not([data-vt-mixed])')?.remove();
    remember(store, lab);
    if (!warn()) {
      open(lab + (sheet.dataset['vtOpen'] ?? ''));
      sayOpened(form, lab);
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
