import type { Candidate, Detector } from '../detect/model.js';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;

/** Networks named as such are in every manual; so is the address that clouds answer about themselves on. */
const common = /^(?:10\.0\.0\.0|172\.16\.0\.0|192\.168\.0\.0|169\.254\.169\.254)$/;
/** Versions have four parts as well. */
const versioned = /(?:\bv|version|ver\.?|==|>=|<=|~=|release|rev|build|_v|@)[\s:="']{0,3}$/i;

const isAddress = ({ text, start, end, value }: Candidate): boolean =>
  !common.test(value.replace(/[-_]/g, '.')) &&
  !versioned.test(text.slice(Math.max(0, start - 10), start)) &&
  !/^(?:\/(?:8|12|16)(?!\d))/.test(text.slice(end, end + 4));

/** Addresses inside a network, and of network cards. */
export const addressDetectors: readonly Detector[] = [
  {
    id: 'private-ipv4',
    type: 'IP',
    family: 'infrastructure',
    keywords: ['10.', '192.168.', '172.1', '172.2', '172.3', '169.254.', '100.6', '100.7', '100.8', '100.9', '100.1'],
    pattern: new RegExp(
      String.raw`(?<![\w.])(?<!\d-)(?:10\.${OCTET}|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.${OCTET}\.${OCTET}(?![\d]|\.\d|-\d)`,
      'g'
    ),
    reach: 3,
    length: 24,
    check: isAddress
  },
  {
    id: 'private-ipv4-dashed',
    type: 'IP',
    family: 'infrastructure',
    // As host names and ids write them: `ip-10-0-3-7`, `192-168-1-7`.
    keywords: ['ip-10', 'ip-1', '192-168-', '172-1', '172-2', '172-3', '192_168_', '192-168'],
    pattern: new RegExp(
      String.raw`(?<![\w.])(?:ip-(?:10|172|192|100)-${OCTET}-${OCTET}-${OCTET}(?:\.[a-z0-9-]{2,20}){0,3}|(?:192([-_])168|172([-_])(?:1[6-9]|2\d|3[01]))(?:\1|\2)${OCTET}(?:\1|\2)${OCTET})(?![\w]|-\d)`,
      'g'
    ),
    reach: 3,
    length: 80,
    check: ({ value }) => new Set(value.replace(/^ip-/, '').match(/[-_]/g)).size === 1
  },
  {
    id: 'private-ipv6',
    type: 'IP',
    family: 'infrastructure',
    keywords: [],
    pattern: /(?<![\w:.])f(?:[cd][0-9a-f]{2}|e[89ab][0-9a-f])(?::[0-9a-f]{0,4}){2,7}(?:%\w{1,12})?(?![\w:])/gi,
    check: ({ value }) => {
      const [address = ''] = value.split('%');
      return address.includes('::')
        ? /::./.test(address) && address.split('::').length === 2
        : address.split(':').length === 8;
    }
  },
  {
    id: 'mac-address',
    type: 'ID',
    family: 'infrastructure',
    keywords: [],
    // Looked for from its first separator on, which is rarer than a digit.
    pattern:
      /([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?:\1[0-9a-f]{2}\1[0-9a-f]{2})?(?!\w|[:-][0-9a-f])(?<=(?<![\w:.-]|[0-9a-f]:)(?<value>[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5,7}))/dgi,
    check: ({ value, text, start }) => {
      const bare = value.replace(/[:-]/g, '').toLowerCase();
      if (/^(.)\1+$/.test(bare)) {
        return false;
      }
      return (
        value.includes(':') ||
        /[a-f]/i.test(bare) ||
        /\b(?:mac|ether|hw|bssid|wlan|eth\d|nic)\b/i.test(text.slice(Math.max(0, start - 40), start))
      );
    }
  },
  {
    id: 'mac-address-dotted',
    type: 'ID',
    family: 'infrastructure',
    keywords: [],
    pattern: /\.[0-9a-f]{4}\.[0-9a-f]{4}(?!\w|\.\w)(?<=(?<![\w.])(?<value>[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}))/dgi,
    check: ({ value }) => /[a-f]/i.test(value) && /\d/.test(value)
  },
  {
    id: 'mac-address-named',
    type: 'ID',
    family: 'infrastructure',
    keywords: ['mac', 'hwaddr', 'bssid', 'ether'],
    pattern:
      /\b(?:mac(?:[ _-]?addr(?:ess)?)?|hwaddr|bssid|ether)["']?\s{0,3}[:=]?\s{0,3}["']?(?<value>[0-9a-f]{12})(?![0-9a-f])/gi,
    reach: 4,
    length: 60,
    check: ({ value }) => /\d/.test(value) && !/^(.)\1+$/.test(value)
  }
];
