import type { Detector } from '../detect/model.js';
import {
  isAddress,
  macAddress,
  macAddressDotted,
  macAddressNamed,
  privateIpv4Dashed,
  privateIpv6
} from './checks/addresses.js';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;

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
    check: privateIpv4Dashed
  },
  {
    id: 'private-ipv6',
    type: 'IP',
    family: 'infrastructure',
    keywords: [],
    shortest: 6,
    pattern: /(?<![\w:.])f(?:[cd][0-9a-f]{2}|e[89ab][0-9a-f])(?::[0-9a-f]{0,4}){2,7}(?:%\w{1,12})?(?![\w:])/gi,
    check: privateIpv6
  },
  {
    id: 'mac-address',
    type: 'ID',
    family: 'infrastructure',
    keywords: [],
    shortest: 17,
    // Looked for from its first separator on, which is rarer than a digit.
    pattern:
      /([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?:\1[0-9a-f]{2}\1[0-9a-f]{2})?(?!\w|[:-][0-9a-f])(?<=(?<![\w:.-]|[0-9a-f]:)(?<value>[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5,7}))/dgi,
    check: macAddress
  },
  {
    id: 'mac-address-dotted',
    type: 'ID',
    family: 'infrastructure',
    keywords: [],
    shortest: 14,
    pattern: /\.[0-9a-f]{4}\.[0-9a-f]{4}(?!\w|\.\w)(?<=(?<![\w.])(?<value>[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}))/dgi,
    check: macAddressDotted
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
    check: macAddressNamed
  }
];
