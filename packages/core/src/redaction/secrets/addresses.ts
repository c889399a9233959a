import type { Detector } from '../detect/model.js';
import { isPlaceholderPassword } from './values.js';
import { addressPassword, addressSlashPassword, addressToken, databaseAddress } from './checks/addresses.js';

const secret = { type: 'PASSWORD', family: 'secret', reach: 0 } as const;

/** Addresses that carry who may enter. */
export const addressDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'address-password',
    keywords: ['://'],
    pattern:
      /:\/\/(?<user>[^\s:@/"'`<>(){}|,;]{0,100}|\{[\w.]{1,40}\}):(?<value>(?!\/\/)[^\s"'`<>/]{1,200})@(?=[\w[.$%{-])/gy,
    check: addressPassword
  },
  {
    ...secret,
    id: 'database-address',
    type: 'URL',
    keywords: [
      'postgres://',
      'postgresql://',
      'postgresql+',
      'postgis://',
      'mongodb://',
      'mongodb+srv://',
      'redshift+'
    ],
    pattern:
      /(?:postgres(?:ql)?|postgis|mongodb|redshift)(?:\+\w{2,20})?:\/\/[^\s:@/"'`<>${}]{1,100}:(?<password>[^\s"'`<>/]{1,120})@[\w.-]{1,200}(?::\d{2,5})?(?:\/[\w-]{0,60}|,)?/gy,
    check: databaseAddress
  },
  {
    ...secret,
    id: 'address-slash-password',
    keywords: ['://'],
    pattern:
      /:\/\/[\w.%+-]{1,60}:(?<value>[^\s"'`<>@/]{1,80}\/[^\s"'`<>@]{0,80})@(?=[\w.-]{1,100}(?::\d{2,5})?[/"'?\s]|$)/gy,
    check: addressSlashPassword
  },
  {
    ...secret,
    id: 'address-token',
    type: 'TOKEN',
    keywords: ['://'],
    pattern: /:\/\/(?<value>[\w.~%+-]{16,255})(?::(?:x-oauth-basic|x)?)?@(?=[\w[-])/gy,
    check: addressToken
  },
  {
    ...secret,
    id: 'signed-address',
    type: 'TOKEN',
    keywords: ['sig=', 'signature=', 'x-amz-', 'x-goog-', 'hmac=', 'token=', 'hdnea=', 'key-pair-id=', 'policy='],
    pattern:
      /(?:[?&;]|&amp;|%26|\\u0026)(?:sig|Signature|X-(?:Amz|Goog|Oss|Tos|Obs)-(?:Signature|Security-Token)|hmac|Policy|oss-signature|q-signature|hdnea|access_sig)=(?<value>[A-Za-z0-9%/+=_~-]{20,2000})/gi,
    reach: 30,
    length: 2100,
    // Shorter ones only say which page of a book is meant.
    check: ({ value, text, start }) =>
      !isPlaceholderPassword(value) && (value.length >= 40 || !/[^-]\bsig=$/i.test(text.slice(start - 6, start)))
  },
  {
    ...secret,
    id: 'one-time-code-address',
    keywords: ['otpauth://', 'otpauth%3a'],
    pattern: /[?&]secret=(?<value>[A-Za-z2-7]{12,128}=*)/g,
    reach: 300,
    check: ({ value }) => !isPlaceholderPassword(value)
  },
  {
    ...secret,
    id: 'cloudinary-address',
    keywords: ['cloudinary://'],
    pattern: /cloudinary:\/\/\d{10,20}:(?<value>[\w-]{20,40})@/gy
  }
];
