import type { Notebook } from './model.js';

const IMPORT = /^[ \t]*(?:import[ \t]+(.+)|from[ \t]+([A-Za-z_][\w.]*)[ \t]+import\b)/;
/** One of the names after `import`, with or without the name that it gets here. */
const NAME = /^\s*([A-Za-z_]\w*)(?:\.\w+)*\s*(?:as\s+\w+\s*)?(?:[;#].*)?$/;

/** The top-level Python modules that the code imports, in order, each once. */
export function importsOf(notebook: Notebook): string[] {
  const modules = new Set<string>();
  for (const cell of notebook.cells) {
    if (cell.cell_type === 'code') {
      for (const line of cell.source.split('\n')) {
        const match = line.length < 1000 ? IMPORT.exec(line) : null;
        for (const name of (match?.[1] ?? match?.[2] ?? '').split(',')) {
          const top = NAME.exec(name)?.[1];
          if (top === undefined) {
            break;
          }
          modules.add(top);
        }
      }
    }
  }
  return [...modules];
}
