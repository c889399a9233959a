/**
 * An http(s) address of a Lab with a slash at its end, or null. People paste what
 * stands in the address bar: `/lab` and what follows it goes, the base before it stays.
 */
export function labAddress(typed: string): string | null {
  const text = typed.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return null;
  }
  try {
    const url = new URL(scheme === undefined ? `http://${text}` : text);
    if (url.hostname === '' || url.username !== '' || url.password !== '') {
      return null;
    }
    const base = url.pathname.replace(/\/(?:lab|tree|notebooks|doc)(?:\/.*)?$/, '/');
    return `${url.origin}${base.endsWith('/') ? base : `${base}/`}`;
  } catch {
    return null;
  }
}
