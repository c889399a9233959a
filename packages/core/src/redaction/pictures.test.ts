import { describe, expect, it } from 'vitest';
import { bookOf, codeCell, shown } from '../testing/chosen.js';
import { notVouched, policies, redact } from './index.js';
import type { Policy } from './index.js';

/** Base64 of the beginning of a file of pixels, long enough to be one. */
const png = `iVBORw0KGgo${'A1b2'.repeat(30)}`;
const jpeg = `/9j/4${'Qk7x'.repeat(30)}`;
const hidden: Policy = { ...policies.team, pictures: 'hidden' };
const kept: Policy = { ...policies.team, pictures: 'kept' };

/** The source of a cell as it leaves. */
function sourceOf(text: string, policy: Policy): string {
  return redact(bookOf(codeCell(text, [])), policy).notebook.cells[0]?.source ?? '';
}

describe('a picture inside a text, where none may leave', () => {
  it.each<[string, string]>([
    ['as an address', `<img src="data:image/png;base64,${png}">`],
    ['as an address in capitals', `<img src="DATA:IMAGE/PNG;BASE64,${png}">`],
    ['as an address with a parameter', `url(data:image/jpeg;charset=utf-8;base64,${jpeg})`],
    ['as an address of a kind that is not named often', `data:image/webp;base64,UklGR${'A1b2'.repeat(30)}`],
    ['bare, by the first signs of a PNG', `logo = "${png}"`],
    ['bare, by the first signs of a JPEG', `logo = "${jpeg}"`],
    ['bare, by the first signs of a GIF', `logo = "R0lGODlh${'A1b2'.repeat(30)}"`]
  ])('goes %s', (_name, text) => {
    const left = sourceOf(text, hidden);
    expect(left).not.toContain('A1b2A1b2');
    expect(left).not.toContain('Qk7xQk7x');
  });

  it('leaves what stands around it', () => {
    expect(sourceOf(`a = 1\nlogo = "${png}"\nb = 2`, hidden)).toMatch(/^a = 1\nlogo = "[A-Z]+-\d+"\nb = 2$/);
  });

  it.each<[string, string]>([
    ['a word that begins like one', 'R0lGODlh = 1'],
    ['the type alone', "kind = 'data:image/png'"]
  ])('is not %s', (_name, text) => {
    expect(sourceOf(text, hidden)).toBe(text);
  });
});

describe('a picture that is an output', () => {
  const book = bookOf(codeCell('plot()', [shown({ 'image/svg+xml': '<svg/>', 'text/plain': '<Figure>' })]));

  it('is nothing to vouch for where none may leave', () => {
    const text = bookOf(codeCell(`x = "${png}"`, []));
    expect(notVouched(redact(text, hidden).notebook).pictures).toBe(0);
    expect(notVouched(redact(book, kept).notebook).pictures).toBe(0);
  });

  it('is redacted to the same when it is redacted again', () => {
    const once = redact(bookOf(codeCell(`<img src="data:image/png;base64,${png}">`, [])), hidden).notebook;
    expect(redact(once, hidden).notebook).toEqual(once);
  });
});
