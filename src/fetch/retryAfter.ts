/**
 * Milliseconds that a server asks us to wait: its header Retry-After holds seconds or a date (RFC 9110, 10.2.3).
 * Null where it does not say.
 */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime());
}
