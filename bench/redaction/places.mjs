/** Where a value can stand: beside its name, in a column, in running text. */

/** @typedef {{text: string, values: string[], output?: boolean}} Piece */

const snake = words => words.toLowerCase().replace(/\W+/g, '_');
const camel = words => snake(words).replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const sentenceCase = words => words.charAt(0).toUpperCase() + words.slice(1);

const NAMED = [
  (word, value) => `${snake(word)} = "${value}"`,
  (word, value) => `config = {"${camel(word)}": "${value}", "retries": 3}`,
  (word, value) => `${sentenceCase(word)}: ${value}`,
  (word, value) => `# ${word}: ${value}\nmodel.fit(X, y)`,
  (word, value) => `df.loc[df["${snake(word)}"] == "${value}", "flag"] = 1`
];

const BARE = [
  value => `print("${value}")`,
  value => `Yesterday ${value} came up again, so the step was repeated.`,
  value => `items = ["${value}", "other"]`
];

/** A data frame as pandas prints it. */
function frame(column, values) {
  const width = Math.max(column.length, ...values.map(value => value.length));
  const rows = values.map((value, at) => `${at}  ${value.padStart(width)}  ${(at + 1) * 0.25}   red`);
  return [`   ${column.padStart(width)}  score color`, ...rows].join('\n');
}

/** The same as HTML. */
const html = (column, values) =>
  `<table border="1" class="dataframe"><thead><tr><th></th><th>${column}</th><th>score</th></tr></thead><tbody>${values
    .map((value, at) => `<tr><th>${at}</th><td>${value}</td><td>${(at + 1) * 0.25}</td></tr>`)
    .join('')}</tbody></table>`;

/**
 * Pieces of a notebook that hold a kind of value, by where it stands; a kind without naming words or
 * headings isn't in those places.
 * @param {import('./kinds.mjs').Kind} kind
 * @param {import('./draw.mjs').Draw} draw
 * @param {number} count
 * @returns {Record<'named' | 'table' | 'bare', Piece[]>}
 */
export function piecesOf(kind, draw, count) {
  const times = make => Array.from({ length: count }, make);
  const made = () => {
    const value = kind.make(draw);
    return typeof value === 'string' ? { text: value, secret: value } : value;
  };
  const columns = kind.columns ?? [];
  return {
    named:
      kind.words.length === 0
        ? []
        : times(() => {
            const { text, secret } = made();
            return { text: draw.of(NAMED)(draw.of(kind.words), text), values: [secret] };
          }),
    table:
      columns.length === 0
        ? []
        : times(() => {
            const values = Array.from({ length: 4 }, made);
            const cells = values.map(({ text }) => text);
            return {
              text: draw.of([frame, html])(draw.of(columns), cells),
              values: values.map(({ secret }) => secret),
              output: true
            };
          }),
    bare:
      kind.group === 'row' || kind.neverBare
        ? []
        : times(() => {
            const { text, secret } = made();
            return { text: draw.of(BARE)(text), values: [secret] };
          })
  };
}
