/**
 * What a page may load: nothing but our own files, and figures that lie in the page itself. A consent page may also send
 * its form on to the Lab that asked, because browsers hold redirects to `form-action` too.
 */
export function contentSecurityPolicy(formOrigin: string | null = null, frames = false): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `form-action 'self'${formOrigin === null ? '' : ` ${formOrigin}`}`,
    // Figures that scripts draw: documents of ours that have an origin of their own, and can go nowhere else.
    ...(frames ? ["frame-src 'self'"] : []),
    "frame-ancestors 'none'",
    "base-uri 'none'"
  ].join('; ');
}

/**
 * Headers of a finished page. Browsers call the origin of a form "null" where no
 * referrer may be sent; ours must be told apart from a stranger's.
 */
export function pageHeaders(formOrigin: string | null = null, frames = false): Record<string, string> {
  return { 'content-security-policy': contentSecurityPolicy(formOrigin, frames), 'referrer-policy': 'same-origin' };
}
