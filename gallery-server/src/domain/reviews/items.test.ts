import { describe, expect, it } from 'vitest';
import { itemsOf, releasedItems } from './items.js';

const strip = {
  output_type: 'display_data',
  data: { 'text/plain': 'Figure removed' },
  metadata: { vitrine: { hidden: 'figure' } }
};
const notebook = (source: string, outputs: object[] = []): string =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [
      { cell_type: 'markdown', id: 'a', metadata: {}, source: 'Nothing here' },
      { cell_type: 'code', id: 'b', metadata: {}, execution_count: 1, source, outputs }
    ]
  });
const manifest = (profile: string, released: object[] = []): string =>
  JSON.stringify({ redaction: { profile, removed: 1, released } });

describe('the items of a review', () => {
  it('are counted by cell and kind, with a name of their own', () => {
    const stored = { notebook: notebook('mail("EMAIL-1", "EMAIL-2", "TOKEN-1")'), manifest: manifest('balanced') };
    expect(itemsOf(stored)).toEqual([
      { id: '1-email', cell: 1, word: 'E-mail address', count: 2 },
      { id: '1-token', cell: 1, word: 'Access token', count: 1 }
    ]);
  });

  it('are words without a number where placeholders have none, and only there', () => {
    const text = notebook('mail("EMAIL", MY_EMAIL, "EMAILS")');
    expect(itemsOf({ notebook: text, manifest: manifest('strict') })).toMatchObject([{ id: '1-email', count: 1 }]);
    expect(itemsOf({ notebook: text, manifest: manifest('balanced') })).toEqual([]);
  });

  it('name hidden outputs by what they were', () => {
    const items = itemsOf({ notebook: notebook('plot()', [strip]), manifest: manifest('strict') });
    expect(items).toMatchObject([{ cell: 1, word: 'Figure removed', count: 1 }]);
  });

  it('list what was let out with its reason', () => {
    const released = [{ cell: 1, output: 0, reason: 'A count of stations' }];
    expect(releasedItems({ notebook: '', manifest: manifest('strict', released) })).toEqual([
      { id: '1-released-0', ...released[0] }
    ]);
  });
});
