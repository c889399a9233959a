import type { Recogniser } from './detect/recogniser.js';
import type { Policy } from './policy.js';
import { cleanImage } from './rebuild/image/image.js';
import { Pictures } from './rebuild/image/pictures.js';

/** What becomes of pictures: cleaned, or none of them leaves. */
export function picturesOf({ pictures = 'kept' }: Policy): Pictures {
  return new Pictures(cleanImage, pictures === 'hidden');
}

/** The rule of a picture that was found in a text. */
export const PICTURE = 'picture-in-text';

/** Pictures of pixels inside a text: as an address, and as the bare base64 with which such files begin. */
const IN_TEXT =
  /data:image\/(?:png|jpe?g|gif|webp)(?:;[\w.+-]{1,40}=[^;,"'\s<>()]{0,200}){0,4};base64,[A-Za-z0-9+/=_%-]{1,}|(?<![A-Za-z0-9+/])(?:iVBORw0KGgo|\/9j\/[24]|R0lGOD[dl]h|UklGR)[A-Za-z0-9+/]{60,}={0,2}/gi;
const SIGN = /data:image\/|iVBORw0KGgo|\/9j\/|R0lGOD|UklGR/i;

/** Finds pictures in texts, where none of them may leave. */
export const pictureRecogniser: Recogniser = {
  id: PICTURE,
  harmless: true,
  find: ({ text }) =>
    SIGN.test(text)
      ? [...text.matchAll(IN_TEXT)].map(({ 0: found, index }) => ({
          start: index,
          end: index + found.length,
          type: 'ENCODED',
          family: 'record',
          rule: PICTURE
        }))
      : []
};
