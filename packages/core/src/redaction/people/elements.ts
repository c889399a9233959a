import type { Detector } from '../detect/model.js';
import { isNoName } from './evidence.js';

/** Names in the elements that records of hospitals keep them in: `<family value="…"/>`, `<given>…</given>`. */
export const elementDetectors: readonly Detector[] = [
  {
    id: 'name-in-element',
    type: 'NAME',
    family: 'personal',
    keywords: ['<family', '<given', ':family', ':given'],
    pattern:
      /<(?:[a-z]\w{0,11}:)?(?:family|given)(?:Name)?(?: (?!value)[a-z]{1,12}="[^"<>]{0,20}"){0,2}(?: value="|>)(?<value>\p{L}[\p{L}\p{M}'’. -]{1,40})(?=["<])/gu,
    reach: 14,
    length: 160,
    check: ({ value }) => !isNoName(value)
  }
];
