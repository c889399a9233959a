import { VitrineError } from '../errors/index.js';
import { wellFormed } from '../notebook/json/json.js';
import { choiceLimits } from '../redaction/choices.js';
import type { Release } from '../redaction/choices.js';
import type { PublishedFields } from './model.js';

/** Longest values of the published fields, in characters. */
export const fieldLimits = {
  title: 200,
  question: 1000,
  answer: 1000,
  description: 10_000,
  tags: 20,
  tag: 40,
  note: 2000,
  fileName: 200
} as const;

/**
 * Characters that are never seen: controls, soft marks of direction and zero-width ones, and code
 * points that are no characters, which git doesn't take for UTF-8. Joiners stay for emoji.
 */
const UNSEEN = /[^\P{Cc}\n\t]|[\p{Noncharacter_Code_Point}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

function limited(text: string, field: string, limit: number): string {
  if ([...text].length > limit) {
    throw new VitrineError('field-too-long', { field, limit });
  }
  return text;
}

/** Text of one line. */
function line(value: string | undefined): string {
  return wellFormed(value ?? '')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text of several lines: LF, no spaces at the ends of lines, at most one empty line in a row. */
function text(value: string | undefined): string {
  const lines = wellFormed(value ?? '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .split('\n')
    .map(one => one.trimEnd());
  return lines
    .filter((one, i) => one !== '' || lines[i - 1] !== '')
    .join('\n')
    .trim();
}

function tagsOf(values: readonly string[] | undefined): string[] {
  const tags = [...new Set((values ?? []).map(line).filter(tag => tag !== ''))];
  if (tags.length > fieldLimits.tags) {
    throw new VitrineError('field-too-long', { field: 'list of tags', limit: fieldLimits.tags });
  }
  return tags.map(tag => limited(tag, 'tag', fieldLimits.tag));
}

/** The last part of a path: where a file lay is nobody's business. */
function baseName(value: string | undefined): string {
  const name = line(line(value).split(/[/\\]/).pop());
  return name === '' || name === '.' || name === '..' ? 'notebook.ipynb' : name;
}

/** Published fields in their one form. Cleaning twice changes nothing; too long is refused, never cut. */
export function cleanFields(input: Partial<PublishedFields>): PublishedFields {
  const title = limited(line(input.title), 'title', fieldLimits.title);
  if (title === '') {
    throw new VitrineError('title-missing');
  }
  return {
    title,
    question: limited(text(input.question), 'question', fieldLimits.question),
    answer: limited(text(input.answer), 'answer', fieldLimits.answer),
    description: limited(text(input.description), 'description', fieldLimits.description),
    tags: tagsOf(input.tags),
    note: limited(text(input.note), 'note', fieldLimits.note),
    fileName: limited(baseName(input.fileName), 'file name', fieldLimits.fileName)
  };
}

/** Why an output is let out, as one line; refused where there is none. */
export function cleanReason({ cell, output, reason }: Release): Release {
  const clean = limited(line(reason), 'reason', choiceLimits.reason);
  if (clean === '') {
    throw new VitrineError('release-reason-missing', { cell, output });
  }
  return { cell, output, reason: clean };
}

const ENDING = /\.ipynb$/i;

/** The fields as detectors read them: the ending of a file name would hide what stands before it. */
export function textsOf(fields: PublishedFields): PublishedFields {
  return { ...fields, fileName: fields.fileName.replace(ENDING, '') };
}

/** The same fields with the ending that the file name had. */
export function withEnding(texts: PublishedFields, { fileName }: PublishedFields): PublishedFields {
  return { ...texts, fileName: `${texts.fileName}${ENDING.exec(fileName)?.[0] ?? ''}` };
}
