/** An output as nbformat has it; texts are whole until they are written. */
export type CellOutput =
  | { output_type: 'stream'; name: 'stdout' | 'stderr'; text: string }
  | { output_type: 'execute_result'; data: Readonly<Record<string, string>>; execution_count: number }
  | { output_type: 'display_data'; data: Readonly<Record<string, string>> };

/** A cell of a made-up notebook. */
export type Cell =
  | { cell_type: 'markdown'; id: string; source: string }
  | { cell_type: 'code'; id: string; source: string; execution_count: number; outputs: readonly CellOutput[] };
