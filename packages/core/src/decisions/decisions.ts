import { hmacHex, sha256Hex } from '../hash/index.js';
import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { canonicalJson } from '../notebook/json/write.js';
import type { Cell, Notebook } from '../notebook/model.js';
import type { HiddenKind } from '../words/hidden.js';
import { choiceLimits, settledChoices } from '../redaction/choices.js';
import type { Choices, OutputPlace } from '../redaction/choices.js';
import { hiddenKindOf } from '../redaction/hidden.js';
import { outputGroups } from '../redaction/rebuild/outputs.js';

/** A text that was hidden, as far as it is needed to know it again: never the text. */
export interface RememberedText {
  /** Keyed fingerprint. */
  mark: string;
  /** A small one that is quick to make, keyed as well: only where it is the same the other is made. */
  tag: number;
  /** Words in it. */
  words: number;
  /** Its characters in steps of four. */
  length: number;
}

/** An output that was hidden: whose, of what kind, and the how-manieth of that kind. */
export interface RememberedOutput {
  /** Keyed fingerprint of the cell's id. */
  cell: string;
  /** Keyed fingerprint of the cell's text. */
  source: string;
  kind: HiddenKind;
  nth: number;
}

/** An output that was let out, with the reason that was published. */
export interface RememberedRelease extends RememberedOutput {
  /** Keyed fingerprint of the output: another one isn't let out by memory. */
  content: string;
  reason: string;
}

/** What an author decided about a notebook, without a value of it; of use on the computer that has the key alone. */
export interface Remembered {
  format: 1;
  texts: RememberedText[];
  outputs: RememberedOutput[];
  releases: RememberedRelease[];
}

/** A word as it is counted here; what lies between words isn't part of what is known again. */
const WORD = /[\p{L}\p{N}_]+/gu;
const STEP = 4;
/** A chosen text may stand in longer words; so many letters on either side are looked at. */
const AROUND = 60;
/** So many longer words of one text are kept. */
const FORMS = 20;

/** @param key random bytes that never leave this computer */
export function remember(choices: Choices, notebook: Notebook, key: Uint8Array): Remembered {
  const { hide, hideOutputs, release } = settledChoices(choices);
  const texts = [...textsOf(notebook)];
  const tagOf = taggerOf(key);
  const known = new Map<string, RememberedText>();
  for (const text of hide) {
    for (const form of [text, ...formsOf(text, texts)]) {
      const core = coreOf(form);
      if (core !== null) {
        known.set(core.text, {
          mark: markOf(key, 'text', core.text),
          tag: tagOf(core.text),
          words: core.words,
          length: classOf(core.text)
        });
      }
    }
  }
  const outputs = hideOutputs.flatMap(place => rememberedOutput(place, notebook, key) ?? []);
  const releases = release.flatMap(({ reason, ...place }): RememberedRelease[] => {
    const output = rememberedOutput(place, notebook, key);
    const content = contentAt(notebook, place);
    return output === null || content === null ? [] : [{ ...output, content: markOf(key, 'content', content), reason }];
  });
  return { format: 1, texts: [...known.values()], outputs, releases };
}

/**
 * What of it holds for a later form of the notebook: texts that still stand there, hidden outputs of the same cell, and
 * what was let out where neither its cell's text nor the output has changed. Another key knows nothing again.
 */
export function recall(remembered: Remembered, notebook: Notebook, key: Uint8Array): Choices {
  const cells = cellsBy(notebook, key);
  const placeOf = (output: RememberedOutput): OutputPlace | null => placeIn(notebook, cells, output);
  const hideOutputs = remembered.outputs.flatMap(output => placeOf(output) ?? []);
  const release = remembered.releases.flatMap(one => {
    const place = placeOf(one);
    const cell = place === null ? undefined : notebook.cells[place.cell];
    const content = place === null ? null : contentAt(notebook, place);
    return place === null ||
      cell === undefined ||
      content === null ||
      markOf(key, 'source', cell.source) !== one.source ||
      markOf(key, 'content', content) !== one.content
      ? []
      : [{ ...place, reason: one.reason }];
  });
  const hide = textsKnown(remembered.texts, notebook, key).slice(0, choiceLimits.hide);
  return settledChoices({ hide, hideOutputs, release });
}

/** What was kept, read back; null for anything else. */
export function rememberedFrom(value: Json): Remembered | null {
  const fits =
    isObject(value) &&
    value['format'] === 1 &&
    listOf(value['texts'], ['mark'], ['tag', 'words', 'length']) &&
    listOf(value['outputs'], ['cell', 'source', 'kind'], ['nth']) &&
    listOf(value['releases'], ['cell', 'source', 'kind', 'content', 'reason'], ['nth']);
  return fits ? (value as unknown as Remembered) : null;
}

function listOf(value: Json | undefined, texts: readonly string[], numbers: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      item =>
        isObject(item) &&
        texts.every(name => typeof item[name] === 'string') &&
        numbers.every(name => typeof item[name] === 'number')
    )
  );
}

const markOf = (key: Uint8Array, what: string, text: string): string => hmacHex(key, `${what}\u0000${text}`);

/** Sixteen bits of a text, by a multiplier that only the key gives. */
function taggerOf(key: Uint8Array): (text: string) => number {
  const by = Number.parseInt(markOf(key, 'tag', '').slice(0, 8), 16) | 1;
  return text => {
    let hash = by;
    for (let at = 0; at < text.length; at++) {
      hash = (Math.imul(hash, by) + text.charCodeAt(at)) | 0;
    }
    return ((hash >>> 16) ^ (hash >>> 3)) & 0xffff;
  };
}

