import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notebookJson } from '../testing/arbitrary.js';
import { cleanFields } from '../snapshot/fields.js';
import { describeNotebook } from './describe.js';
import type { Description } from './describe.js';
import { notebookOf } from './read/read.js';

const cell = (cell_type: 'markdown' | 'code', source: string): object =>
  cell_type === 'code'
    ? { cell_type, source, metadata: {}, outputs: [], execution_count: null }
    : { cell_type, source, metadata: {} };

const seen = (...cells: object[]): Description =>
  describeNotebook(notebookOf(JSON.parse(JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }))));
const of = (...markdown: string[]): Description => seen(...markdown.map(source => cell('markdown', source)));

describe('the title', () => {
  it.each([
    ['# Bikes', 'Bikes'],
    ['#\tBikes', 'Bikes'],
    ['###### Deep', 'Deep'],
    ['####### Seven signs are none', ''],
    ['#Bikes', ''],
    ['Bikes\n=====', 'Bikes'],
    ['Bikes\n-', 'Bikes'],
    ['Two\nlines\n---', 'Two lines'],
    ['---\n\n# After a line', 'After a line'],
    ['# **Bold** `code` ~~gone~~ __under__', 'Bold code gone under'],
    ['# [Linked](https://x.example) title', 'Linked title'],
    ['# ![logo](logo.png) Title', 'Title'],
    ['# <span style="color:red">Red</span> title', 'Red title'],
    ['#    \n\n# Second', 'Second'],
    ['```\n# no heading\n```\n\n# Heading', 'Heading'],
    ['    # code\n\n# Heading', 'Heading'],
    ['> # quoted\n\n# Heading', 'Heading'],
    ['Text first.\n\n## Later', 'Later']
  ])('of %j is %j', (markdown, title) => {
    expect(of(markdown).title).toBe(title);
  });

  it('comes from the first twelve cells of text, and not from code', () => {
    expect(seen(cell('code', '# A comment'), cell('markdown', '# Title')).title).toBe('Title');
    const late = Array.from({ length: 12 }, () => 'text');
    expect(of(...late, '# Too late').title).toBe('');
    expect(of(...late.slice(1), '# In time').title).toBe('In time');
  });
});

describe('question and answer', () => {
  it.each([
    ['Which run out?', 'Which run out?'],
    ['Some text.\n\nWhich run out?', 'Which run out?'],
    ['One.\n\nTwo.\n\nThree.\n\nToo late?', ''],
    ['Question: Which run out', 'Which run out'],
    ['QUESTION:Which', 'Which'],
    ['**Question:** Which run out?', 'Which run out?'],
    ['Really?\n\nQuestion: Which', 'Which'],
    ['- Which?\n- That?', ''],
    ['The question: is it?', 'The question: is it?']
  ])('in %j the question is %j', (markdown, question) => {
    expect(of(markdown).question).toBe(question);
  });

  it.each([
    ['Answer: Six.', 'Six.'],
    ['Conclusion: Six.', 'Six.'],
    ['Result : Six.', 'Six.'],
    ['Answer: Six.\n\nAnswer: Seven.', 'Six.'],
    ['Result: Six.\n\nAnswer: Seven.', 'Six.'],
    ['Answers: many', ''],
    ['# Answer: no', ''],
    ['Six.', '']
  ])('in %j the answer is %j', (markdown, answer) => {
    expect(of(markdown).answer).toBe(answer);
  });

  it('stays out of the description', () => {
    expect(of('# T\n\nWhich?\n\nWe look at trips.\n\nAnswer: Six.').description).toBe('We look at trips.');
    expect(of('# T\n\nWhich?').description).toBe('');
  });
});

describe('tags', () => {
  it.each([
    ['Tags: a, b; c', ['a', 'b', 'c']],
    ['Keywords: #a, #b.', ['a', 'b']],
    ['tags:a,a, a ,', ['a']],
    [`Tags: ${'x'.repeat(41)}, ${'y'.repeat(40)}`, ['y'.repeat(40)]],
    ['Tags:', []]
  ])('written as %j are %j', (markdown, tags) => {
    expect(of(markdown).tags).toEqual(tags);
  });

  it('are at most twenty, and of imports the five first that say something', () => {
    const many = Array.from({ length: 30 }, (_, at) => `t${at}`);
    expect(of(`Tags: ${many.join(', ')}`).tags).toEqual(many.slice(0, 20));
    const code = 'import os, sys, json\nimport a, b, c, d, e, f';
    expect(seen(cell('code', code)).tags).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('that are written are not joined by imports', () => {
    expect(seen(cell('markdown', 'Tags: mine'), cell('code', 'import pandas')).tags).toEqual(['mine']);
  });
});

describe('whatever a notebook says', () => {
  it('law: is a proposal that the gallery would take, as soon as there is a title', () => {
    fc.assert(
      fc.property(notebookJson, json => {
        const proposed = describeNotebook(notebookOf(json));
        const fields = cleanFields({ ...proposed, title: proposed.title || 'Untitled', note: '', fileName: '' });
        expect(cleanFields(fields)).toEqual(fields);
      })
    );
  });

  it('law: holds no line break and no mark of a picture or link', () => {
    const parts = fc.constantFrom(
      '# ',
      'a',
      '\n',
      '\n\n',
      '![x](y)',
      '[a](b)',
      '`',
      '**',
      '?',
      'Answer: ',
      '<b>',
      '> '
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), texts => {
        const { title, question, answer, description } = of(texts.join(''));
        for (const text of [title, question, answer, description]) {
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/[\n\r`]|!\[x\]\(y\)|\[a\]\(b\)/);
        }
      })
    );
  });
});
