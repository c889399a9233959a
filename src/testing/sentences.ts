import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A sentence as it is written in the sources: what translators get. */
export interface Sentence {
  place: string | null;
  one: string;
  many: string | null;
  at: string;
}

/** Which arguments of each call are sentences; the tool that collects them reads nothing but literals. */
const calls: Readonly<Record<string, readonly string[]>> = {
  __: ['one'],
  _n: ['one', 'many'],
  _p: ['place', 'one'],
  _np: ['place', 'one', 'many']
};

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)testing\//.test(name))
    .map(name => join(folder, name));
}

/** Collects sentences as the tools of JupyterLab's language packs do: literals in calls of `trans`. */
export function sentencesIn(folders: readonly string[]): Sentence[] {
  const found: Sentence[] = [];
  for (const file of folders.flatMap(sourcesIn)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const names = calls[node.expression.name.text];
        if (names !== undefined && /(^|\.)trans$/.test(node.expression.expression.getText())) {
          const texts = names.map((name, at): [string, string] => {
            const given = node.arguments[at];
            if (given === undefined || !ts.isStringLiteralLike(given)) {
              throw new Error(`${file}: ${node.getText()} can't be collected`);
            }
            return [name, given.text];
          });
          found.push({ place: null, one: '', many: null, at: file, ...Object.fromEntries(texts) });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
