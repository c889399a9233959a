/** As the gallery answers it; what doesn't look like this is left out. */
interface Suggestion {
  kind: 'title' | 'word' | 'tag' | 'author' | 'package';
  text: string;
  id: string | null;
  count: number;
}

/** How long nobody types before the gallery is asked, in milliseconds. */
export const PAUSE = 120;
const SHORTEST = 2;
const names: Readonly<Record<Suggestion['kind'], string>> = {
  title: 'notebook',
  word: 'word',
  tag: 'tag',
  author: 'author',
  package: 'package'
};
const filters: Readonly<Partial<Record<Suggestion['kind'], string>>> = {
  tag: 'tag',
  author: 'author',
  package: 'package'
};

const isSuggestion = (value: unknown): value is Suggestion =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  Object.hasOwn(names, value.kind) &&
  'text' in value &&
  typeof value.text === 'string';

async function ask(address: string, signal: AbortSignal): Promise<Suggestion[]> {
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } });
  const body: unknown = answer.ok ? await answer.json() : null;
  const items: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'items') : null;
  return Array.isArray(items) ? items.filter(isSuggestion) : [];
}

/** The words before those that a suggestion finishes: its name may have begun some words ago. */
function before(words: string, text: string): string {
  const starts = [...words.matchAll(/\S+/gu)].map(({ index }) => index);
  const begun = starts.find(at => text.toLowerCase().startsWith(words.slice(at).toLowerCase()));
  return words.slice(0, begun ?? starts.at(-1) ?? 0);
}

/** The words with what was begun finished as it was meant. */
export function finished(words: string, { kind, text }: Pick<Suggestion, 'kind' | 'text'>): string {
  const name = filters[kind];
  const whole = name === undefined ? text : `${name}:"${text.replaceAll('"', '')}"`;
  return `${/\s$/u.test(words) ? words : before(words, text)}${whole}`;
}

/** What could be meant, below the field while somebody types. Without an answer the field works as ever. */
export function suggest(page: Document, base: string): void {
  for (const field of page.querySelectorAll<HTMLInputElement>('[data-vt-search]')) {
    offer(field, base);
  }
}

let lists = 0;

function offer(field: HTMLInputElement, base: string): void {
  const { ownerDocument: page, form } = field;
  const list = page.createElement('ul');
  list.id = `vt-suggestions-${++lists}`;
  list.className = 'vt-suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  form?.append(list);
  field.role = 'combobox';
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.ariaExpanded = 'false';

  let shown: Suggestion[] = [];
  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();

  const choose = (at: number): void => {
    chosen = at;
    [...list.children].forEach((option, index) => {
      option.ariaSelected = String(index === at);
    });
    const option = list.children[at];
    if (option === undefined) {
      field.removeAttribute('aria-activedescendant');
    } else {
      field.setAttribute('aria-activedescendant', option.id);
    }
  };
  const show = (suggestions: Suggestion[]): void => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map((each, at) => optionOf(page, `${list.id}-${at}`, each)));
    list.hidden = suggestions.length === 0;
    field.ariaExpanded = String(!list.hidden);
    choose(-1);
  };
  const close = (): void => {
    clearTimeout(timer);
    asked.abort();
    show([]);
  };
  const take = (at: number): void => {
    const suggestion = shown[at];
    if (suggestion === undefined) {
      return;
    }
    close();
    if (suggestion.kind === 'title' && suggestion.id !== null) {
      page.defaultView?.location.assign(`${base}/n/${encodeURIComponent(suggestion.id)}`);
      return;
    }
    field.value = finished(field.value, suggestion);
    form?.requestSubmit();
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    asked.abort();
    if (field.value.trim().length < SHORTEST) {
      show([]);
      return;
    }
    timer = setTimeout(() => {
      asked = new AbortController();
      const { signal } = asked;
      ask(`${base}/api/v1/suggestions?q=${encodeURIComponent(field.value)}`, signal).then(
        found => (signal.aborted ? undefined : show(found)),
        // A gallery that can't answer now offers nothing; the search itself will say why.
        () => undefined
      );
    }, PAUSE);
  });
  field.addEventListener('keydown', event => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (list.hidden) {
      return;
    }
    if (step !== 0) {
      event.preventDefault();
      // One place more than there are: that of the field itself.
      const places = shown.length + 1;
      choose(((chosen + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      take(chosen);
    }
  });
  field.addEventListener('blur', close);
  // Before the field loses the cursor and the list goes.
  list.addEventListener('pointerdown', event => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    take([...list.children].indexOf(option as Element));
  });
}

function optionOf(page: Document, id: string, { kind, text }: Suggestion): HTMLLIElement {
  const option = page.createElement('li');
  option.id = id;
  option.role = 'option';
  option.ariaSelected = 'false';
  const what = page.createElement('span');
  what.className = 'vt-suggestion-kind';
  what.textContent = names[kind];
  const words = page.createElement('bdi');
  words.textContent = text;
  option.append(words, ' ', what);
  return option;
}
