/** How long a button says that it did. */
const SAID = 2000;

/** Older ways for pages on plain http, where the clipboard is not handed out. */
function copyBySelection(page: Document, text: string): boolean {
  const field = page.createElement('textarea');
  field.value = text;
  field.className = 'vt-sr';
  page.body.append(field);
  field.select();
  const copied = page.execCommand('copy');
  field.remove();
  return copied;
}

/** Puts a text where it can be pasted from; false where this browser doesn't let a page do that. */
export async function copyText(page: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(page, text);
  }
}

/** Buttons that copy what they carry, and say so. */
export function copy(page: Document): void {
  for (const button of page.querySelectorAll<HTMLElement>('[data-vt-copy]')) {
    const label = button.querySelector('.vt-button-text') ?? button;
    const before = label.textContent ?? '';
    label.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => {
      void copyText(page, button.dataset['vtCopy'] ?? '').then(copied => {
        label.textContent = copied ? 'Copied' : "Can't copy here";
        setTimeout(() => {
          label.textContent = before;
        }, SAID);
      });
    });
  }
}
