/** In the tab alone: what somebody looks for is nobody else's business, and outlives a reload all the same. */
const KEY = 'vitrine:panel-words';

/** What was searched for before the tab was loaded again; '' for nothing. */
export function lastWords(): string {
  try {
    return window.sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the words for as long as the tab is open. */
export function keepWords(query: string): void {
  try {
    window.sessionStorage.setItem(KEY, query);
  } catch {
    // A tab that keeps nothing begins with an empty box.
  }
}