const classOf = (text: string): number => Math.ceil([...text].length / STEP);

/** A text from its first word to its last, in the form in which texts are compared; null where it has no word. */
function coreOf(text: string): { text: string; words: number } | null {
  const words = [...text.matchAll(WORD)];
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined
    ? null
    : { text: normal(text.slice(first.index, last.index + last[0].length)), words: words.length };
}

const normal = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').toLowerCase();

/** Every text of a notebook in which something can be chosen; pictures are none. */
function* textsOf({ cells }: Notebook): Iterable<string> {
  for (const cell of cells) {
    yield cell.source;
    if (cell.cell_type === 'code') {
      yield* textsIn(cell.outputs);
    }
  }
}

function* textsIn(value: Json): Iterable<string> {
  if (typeof value === 'string') {
    yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) {
      yield* textsIn(item);
    }
  } else if (isObject(value)) {
    for (const [name, item] of Object.entries(value)) {
      if (!name.startsWith('image/')) {
        yield* textsIn(item);
      }
    }
  }
}

/** The longer words in which a text stands: they go with it, and it is known again by them. */
function formsOf(text: string, texts: readonly string[]): Set<string> {
  const words = text.split(' ').map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const pattern = new RegExp(words.join('\\s{1,40}'), 'giu');
  const forms = new Set<string>();
  for (const one of texts) {
    for (const { 0: found, index } of one.matchAll(pattern)) {
      const end = index + found.length;
      const before = /[\p{L}\p{N}_]*$/u.exec(one.slice(Math.max(0, index - AROUND), index))?.[0] ?? '';
      const after = /^[\p{L}\p{N}_]*/u.exec(one.slice(end, end + AROUND))?.[0] ?? '';
      if (before.length + after.length > 0 && before.length < AROUND && after.length < AROUND) {
        forms.add(before + found + after);
      }
      if (forms.size >= FORMS) {
        return forms;
      }
    }
  }
  return forms;
}

/** Texts of a notebook whose fingerprints are known; only those of a length and a tag that one of them has are compared. */
function textsKnown(known: readonly RememberedText[], notebook: Notebook, key: Uint8Array): string[] {
  const marks = new Set(known.map(({ mark }) => mark));
  const tags = new Set(known.map(({ tag }) => tag));
  const lengths = new Map<number, Set<number>>();
  for (const { words, length } of known) {
    lengths.set(words, (lengths.get(words) ?? new Set()).add(length));
  }
  const tagOf = taggerOf(key);
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const text of marks.size === 0 ? [] : textsOf(notebook)) {
    const words = [...text.matchAll(WORD)];
    for (const [count, classes] of lengths) {
      for (let at = 0; at + count <= words.length; at++) {
        const first = words[at];
        const last = words[at + count - 1];
        const candidate = text.slice(first?.index, (last?.index ?? 0) + (last?.[0].length ?? 0));
        const core = candidate.length > 2 * choiceLimits.text ? '' : normal(candidate);
        if (core !== '' && classes.has(classOf(core)) && !seen.has(core)) {
          seen.add(core);
          if (tags.has(tagOf(core)) && marks.has(markOf(key, 'text', core))) {
            found.add(candidate);
          }
        }
      }
    }
  }
  return [...found];
}

function groupsAt({ cells }: Notebook, cell: number): JsonObject[][] {
  const found = cells[cell];
  const outputs = found?.cell_type === 'code' ? found.outputs : [];
  return outputGroups(outputs).map(group => group.map(at => outputs[at] ?? {}));
}

const kindOf = (group: readonly JsonObject[]): HiddenKind => hiddenKindOf(group[0] ?? {}) ?? 'other';

function rememberedOutput({ cell, output }: OutputPlace, notebook: Notebook, key: Uint8Array): RememberedOutput | null {
  const groups = groupsAt(notebook, cell);
  const found = notebook.cells[cell];
  const group = groups[output];
  if (found === undefined || group === undefined) {
    return null;
  }
  const kind = kindOf(group);
  const nth = groups.slice(0, output).filter(other => kindOf(other) === kind).length;
  return { cell: markOf(key, 'id', found.id), source: markOf(key, 'source', found.source), kind, nth };
}

/** An output whichever run it comes from: how often its cell was run isn't part of it. */
function contentAt(notebook: Notebook, { cell, output }: OutputPlace): string | null {
  const group = groupsAt(notebook, cell)[output];
  return group === undefined
    ? null
    : sha256Hex(canonicalJson(group.map(({ execution_count: _count, ...rest }) => rest)));
}

/** Cells by the fingerprints of their ids and texts. */
interface CellsBy {
  id: ReadonlyMap<string, number>;
  source: ReadonlyMap<string, number>;
}

function cellsBy({ cells }: Notebook, key: Uint8Array): CellsBy {
  const by = (what: string, textOf: (cell: Cell) => string): Map<string, number> =>
    new Map(cells.map((cell, index): [string, number] => [markOf(key, what, textOf(cell)), index]).reverse());
  return { id: by('id', cell => cell.id), source: by('source', cell => cell.source) };
}

function placeIn(notebook: Notebook, { id, source }: CellsBy, wanted: RememberedOutput): OutputPlace | null {
  const cell = id.get(wanted.cell) ?? source.get(wanted.source);
  if (cell === undefined) {
    return null;
  }
  const output = groupsAt(notebook, cell)
    .flatMap((group, index) => (kindOf(group) === wanted.kind ? [index] : []))
    .at(wanted.nth);
  return output === undefined ? null : { cell, output };
}
