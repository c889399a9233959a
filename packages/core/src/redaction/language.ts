import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';

/** Languages that have a Jupyter kernel. A list, because any other form would let content ride along. */
export const languages = (
  'python R julia javascript typescript scala java kotlin groovy clojure c c++ csharp fsharp rust go ruby perl php ' +
  'bash powershell sql haskell octave matlab sas stata lua ocaml fortran swift elixir erlang prolog scheme racket ' +
  'sos dart nim gap sage maxima wolfram coconut tcl xonsh zig'
).split(' ');

const aliases: Readonly<Record<string, string>> = {
  ipython: 'python',
  'c#': 'csharp',
  'f#': 'fsharp',
  cpp: 'c++',
  sh: 'bash'
};
const known = new Map(languages.map(name => [name.toLowerCase(), name]));

function languageOf(value: Json | undefined): string | null {
  if (typeof value !== 'string') {
    return null;
  }
  const name = value.trim().toLowerCase();
  return known.get(Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name) ?? null;
}

function versionOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? (/^\d{1,4}(?:\.\d{1,3}){0,2}/.exec(value)?.[0] ?? null) : null;
}

/** The kernel's language and version as notebook metadata may carry them; null where neither is known. */
export interface Language {
  name: string;
  version: string | null;
}

/** Reads the language; the kernel's name, display name and path are not looked at. */
export function languageOfMetadata(metadata: JsonObject): Language | null {
  const info = isObject(metadata['language_info']) ? metadata['language_info'] : {};
  const spec = isObject(metadata['kernelspec']) ? metadata['kernelspec'] : {};
  const name = languageOf(info['name']) ?? languageOf(spec['language']);
  return name === null ? null : { name, version: versionOf(info['version']) };
}

/** The only notebook metadata that leaves. nbformat wants a name in `kernelspec`, so that part goes whole. */
export function cleanMetadata(metadata: JsonObject): JsonObject {
  const language = languageOfMetadata(metadata);
  if (language === null) {
    return {};
  }
  const { name, version } = language;
  return { language_info: version === null ? { name } : { name, version } };
}
