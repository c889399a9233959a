import type { Candidate } from '../../detect/model.js';

/** Networks named as such are in every manual; so is the address that clouds answer about themselves on. */
const common = /^(?:10\.0\.0\.0|172\.16\.0\.0|192\.168\.0\.0|169\.254\.169\.254)$/;
/** Versions have four parts as well. A comparison with a text is none: `df["ip"] == "…"`. */
const versioned = /(?:\bv|version|ver\.?|release|rev|build|_v|@)[\s:="'\]]{0,7}$|[=<>~]=\s?$/i;

export const isAddress = ({ text, start, end, value }: Candidate): boolean =>
  !common.test(value.replace(/[-_]/g, '.')) &&
  !versioned.test(text.slice(Math.max(0, start - 16), start)) &&
  !/^(?:\/(?:8|12|16)(?!\d))/.test(text.slice(end, end + 4));

export const privateIpv4Dashed = ({ value }: Candidate): boolean =>
  new Set(value.replace(/^ip-/, '').match(/[-_]/g)).size === 1;

export const privateIpv6 = ({ value }: Candidate): boolean => {
  const [address = ''] = value.split('%');
  return address.includes('::')
    ? /::./.test(address) && address.split('::').length === 2
    : address.split(':').length === 8;
};

export const macAddress = ({ value, text, start }: Candidate): boolean => {
  const bare = value.replace(/[:-]/g, '').toLowerCase();
  if (/^(.)\1+$/.test(bare)) {
    return false;
  }
  return (
    value.includes(':') ||
    /[a-f]/i.test(bare) ||
    /\b(?:mac|ether|hw|bssid|wlan|eth\d|nic)\b/i.test(text.slice(Math.max(0, start - 40), start))
  );
};

export const macAddressDotted = ({ value }: Candidate): boolean => /[a-f]/i.test(value) && /\d/.test(value);

export const macAddressNamed = ({ value }: Candidate): boolean => /\d/.test(value) && !/^(.)\1+$/.test(value);
