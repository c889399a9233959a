/** Where this Lab is, as the gallery and its consent page need to know it. */
export interface LabAddress {
  origin: string;
  /** Base URL of Lab, ending in a slash. */
  base: string;
  /** The callback page on Lab's own origin. */
  callback: string;
}

/** Makes the addresses out of what PageConfig says; both options may be absolute or a path. */
export function labAddress(
  page: string,
  baseUrl: string,
  extensionsUrl: string,
  name: string,
  version: string
): LabAddress {
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`, page);
  const folder = extensionsUrl.replace(/\/+$/, '');
  const callback = new URL(`${folder}/${name}/static/callback-${version}.html`, page);
  return { origin: base.origin, base: base.href, callback: callback.href };
}

/** The gallery's address without a trailing slash, query or fragment; null when it is no web address. */
export function galleryAddress(given: string): string | null {
  try {
    const url = new URL(given.trim());
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      return null;
    }
    return (url.origin + url.pathname).replace(/\/+$/, '');
  } catch {
    return null;
  }
}

/** Page of a notebook, or of one version of it, or a place on that. */
export function pageUrl(gallery: string, entry: string | null, version: number | null = null, at = ''): string {
  if (entry === null) {
    return `${gallery}/`;
  }
  const page = `${gallery}/n/${encodeURIComponent(entry)}${version === null ? '' : `/v/${version}`}`;
  return at === '' ? page : `${page}#${encodeURIComponent(at)}`;
}

/** The page that tells the versions of a notebook apart. */
export const versionsUrl = (gallery: string, entry: string): string => `${pageUrl(gallery, entry)}/versions`;

/** Address of the consent page of one sign-in. */
export function authorizeUrl(gallery: string, lab: LabAddress, challenge: string, state: string): string {
  const query = new URLSearchParams({
    client: 'lab',
    redirect: lab.callback,
    lab: lab.base,
    challenge,
    state,
    scope: 'read+publish'
  });
  return `${gallery}/authorize?${query.toString()}`;
}
