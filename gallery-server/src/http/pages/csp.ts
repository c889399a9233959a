/**
 * What a page may load: nothing but our own files. A consent page may also send
 * its form on to the Lab that asked, because browsers hold redirects to `form-action` too.
 */
export function contentSecurityPolicy(formOrigin: string | null = null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `form-action 'self'${formOrigin === null ? '' : ` ${formOrigin}`}`,
    "frame-ancestors 'none'",
    "base-uri 'none'"
  ].join('; ');
}
