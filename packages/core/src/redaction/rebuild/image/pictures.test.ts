import { describe, expect, it } from 'vitest';
import { readNotebook } from '../../../notebook/index.js';
import { base64, gif, jpeg, png } from '../../../testing/hiding/coders.js';
import { loadRecognisers } from '../../catalogue.js';
import { policies } from '../../policy.js';
import { redact } from '../../redact.js';
import { cleanDataUris, cleanImage } from './image.js';
import type { RasterType } from './image.js';
import { Pictures } from './pictures.js';

/** Pictures that tell how often one was taken apart. */
function told(): { pictures: Pictures; taken: string[] } {
  const taken: string[] = [];
  const pictures = new Pictures((type, text) => {
    taken.push(type);
    return cleanImage(type, text);
  });
  return { pictures, taken };
}

const given: Readonly<Record<string, string>> = {
  png: base64(png()),
  'a talking gif': base64(gif([[0xfe, 'ward 7']])),
  'a talking jpeg': base64(jpeg([[0xe1, 'ward 7']])),
  'no image': base64('just a text'),
  'no base64': '%%%',
  nothing: ''
};
const types: readonly RasterType[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

describe('pictures of one notebook', () => {
  it.each(Object.entries(given))('%s: are what they would be each by itself, whatever was asked before', (_, text) => {
    const { pictures, taken } = told();
    for (const type of [...types, ...types]) {
      expect(pictures.clean(type, text)).toBe(cleanImage(type, text));
    }
    expect(taken).toEqual(types);
  });

  it('of one type answer for no other', () => {
    const { pictures } = told();
    const text = given['png'] as string;
    expect(pictures.clean('image/jpeg', text)).toBeNull();
    expect(pictures.clean('image/png', text)).not.toBeNull();
    expect(pictures.clean('image/jpeg', text)).toBeNull();
  });

  it('that were cleaned are taken apart again before they are believed', () => {
    const { pictures, taken } = told();
    const text = given['a talking gif'] as string;
    const clean = pictures.clean('image/gif', text) as string;
    expect(clean).not.toBe(text);
    expect(pictures.clean('image/gif', clean)).toBe(clean);
    expect(taken).toHaveLength(2);
  });

  it('in an address are the same ones', () => {
    const { pictures, taken } = told();
    const text = `![a](data:image/png;base64,${given['png']}) and <img src="data:image/gif;base64,${given['no image']}">`;
    expect(cleanDataUris(text, pictures)).toBe(cleanDataUris(text));
    cleanDataUris(text, pictures);
    expect(taken).toEqual(['image/png', 'image/gif']);
  });

  it('leave nothing behind for the next notebook', async () => {
    await loadRecognisers(policies.team);
    const book = (text: string) =>
      readNotebook(
        JSON.stringify({
          cells: [
            {
              cell_type: 'code',
              source: 'draw()',
              metadata: {},
              execution_count: 1,
              outputs: [{ output_type: 'display_data', data: { 'image/gif': text }, metadata: {} }]
            }
          ],
          metadata: {},
          nbformat: 4,
          nbformat_minor: 4
        })
      );
    const shown = (text: string) => JSON.stringify(redact(book(text), { ...policies.team, profile: 'balanced' }));
    const [talking, other] = [given['a talking gif'] as string, given['no image'] as string];
    const alone = shown(other);
    expect(shown(talking)).not.toContain(talking);
    expect(shown(other)).toBe(alone);
  });
});
