import { book, code, markdown, places, printed } from './book.js';
import type { Part, Place } from './book.js';
import * as as from './coders.js';

const q = (text: string): string => JSON.stringify(text);

const sources: Record<string, (text: string) => string> = {
  string: text => `x = ${q(text)}`,
  'single quotes': text => `x = '${text}'`,
  comment: text => `x = 1  # was ${text}`,
  'commented out': text => `# client = connect("${text}")`,
  docstring: text => `def load():\n    """Reads from ${text}."""\n    return 1`,
  'template literal': text => `print(f"{n} rows from ${text}")`,
  bytes: text => `x = b"${text}"`,
  'raw string': text => `x = r"${text}"`,
  argument: text => `connect(key="${text}", retries=3)`,
  'default argument': text => `def go(where="${text}"):\n    pass`,
  dictionary: text => `cfg = {"a": 1, "source": "${text}"}`,
  list: text => `all = ["a", "${text}", "b"]`,
  comparison: text => `if key == "${text}":\n    pass`,
  logging: text => `log.info("using %s", "${text}")`,
  environment: text => `os.environ["SOURCE"] = "${text}"`,
  'magic for the environment': text => `%env SOURCE=${text}`,
  'magic with arguments': text => `%run load.py --source ${text} --fast`,
  shell: text => `!export SOURCE="${text}"`,
  'shell in a cell': text => `%%bash\nset -e\nload --from '${text}'`,
  'written file': text => `%%writefile .env\nSOURCE=${text}\n`,
  'page in a cell': text => `%%html\n<!-- ${text} --><b>x</b>`,
  'script in a cell': text => `%%javascript\nconst source = '${text}';`,
  'query in a cell': text => `%%sql\nSELECT * FROM t WHERE source = '${text}'`,
  'query in a string': text => `db.execute("INSERT INTO t VALUES (1, '${text}')")`,
  'lines of settings': text => `cfg = """\nsource: ${text}\nretries: 3\n"""`,
  'JSON in a string': text => `cfg = ${q(JSON.stringify({ a: 1, source: text }))}`,
  'JSON in JSON': text => `cfg = ${q(JSON.stringify({ a: JSON.stringify({ source: text }) }))}`,
  'continued line': text => `x = \\\n    "${text}"`,
  annotation: text => `x: "${text}" = None`,
  decorator: text => `@cached("${text}")\ndef go(): ...`,
  assertion: text => `assert source == "${text}", "no"`,
  'R assignment': text => `source <- "${text}"`,
  'R environment': text => `Sys.setenv(SOURCE = "${text}")`,
  'JavaScript template': text => `const source = \`${text}\`;`,
  'last line': text => `x = 1\n"${text}"`,
  'long line': text => `x = [${'1, '.repeat(3000)}"${text}"]`,
  'hexadecimal escapes': text => `x = "${as.hexEscapes(text)}"`,
  'unicode escapes': text => `x = "${as.unicodeEscapes(text)}"`,
  'octal escapes': text => `x = "${as.octalEscapes(text)}"`,
  'eight-digit escapes': text => `x = "${as.unicodeEscapes(text).replaceAll('\\u', '\\U0000')}"`,
  base64: text => `x = base64.b64decode("${as.base64(text)}")`,
  'base64 of addresses': text => `x = "${as.base64url(text)}"`,
  'base64 twice': text => `x = "${as.base64(as.base64(text))}"`,
  'base64 over lines': text => `x = """\n${(as.base64(text).match(/.{1,16}/g) ?? []).join('\n')}\n"""`,
  base32: text => `x = base64.b32decode("${as.base32(text)}")`,
  hexadecimal: text => `x = bytes.fromhex("${as.hex(text)}")`,
  'hexadecimal with colons': text => `x = "${(as.hex(text).match(/../g) ?? []).join(':')}"`,
  gzip: text => `x = gzip.decompress(base64.b64decode("${as.base64(as.gzip(text))}"))`,
  'zlib in hexadecimal': text => `x = "${as.hex(as.deflate(text))}"`,
  percents: text => `x = unquote("${as.percents(text)}")`,
  entities: text => `x = "${as.entities(text)}"`,
  'numbers of characters': text => `x = bytes([${as.numbers(text).join(', ')}])`,
  'joined numbers': text => `x = "".join(map(chr, [${as.numbers(text).join(',')}]))`,
  'two literals': text => `x = ${as.cut(text, 2).map(q).join(' + ')}`,
  'three literals': text => `x = ${as.cut(text, 3).map(q).join(' + ')}`,
  'literals in brackets': text => `x = (${as.cut(text, 4).map(q).join('\n     ')})`,
  'literals of unlike quotes': text => as.cut(text, 2).reduce((a, b) => `x = "${a}" + '${b}'`),
  'joined list': text => `x = "".join([${as.cut(text, 5).map(q).join(', ')}])`,
  'line in a literal': text => `x = "${as.cut(text, 2).join('\\\n')}"`
};

const twisted: Record<string, (text: string) => string> = {
  reversed: text => `x = "${as.reversed(text)}"[::-1]`,
  'letters turned by 13': text => `x = codecs.decode("${as.rot13(text)}", "rot13")`,
  'marks replaced': text => `x = "${as.between(text, '|')}".replace("|", "")`,
  format: text => as.cut(text, 2).reduce((a, b) => `x = "{}{}".format("${a}", "${b}")`),
  'percent format': text => as.cut(text, 2).reduce((a, b) => `x = "%s%s" % ("${a}", "${b}")`),
  'pasted in R': text => as.cut(text, 2).reduce((a, b) => `x <- paste0("${a}", "${b}")`)
};

const unseen: Record<string, (text: string) => string> = {
  'nothing between': text => as.between(text, '\u200b'),
  'soft hyphens': text => as.between(text, '\u00ad'),
  'word joiners': text => as.between(text, '\u2060'),
  'variation selectors': text => as.between(text, '\ufe0f'),
  'directions turned': text => `\u202a${text}\u202c`,
  'wide letters': as.wide
};

const cellOf = (source: string): string => book([code('import os'), code(source)]);

/** Where a value hides in code. */
export const sourcePlaces: readonly Place[] = [
  ...places('source', sources, source => cellOf(String(source))),
  ...places('source, unseen letters', unseen, text => cellOf(`x = "${String(text)}"`)),
  ...places('printed, unseen letters', unseen, text => book([code('x', [printed(text)])])),
  ...places('raw cell', { text: text => `source: ${text}`, page: text => `<!-- ${text} -->` }, source =>
    book([{ ...(markdown(source) as object), cell_type: 'raw' }])
  ),
  { name: 'source: list of lines', file: text => book([code(['import os\n', `x = "${text}"\n`, 'y'])]) },
  { name: 'source: cut over list items', file: text => book([code(as.cut(`x = "${text}"`, 3))]) }
];

/** Where only what has a shape of its own is looked for: a twisted word could be anything. */
export const twistedPlaces: readonly Place[] = [
  ...places('source', twisted, source => cellOf(String(source))),
  ...places(
    'printed in parts',
    { 'over a line that went on': text => as.cut(text, 2).map(part => printed(`\r${part}`)) },
    outputs => book([code('x', outputs as readonly Part[])])
  ),
  {
    name: 'source: literals in two cells',
    file: text => {
      const [a = '', b = ''] = as.cut(text, 2);
      return book([code(`x = ("${a}"`), code(`     "${b}")`)]);
    }
  }
];
