import type { Detector, Finding } from '../detect/model.js';
import type { Recogniser } from '../detect/recogniser.js';

const GROUPS = /[0-9A-Fa-f:.]{2,45}/y;
const QUAD = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/**
 * Whether a text is an address of the sixth version. `a::b` is a name in C++ and `x[10::2]` a slice:
 * what is cut short has to show more than that.
 */
export function isIpv6(text: string): boolean {
  const [, head = text, quad] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  if (quad !== undefined && !QUAD.test(quad)) {
    return false;
  }
  const plain = quad === undefined ? head : `${head}0:0`;
  const short = plain.includes('::');
  const groups = plain.split(':').filter(group => group !== '');
  if (
    groups.some(group => !/^[0-9A-Fa-f]{1,4}$/.test(group)) ||
    plain.split('::').length > 2 ||
    plain.includes(':::')
  ) {
    return false;
  }
  if (!short) {
    return groups.length === 8 && !/^:|:$/.test(plain);
  }
  const telling = groups.some(group => group.length > 2 && /\d/.test(group)) || quad !== undefined;
  const few = groups.length < 3 && quad === undefined && !/[a-f]\w*/i.test(plain);
  const one = groups.length === 1 && !/^f[cdef]/i.test(plain);
  return groups.length < 8 && telling && !few && !one;
}

const hex = (code: number): boolean =>
  (code > 47 && code < 58) || (code > 64 && code < 71) || (code > 96 && code < 103);

/** Addresses of the sixth version, found from their colons. */
export const ipv6Recogniser: Recogniser = {
  id: 'ipv6',
  find: ({ text }) => {
    const findings: Finding[] = [];
    let from = 0;
    for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', Math.max(at + 1, from))) {
      const next = text.charCodeAt(at + 1);
      if (next !== 58 && !(hex(next) && hex(text.charCodeAt(at - 1)))) {
        continue;
      }
      let start = at;
      while (start > from && start > at - 5 && hex(text.charCodeAt(start - 1))) {
        start--;
      }
      GROUPS.lastIndex = start;
      const written = (GROUPS.exec(text)?.[0] ?? '').replace(/\.+$|(?<!:):$/, '');
      const end = start + written.length;
      if (
        written.length > 3 &&
        !/[\w.%+-]/.test(text.charAt(start - 1)) &&
        !/\w/.test(text.charAt(end)) &&
        isIpv6(written)
      ) {
        const mask = /^(?:%\w{1,16})?(?:\/\d{1,4})?/.exec(text.slice(end, end + 24))?.[0].length ?? 0;
        findings.push({ start, end: end + mask, type: 'IP', family: 'personal', rule: 'ipv6' });
      }
      from = Math.max(end, at + 1);
    }
    return findings;
  }
};

/** Four numbers are a version as well; an address has more digits, and no version before it. */
const VERSION =
  /(?:version|release|build|rev|chapter|section|firmware|driver|cuda|\bv)[\s:="'(\]]{0,7}$|(?:==|[<>~^]=?)\s?$/i;

export const ipv4Detectors: readonly Detector[] = [
  {
    id: 'ipv4',
    type: 'IP',
    family: 'personal',
    keywords: [],
    shortest: 7,
    pattern: /(?<![\w.+-]|[^:/]\/)(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2}(?!\d))?(?![\w-]|\.\d)/g,
    check: ({ text, start, value }) => {
      const [quad = ''] = value.split('/');
      return (
        QUAD.test(quad) &&
        quad.length > 9 &&
        /^(?!0|22[4-9]|2[3-5]\d|127\.)/.test(quad) &&
        !/(?:^|\.)0\d/.test(quad) &&
        !VERSION.test(text.slice(Math.max(0, start - 20), start))
      );
    }
  },
  {
    id: 'ipv4-named',
    type: 'IP',
    family: 'personal',
    keywords: [
      'ip address',
      'ip_address',
      'ipaddress',
      'ip addr',
      'ip_addr',
      'client_ip',
      'remote_addr',
      'my ip',
      'private ',
      'ip-adresse',
      'adresse ip'
    ],
    pattern:
      /(?:\bip|addr(?:ess)?|client|remote|adresse|private)[^\w\n]{0,6}(?:is |was |of )?["'`>:= (]{0,6}(?<value>(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?)(?![\w.]\d)/gi,
    check: ({ value }) => QUAD.test(value.split('/')[0] ?? '') && !/^(?:0|127|255)\./.test(value)
  }
];
