import fc from 'fast-check';
import type { Json, JsonObject } from '../notebook/index.js';

/** Text with line ends, quotes, astral characters and, now and then, half a surrogate pair. */
export const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    'a\nb\n',
    '\ud800',
    'x\udc00y',
    '😀 \u2028',
    '"\\\u0000',
    '# Title\n\nText?',
    'import pandas as pd'
  )
);

/** Any JSON without the one name that is refused. */
export const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .filter(value => !JSON.stringify(value).includes('__proto__')) as fc.Arbitrary<Json>;

const metadata = fc.dictionary(fc.constantFrom('tags', 'trusted', 'name', 'vitrine', 'zz'), json, {
  maxKeys: 3,
  noNullPrototype: true
}) as fc.Arbitrary<JsonObject>;

const source = fc.oneof(text, fc.array(text, { maxLength: 3 }));
const data = fc.dictionary(
  fc.constantFrom('text/plain', 'text/html', 'image/png', 'application/json', 'application/vnd.plotly.v1+json'),
  fc.oneof(text, fc.array(text, { maxLength: 2 })),
  { maxKeys: 3, noNullPrototype: true }
);

const output = fc.oneof(
  fc.record({ output_type: fc.constant('stream'), name: fc.constantFrom('stdout', 'stderr'), text: source }),
  fc.record({ output_type: fc.constant('display_data'), data, metadata }),
  fc.record({ output_type: fc.constant('execute_result'), execution_count: fc.nat(), data, metadata }),
  fc.record({
    output_type: fc.constant('error'),
    ename: text,
    evalue: text,
    traceback: fc.array(text, { maxLength: 2 })
  }),
  fc.record({
    output_type: fc.constant('display_data'),
    data,
    metadata: fc.record({ vitrine: fc.record({ hidden: fc.constantFrom('figure', 'text', 'toString', 'x') }) })
  })
);

const id = fc.oneof(fc.constantFrom('a', 'b', 'with space', ''), fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}$/));

const code = fc.record(
  {
    cell_type: fc.constant('code'),
    source,
    metadata,
    execution_count: fc.option(fc.nat(30)),
    outputs: fc.array(output, { maxLength: 4 }),
    id,
    extra: json
  },
  { requiredKeys: ['cell_type', 'source', 'metadata', 'execution_count', 'outputs'], noNullPrototype: true }
);

const prose = fc.record(
  {
    cell_type: fc.constantFrom('markdown', 'raw'),
    source,
    metadata,
    attachments: fc.constant({ 'a.png': { 'image/png': 'iVBORw0KGgo=' } }),
    id
  },
  { requiredKeys: ['cell_type', 'source', 'metadata'], noNullPrototype: true }
);

/** Notebook metadata with more in it than may leave. */
export const head = fc.record(
  {
    kernelspec: fc.record({ name: text, display_name: text, language: fc.constantFrom('python', 'R', 'my secret') }),
    language_info: fc.record({ name: fc.constantFrom('python', 'c++', 'zz'), version: fc.constantFrom('3.12.1', 'x') }),
    authors: json
  },
  { requiredKeys: [], noNullPrototype: true }
) as fc.Arbitrary<JsonObject>;

/** A notebook as a file or a live model may hold it. */
export const notebookJson = fc.record({
  cells: fc.array(fc.oneof(code, prose), { maxLength: 6 }),
  metadata: head,
  nbformat: fc.constant(4),
  nbformat_minor: fc.constantFrom(0, 4, 5)
}) as fc.Arbitrary<JsonObject>;
