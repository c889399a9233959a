// The little that is used of each renderer: their own types are larger than what they type here.
declare module 'plotly.js-cartesian-dist-min' {
  interface Figure {
    data: unknown;
    layout: object;
    frames?: unknown;
    config: object;
  }
  const plotly: { newPlot(box: HTMLElement, figure: Figure): Promise<unknown> };
  export default plotly;
}
declare module 'vega' {
  export interface Loader {
    load(): Promise<never>;
    sanitize(): Promise<never>;
    http(): Promise<never>;
    file(): Promise<never>;
  }
  export class View {
    constructor(runtime: object, options: object);
    runAsync(): Promise<View>;
  }
  export function parse(spec: object, config: object, options: { ast: boolean }): object;
}
declare module 'vega-lite' {
  export function compile(spec: object, options: { config: object; logger: object }): { spec: object };
}
declare module 'vega-interpreter' {
  export const expressionInterpreter: object;
}
