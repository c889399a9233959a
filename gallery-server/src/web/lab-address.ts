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

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * True when a browser won't let that Lab talk to this gallery: https to http.
 * What runs on the reader's own computer is let through.
 */
export function isMixed(lab: string, gallery: string): boolean {
  return lab.startsWith('https:') && gallery.startsWith('http:') && !loopback.test(new URL(gallery).hostname);
}

/** True when somebody gave the gallery, or one of its notebooks, instead of their Lab. */
export function isGallery(lab: string, gallery: string): boolean {
  return lab === `${gallery}/` || lab.startsWith(`${gallery}/n/`);
}
