/** The same corpus and searches with SQLite's FTS5 as it comes: `fts.mjs FILE COUNT QUERIES`. Prints the times as JSON. */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { notebook } from './corpus.mjs';

const [file, count, queries] = process.argv.slice(2);
const FIELDS = [
  'title',
  'question',
  'answer',
  'tags',
  'authors',
  'description',
  'imports',
  'markdown',
  'code',
  'outputs'
];
const db = new DatabaseSync(file);
db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
  CREATE VIRTUAL TABLE words USING fts5(${FIELDS.join(', ')}, tokenize = 'unicode61');
  CREATE TABLE known (id INTEGER PRIMARY KEY, space TEXT, author TEXT, language TEXT, reviewed INTEGER);
  CREATE TABLE named (id INTEGER, kind TEXT, name TEXT); BEGIN`);
const word = db.prepare(`INSERT INTO words (rowid, ${FIELDS.join(', ')}) VALUES (?${', ?'.repeat(FIELDS.length)})`);
const known = db.prepare('INSERT INTO known VALUES (?, ?, ?, ?, ?)');
const named = db.prepare('INSERT INTO named VALUES (?, ?, ?)');
let took = 0;
for (let id = 1; id <= Number(count); id++) {
  const one = notebook(id - 1);
  const at = performance.now();
  const texts = FIELDS.map(field =>
    one.pieces
      .filter(piece => piece.field === field)
      .map(({ text }) => text)
      .join('\n')
  );
  word.run(id, ...texts);
  known.run(id, one.space, one.author.id, one.language, Number(one.reviewed));
  one.tags.forEach(name => named.run(id, 'tag', name));
  one.packages.forEach(name => named.run(id, 'package', name));
  took += performance.now() - at;
}
db.exec('CREATE INDEX by_id ON named (id, kind); COMMIT');

/** A search in FTS5's words; null where it asks for something else as well. */
function match({ terms, filters }) {
  if (terms.length === 0 || filters.tags.length > 0) {
    return null;
  }
  return terms
    .map(
      ({ shown, prefix, fields }) =>
        `${fields ? `${fields[0]} : ` : ''}"${shown.replaceAll('"', '')}"${prefix ? '*' : ''}`
    )
    .join(' AND ');
}

const { asked } = JSON.parse(readFileSync(queries, 'utf8'));
const spaces = 'space IN (SELECT value FROM json_each(:spaces))';
const found = `WITH found AS MATERIALIZED (SELECT id, space, author, language, reviewed FROM words JOIN known ON id = words.rowid
  WHERE words MATCH :words AND ${spaces})`;
const hits =
  db.prepare(`SELECT words.rowid, snippet(words, -1, '[', ']', '…', 20) AS mark FROM words JOIN known ON id = words.rowid
  WHERE words MATCH :words AND ${spaces} ORDER BY bm25(words, 8, 4, 4, 5, 5, 3, 2.5, 1, 1, 0.5) LIMIT 20`);
const facets = db.prepare(`${found} SELECT 'space' AS kind, space AS name, count(*) AS count FROM found GROUP BY space
  UNION ALL SELECT 'author', author, count(*) FROM found GROUP BY author
  UNION ALL SELECT 'language', language, count(*) FROM found GROUP BY language
  UNION ALL SELECT 'reviewed', '', sum(reviewed) FROM found
  UNION ALL SELECT kind, name, count(*) FROM found JOIN named USING (id) GROUP BY kind, name`);
const times = [];
for (const { kind, plan } of asked) {
  const words = match(plan);
  if (words === null || kind === 'a word with a slip') {
    continue;
  }
  const at = performance.now();
  const before = process.threadCpuUsage();
  const bound = { words, spaces: JSON.stringify(plan.readable) };
  hits.all(bound);
  facets.all(bound);
  const { user, system } = process.threadCpuUsage(before);
  times.push({ kind, ms: performance.now() - at, cpu: (user + system) / 1000 });
}
db.close();
process.stdout.write(JSON.stringify({ took, times }));
