import { parser as python } from '@lezer/python';
import { describe, expect, it } from 'vitest';
import { readNotebook } from '@vitrine/core/notebook';
import { cleanFields } from '@vitrine/core/snapshot';
import { authorLogin, authorName, demoNotebook, demoSpaces, generate } from './generate.js';
import type { DemoNotebook } from './generate.js';
import { FIRST_DAY, originOf } from './recipe.js';
import { topics } from './topics/index.js';

const many = [...generate(11, 700, { figures: false })];
const some = [...generate(7, 60)];

const share = (of: (made: DemoNotebook) => boolean): number => many.filter(of).length / many.length;

describe('demo notebooks', () => {
  it('are the same bytes for the same seed, and others for another', () => {
    expect([...generate(7, 60)]).toEqual(some);
    const others = [...generate(8, 60)].map(made => made.text);
    expect(some.filter(made => others.includes(made.text))).toEqual([]);
    expect(new Set(some.map(made => made.text)).size).toBe(some.length);
  });

  it('are the first of more, whichever are asked for and in whatever order', () => {
    expect([...generate(7, 40, { from: 20 })]).toEqual(some.filter(made => made.notebook >= 20 && made.notebook < 40));
    const one = some[17];
    expect(one && demoNotebook(7, one.notebook, one.version)).toEqual(one);
  });

  it('are notebooks, written as Jupyter writes them', () => {
    for (const made of [...some, ...many.slice(0, 120)]) {
      const notebook = readNotebook(made.text);
      expect(new Set(notebook.cells.map(cell => cell.id)).size).toBe(notebook.cells.length);
      expect(`${JSON.stringify(JSON.parse(made.text), null, 1)}\n`).toBe(made.text);
      const counts = notebook.cells.flatMap(cell => (cell.cell_type === 'code' ? [cell.execution_count] : []));
      expect(counts).toEqual(counts.map((_, at) => at + 1));
    }
  });

  it('have Python that parses', () => {
    const broken: string[] = [];
    for (const made of many.filter(each => each.code === 'python')) {
      for (const cell of readNotebook(made.text).cells) {
        if (cell.cell_type === 'code') {
          python.parse(cell.source).iterate({
            enter: node => {
              if (node.type.isError) {
                broken.push(cell.source);
              }
            }
          });
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it('leave no hole where a word should be', () => {
    expect(
      many.filter(made => /[«»‹›]|undefined|NaN {2}NaN|\[object/.test(made.text)).map(made => made.notebook)
    ).toEqual([]);
  });

  it('have fields that a gallery takes as they are', () => {
    for (const { fields } of many) {
      expect(cleanFields(fields)).toEqual(fields);
      expect(fields.title.length).toBeGreaterThan(5);
      expect(fields.tags.length).toBeGreaterThan(0);
      expect(fields.fileName).toMatch(/^[a-z0-9-]+\.ipynb$/);
    }
  });

  it('are of sizes as people write them: most small, some large, 15 KB in the middle of their weight', () => {
    const sizes = many.map(made => Buffer.byteLength(made.text)).sort((a, b) => a - b);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(12_000);
    expect(mean).toBeLessThan(18_000);
    expect(sizes[Math.floor(sizes.length / 2)] ?? 0).toBeLessThan(mean * 0.75);
    expect(sizes[Math.floor(sizes.length * 0.98)] ?? 0).toBeGreaterThan(mean * 3);
    expect(sizes[0] ?? 0).toBeGreaterThan(1_500);
  });

  it('have a few that are very large', () => {
    const large = Array.from({ length: 3000 }, (_, at) => at).filter(at => {
      const { recipe } = originOf(11, at);
      return recipe.target > 340_000;
    });
    expect(large.length).toBeGreaterThan(0);
    expect(large.length).toBeLessThan(30);
    expect(Buffer.byteLength(demoNotebook(11, large[0] ?? 0, 1, false).text)).toBeGreaterThan(250_000);
  });

  it('are about every field, in several languages and kinds of code', () => {
    expect(new Set(many.map(made => made.topic))).toEqual(new Set(topics.map(topic => topic.id)));
    expect(new Set(many.map(made => made.language))).toEqual(new Set(['en', 'de', 'fr', 'es']));
    expect(new Set(many.map(made => made.code))).toEqual(new Set(['python', 'r', 'julia']));
    expect(share(made => made.code === 'python')).toBeGreaterThan(0.8);
    expect(share(made => made.language === 'en')).toBeGreaterThan(0.8);
    for (const library of ['pandas', 'polars', 'duckdb', 'sklearn', 'statsmodels', 'torch', 'seaborn', 'ggplot2']) {
      expect(share(made => made.text.includes(library))).toBeGreaterThan(0.005);
    }
  });

  it('use words as people do: few of them often, most of them seldom', () => {
    const counts = new Map<string, number>();
    for (const made of many) {
      for (const cell of readNotebook(made.text).cells) {
        for (const [word] of cell.cell_type === 'markdown' ? cell.source.toLowerCase().matchAll(/\p{L}{2,}/gu) : []) {
          counts.set(word, (counts.get(word) ?? 0) + 1);
        }
      }
    }
    const ranks = [...counts.values()].sort((a, b) => b - a);
    expect(ranks.length).toBeGreaterThan(2000);
    expect((ranks[0] ?? 0) / (ranks[99] ?? 1)).toBeGreaterThan(15);
    expect((ranks[99] ?? 0) / (ranks[999] ?? 1)).toBeGreaterThan(8);
  });

  it('come after what they are forks of, some of them forks of forks, most of them changed', () => {
    const forks = many.filter(made => made.forkOf !== null);
    expect(forks.length / 700).toBeGreaterThan(0.08);
    const at = (notebook: number, version: number): DemoNotebook | undefined =>
      many.find(made => made.notebook === notebook && made.version === version);
    let again = 0;
    for (const fork of forks) {
      const origin = at(fork.forkOf?.notebook ?? -1, fork.forkOf?.version ?? -1);
      expect(many.indexOf(origin ?? fork)).toBeLessThan(many.indexOf(fork));
      expect(origin?.publishedAt).toBeLessThan(fork.publishedAt);
      expect(origin?.topic).toBe(fork.topic);
      expect(origin?.text).not.toBe(fork.text);
      const ids = (made: DemoNotebook | undefined): string[] =>
        readNotebook(made?.text ?? '').cells.map(cell => cell.id);
      const kept = ids(origin).filter(id => ids(fork).includes(id));
      expect(kept.length).toBeGreaterThan(1);
      again += at(origin?.notebook ?? -1, 1)?.forkOf === null ? 0 : 1;
    }
    expect(again).toBeGreaterThan(2);
  });

  it('have versions one after the other, each of them another', () => {
    const later = many.filter(made => made.version > 1);
    expect(later.length).toBeGreaterThan(60);
    for (const made of later) {
      const before = many[many.indexOf(made) - 1];
      expect(before).toMatchObject({ notebook: made.notebook, version: made.version - 1, last: false });
      expect(before?.publishedAt).toBeLessThan(made.publishedAt);
      expect(made.text).not.toBe(before?.text);
      expect(made.fields.note).not.toBe('');
    }
  });

  it('are spread over two years, over spaces and over people of whom some write a lot', () => {
    const dates = many.map(made => made.publishedAt);
    expect(Math.min(...dates)).toBeGreaterThan(FIRST_DAY - 1);
    expect(Math.max(...dates) - Math.min(...dates)).toBeGreaterThan(600 * 86_400_000);
    expect(new Set(many.map(made => made.space)).size).toBe(demoSpaces.length);
    const authors = new Set(many.map(made => made.author));
    expect(authors.size).toBeGreaterThan(15);
    expect(share(made => made.author < 2)).toBeGreaterThan(0.1);
  });

  it('are by nobody that there is', () => {
    expect([0, 1, 12].map(authorName)).toEqual(['Demo author', 'Demo colleague', 'Demo author 12']);
    expect([0, 1, 12].map(authorLogin)).toEqual(['demo-author', 'demo-colleague', 'demo-author-12']);
  });

  it('are talked about here and there, at cells and outputs that are there', () => {
    const talked = many.filter(made => made.comments.length > 0);
    expect(talked.length).toBeGreaterThan(60);
    for (const made of talked) {
      const { cells } = readNotebook(made.text);
      for (const comment of made.comments) {
        const cell = cells[comment.cell];
        const outputs = cell?.cell_type === 'code' ? cell.outputs.length : 0;
        expect(comment.output ?? -1).toBeLessThan(outputs);
        expect(comment.text).not.toMatch(/[«»‹›]/);
        expect(comment.resolved && comment.replies.length === 0).toBe(false);
      }
    }
    expect(talked.flatMap(made => made.comments).filter(comment => comment.output !== null).length).toBeGreaterThan(10);
  });
});
