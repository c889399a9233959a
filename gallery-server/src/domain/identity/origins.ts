/** Which pages may ask this gallery for something. */
export interface OriginPolicy {
  /** True while the gallery listens on loopback only: loopback origins on any port are its own user's. */
  loopback: boolean;
  /** Origins that an administrator listed. */
  listed: readonly string[];
}

/** Host names that never leave the machine. */
export const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** `scheme://host:port` of an address, or null when it has none worth trusting. */
export function originOf(address: string): string | null {
  const match = /^(https?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?(?:[/?#]|$)/i.exec(address);
  if (match === null) {
    return null;
  }
  const scheme = (match[1] ?? '').toLowerCase();
  const host = (match[2] ?? '').toLowerCase();
  const port = match[3];
  const usual = scheme === 'https' ? '443' : '80';
  return `${scheme}://${host}${port === undefined || port === usual ? '' : `:${Number(port)}`}`;
}

/** True when an origin (already in `originOf` form) may be answered or redirected to. */
export function originAllowed(policy: OriginPolicy, origin: string): boolean {
  if (originOf(origin) !== origin) {
    return false;
  }
  if (policy.listed.includes(origin)) {
    return true;
  }
  const host = origin.replace(/^https?:\/\//, '').replace(/:\d+$/, '');
  return policy.loopback && loopbackHosts.includes(host);
}

/** Where the extension keeps its callback page, under Lab's base URL. */
const CALLBACK = /^lab\/extensions\/jupyterlab-vitrine\/static\/callback-[0-9A-Za-z.+-]{1,40}\.html$/;

/**
 * The origin of a redirect that may receive a code, or null. It must be the
 * extension's own callback page on the Lab that asked, without query or fragment.
 */
export function redirectOrigin(policy: OriginPolicy, redirect: string, lab: string): string | null {
  const origin = originOf(redirect);
  if (origin === null || origin !== originOf(lab) || !originAllowed(policy, origin)) {
    return null;
  }
  if (/[?#@\\\s]|\/\.{1,2}(?:\/|$)|%2e|%2f|%5c/i.test(redirect) || /[?#@\\\s]/.test(lab)) {
    return null;
  }
  const base = lab.endsWith('/') ? lab : lab + '/';
  return redirect.startsWith(base) && CALLBACK.test(redirect.slice(base.length)) ? origin : null;
}
