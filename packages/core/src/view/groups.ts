import type { OutputView } from './model.js';

const isPrinted = (output: OutputView | undefined): boolean => output?.kind === 'text' && output.from !== 'value';

/** Of each output its place among what a person takes for one: a run of printed parts counts once. */
export function groupsOf(outputs: readonly OutputView[]): number[] {
  let group = -1;
  return outputs.map((output, at) => {
    group += isPrinted(output) && isPrinted(outputs[at - 1]) ? 0 : 1;
    return group;
  });
}

/** The outputs of a cell by their places, those together that a person takes for one. */
export function groupedOutputs(outputs: readonly OutputView[]): number[][] {
  const together: number[][] = [];
  for (const [at, group] of groupsOf(outputs).entries()) {
    (together[group] ??= []).push(at);
  }
  return together;
}
