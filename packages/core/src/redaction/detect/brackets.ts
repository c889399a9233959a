import type { Finding } from './model.js';

/**
 * A number in brackets or with brackets in it: one that was closed inside is opened inside as well, and one that was
 * opened before closes something else, such as the call that the number stands in.
 */
export function withWholeBrackets(text: string, finding: Finding): Finding {
  let { start, end } = finding;
  let open = 0;
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    if (sign === '(') {
      open++;
    } else if (sign === ')' && open > 0) {
      open--;
    } else if (sign === ')' && at === end - 1) {
      end--;
    } else if (sign === ')' && start === finding.start && text.charAt(start - 1) === '(') {
      start--;
    }
  }
  return start === finding.start && end === finding.end ? finding : { ...finding, start, end };
}
