import type { Notebook } from './model.js';

const IMPORT =
  /^[ \t]*(?:import[ \t]+([A-Za-z_][\w.]*(?:[ \t]*,[ \t]*[A-Za-z_][\w.]*)*)|from[ \t]+([A-Za-z_][\w.]*)[ \t]+import\b)/;

/** The top-level Python modules that the code imports, in order, each once. */
export function importsOf(notebook: Notebook): string[] {
  const modules = new Set<string>();
  for (const cell of notebook.cells) {
    if (cell.cell_type === 'code') {
      for (const line of cell.source.split('\n')) {
        const match = line.length < 1000 ? IMPORT.exec(line) : null;
        for (const name of (match?.[1] ?? match?.[2] ?? '').split(',')) {
          const top = name.trim().split('.')[0] ?? '';
          if (top !== '') {
            modules.add(top);
          }
        }
      }
    }
  }
  return [...modules];
}
