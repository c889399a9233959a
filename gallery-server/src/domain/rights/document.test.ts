import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rightsDoc } from './document.js';
import { rights } from './may.js';

describe('the page of rights', () => {
  it('is made from the table', async () => {
    const path = fileURLToPath(new URL('../../../../docs/rights.md', import.meta.url));
    await expect(rightsDoc()).toMatchFileSnapshot(path);
  });

  it('has a row for every action, and says who may', () => {
    const rows = rightsDoc()
      .split('\n')
      .filter(line => line.startsWith('| ') && !line.startsWith('| may'));
    expect(rows).toHaveLength(Object.keys(rights).length);
    expect(rows[0]).toBe(
      '| read what is published in a space | yes | yes | yes | yes |  |  | also JupyterLab and the command line (read) |'
    );
    expect(new Set(rows.map(row => row.split('|')[1])).size).toBe(rows.length);
  });
});
