/** What was moved to its cell, and where it goes back to. */
interface Moved {
  element: HTMLElement;
  place: Comment;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/**
 * Opens what is said about a cell, or the form for something new, at the cell itself. Without script the
 * same links lead to the same things below the notebook.
 */
export function comments(page: Document): void {
  let moved: Moved[] = [];
  let opener: HTMLElement | null = null;

  const back = (): void => {
    for (const { element, place } of moved) {
      place.replaceWith(element);
    }
    moved = [];
  };
  const move = (elements: readonly HTMLElement[], target: Element): void => {
    back();
    moved = elements.map(element => {
      const place = page.createComment('');
      element.replaceWith(place);
      target.append(element);
      return { element, place };
    });
  };
  const close = (): void => {
    back();
    opener?.focus();
    opener = null;
  };

  const show = (link: HTMLElement): boolean => {
    const anchor = link.dataset['vtSaid'] ?? '';
    const target = page.getElementById(anchor);
    const threads = [...page.querySelectorAll<HTMLElement>('[data-vt-thread-of]')].filter(
      thread => thread.dataset['vtThreadOf'] === anchor
    );
    if (target === null || threads.length === 0) {
      return false;
    }
    if (opener === link) {
      close();
      return true;
    }
    move(threads, target);
    opener = link;
    threads[0]?.querySelector<HTMLElement>('.vt-comment, summary')?.focus();
    return true;
  };

  const say = (link: HTMLElement): boolean => {
    const form = page.getElementById('comment-form');
    const target = link.closest('[id]');
    const select = form?.querySelector('select');
    if (form === null || target === null || select === null || select === undefined) {
      return false;
    }
    select.value = link.dataset['vtSay'] ?? '';
    move([form], target);
    opener = link;
    form.querySelector('textarea')?.focus();
    return true;
  };

  page.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.vt-said > a') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if ('vtSaid' in link.dataset ? show(link) : say(link)) {
      event.preventDefault();
    }
  });
  page.addEventListener('keydown', event => {
    if (event.key === 'Escape' && moved.length > 0 && !typing(event.target)) {
      close();
    }
  });
}
