import { parse, View } from 'vega';
import type { Loader } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import { joined, vegaDark } from './looks.js';
import { objectOf, perform } from './stage.js';

const never = (): Promise<never> => Promise.reject(new Error('nothing is loaded'));

/** The server has taken out all that loads; what is left could only be a way that it doesn't know. */
const shut: Loader = { load: never, sanitize: never, http: never, file: never };

const quiet = { level: () => quiet, error: () => quiet, warn: () => quiet, info: () => quiet, debug: () => quiet };

void perform(async ({ box, spec, dark }) => {
  const config = joined(dark ? vegaDark : {}, objectOf(spec['config']));
  const plain = { ...spec, config };
  const runtime = box.dataset['kind'] === 'vega-lite' ? compile(plain, { config: {}, logger: quiet }).spec : plain;
  // Expressions are walked, never made into code: a policy without `unsafe-eval` would stop that.
  const view = new View(parse(runtime, {}, { ast: true }), {
    container: box,
    expr: expressionInterpreter,
    hover: true,
    loader: shut,
    logger: quiet,
    renderer: 'svg'
  });
  await view.runAsync();
  // Marks that are said to be pictures and have no words: the figure has its own.
  box.querySelectorAll('[role="graphics-symbol"]:not([aria-label])').forEach(mark => mark.removeAttribute('role'));
});
