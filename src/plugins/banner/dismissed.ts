const KEY = 'vitrine:put-away';

/** So many are remembered; the oldest are forgotten, and are shown again. */
export const MOST = 200;

/** For a browser that keeps nothing: until the page is loaded again. */
let memory: readonly string[] = [];

/** In this browser alone: what somebody has read is nobody else's business. */
function kept(): readonly string[] {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];
  } catch {
    return memory;
  }
}

/** Whether this very state was put away before. */
export const wasPutAway = (key: string): boolean => kept().includes(key);

/** Remembers that it was read and put away. */
export function putAway(key: string): void {
  memory = [...kept().filter(one => one !== key), key].slice(-MOST);
  try {
    window.localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Full, or refused: then for as long as the page is open.
  }
}
