import type { Finding } from '../detect/model.js';
import { kindOf } from './headers.js';
import { linesOf } from './lines.js';
import { sheetFindings } from './sheet.js';
import type { Cell, SheetColumn } from './sheet.js';

const INSERT =
  /\binsert\s{1,8}(?:into|overwrite)\s{1,8}(?:table\s{1,8})?[\w."`[\]]{1,120}\s{0,8}\(([^()]{1,4000})\)\s{0,8}values\s{0,8}/gi;
const VALUE = /'((?:[^'\\]|\\.|''){0,2000})'|"((?:[^"\\]|\\.){0,2000})"|([\w.+-]{1,80})|([(),;])/g;

/** Rows of SQL: `INSERT INTO t (name, email) VALUES ('..', '..'), (..)`. */
export function insertFindings(text: string): Finding[] {
  const findings: Finding[] = [];
  INSERT.lastIndex = 0;
  for (let insert = INSERT.exec(text); insert !== null; insert = INSERT.exec(text)) {
    const names = (insert[1] ?? '').split(',').map(name => name.replace(/["'`[\]\s]/g, ''));
    if (!names.some(name => kindOf(name) !== null)) {
      continue;
    }
    const columns = names.map((name): SheetColumn => ({ name, cells: [] }));
    VALUE.lastIndex = INSERT.lastIndex;
    let depth = 0;
    let column = 0;
    for (let token = VALUE.exec(text); token !== null; token = VALUE.exec(text)) {
      const [whole, single, double, bare, sign] = token;
      INSERT.lastIndex = VALUE.lastIndex;
      if (sign === '(') {
        depth++;
        column = depth === 1 ? 0 : column;
      } else if (sign === ')') {
        depth--;
      } else if (sign === ',') {
        column += depth === 1 ? 1 : 0;
      } else if (sign === ';' || (depth <= 0 && bare !== undefined)) {
        break;
      } else if (depth === 1) {
        const value = single ?? double ?? bare ?? '';
        const start = token.index + (bare === undefined ? 1 : 0);
        columns[column]?.cells.push({ text: value, start, end: start + value.length });
      }
      if (whole === '' || depth < 0) {
        break;
      }
    }
    findings.push(...sheetFindings(columns, 'table-insert'));
  }
  return findings;
}

const FIELD = /^(\s*)(- )?["']?([\p{L}_][\p{L}\p{N} _-]{0,40}?)["']?:[ \t]+(.*\S)\s*$/u;

/** Lists of records as YAML writes them: `- name: ..` and further fields below. */
export function yamlFindings(text: string): Finding[] {
  if (!/^[ \t]{0,40}- ["']?[\p{L}_][\p{L}\p{N} _-]{0,40}["']?:[ \t]/mu.test(text)) {
    return [];
  }
  const columns = new Map<string, Cell[]>();
  let records = 0;
  for (const line of linesOf(text, false)) {
    const match = FIELD.exec(line.text);
    const [, , dash, name, value] = match ?? [];
    if (name === undefined || value === undefined) {
      continue;
    }
    records += dash === undefined ? 0 : 1;
    const bare = value.replace(/^(["'])(.*)\1$/, '$2');
    const start = line.start + line.text.lastIndexOf(value) + (bare === value ? 0 : 1);
    const cell = { text: bare, start, end: start + bare.length };
    const cells = columns.get(name);
    if (cells === undefined) {
      columns.set(name, [cell]);
    } else {
      cells.push(cell);
    }
  }
  return records < 2
    ? []
    : sheetFindings(
        [...columns].map(([name, cells]) => ({ name, cells })),
        'table-yaml'
      );
}
