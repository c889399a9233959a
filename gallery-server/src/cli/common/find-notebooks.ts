import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './files.js';
import { wrongCall } from './stop.js';

/** Folders that hold copies and libraries, not somebody's work. */
const passedOver = new Set(['node_modules', '__pycache__', 'site-packages', 'venv', 'env']);

/**
 * Every notebook below a folder, as paths relative to it, in one fixed order.
 * Hidden folders (checkpoints among them) and links are passed over.
 */
export async function findNotebooks(root: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (below: string): Promise<void> => {
    const items = await readdir(join(root, below), { withFileTypes: true });
    for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (item.name.startsWith('.')) {
        continue;
      }
      if (item.isDirectory() && !passedOver.has(item.name)) {
        await walk(path);
      } else if (item.isFile() && /\.ipynb$/i.test(item.name)) {
        found.push(path);
      }
    }
  };
  try {
    await walk('');
  } catch (error) {
    if (systemCode(error) === '') {
      throw error;
    }
    throw wrongCall(`Can't open the folder ${root}.`, 'Check the path and who may read it.');
  }
  return found;
}
