import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notebookJson } from '../testing/arbitrary.js';
import { worked } from '../testing/work.js';
import { changesBetween, describeNotebook, executionFacts, importsOf, notebookOf } from './index.js';
import { linkFromMetadata, linkOf, metadataWith, originOf, withLink, withOrigin } from './index.js';
import type { Json, Notebook } from './index.js';

const code = (source: string, count: number | null = null, outputs: Json[] = [], id?: string): Json => ({
  cell_type: 'code',
  source,
  metadata: {},
  execution_count: count,
  outputs,
  ...(id === undefined ? {} : { id })
});
const md = (source: string, id?: string): Json => ({
  cell_type: 'markdown',
  source,
  metadata: {},
  ...(id === undefined ? {} : { id })
});
const nb = (...cells: Json[]): Notebook => notebookOf({ cells, metadata: {}, nbformat: 4 });

describe('executionFacts', () => {
  it('tells the order', () => {
    expect(executionFacts(nb(md('x'), code('a', 1), code('b', 4))).order).toBe('top-to-bottom');
    expect(executionFacts(nb(code('a', 5), code('b', 4))).order).toBe('out-of-order');
    expect(executionFacts(nb(code('a'), code('b'))).order).toBe('not-run');
    expect(executionFacts(nb(md('x')))).toEqual({
      order: 'not-run',
      notRun: [],
      failed: [],
      repeated: [],
      codeCells: 0
    });
  });

  it('names cells by their place among all cells and passes over empty ones', () => {
    const error = { output_type: 'error', ename: 'E', evalue: '', traceback: [] };
    const facts = executionFacts(nb(md('x'), code('a', 1), code('  '), code('b'), code('c', 1, [error])));
    expect(facts).toEqual({ order: 'out-of-order', notRun: [3], failed: [4], repeated: [4], codeCells: 3 });
  });

  it('counts a hidden error message as a failure', () => {
    const hidden = { output_type: 'display_data', data: {}, metadata: { vitrine: { hidden: 'error' } } };
    expect(executionFacts(nb(code('a', 1, [hidden]))).failed).toEqual([0]);
  });
});

describe('describeNotebook', () => {
  it('reads title, question, answer, text and tags', () => {
    const found = describeNotebook(
      nb(
        md('# Station **forecast**\n\nWhich stations run out of bikes before [nine](http://x.example)?'),
        md('We look at *trips* of one year.\nTwo lines.\n\n- a list\n\n```\ncode?\n```\n\nAnswer: Six of them.'),
        code('import pandas as pd\nfrom sklearn.linear_model import Ridge\nimport os, numpy.linalg')
      )
    );
    expect(found).toEqual({
      title: 'Station forecast',
      question: 'Which stations run out of bikes before nine?',
      answer: 'Six of them.',
      description: 'We look at trips of one year. Two lines.',
      tags: ['pandas', 'sklearn', 'numpy']
    });
  });

  it('takes a question as the title without asking it twice, and underlined headings', () => {
    const found = describeNotebook(nb(md('Who comes back?\n===\n\nWho comes back?'), md('Tags: ward, #care.')));
    expect(found).toMatchObject({ title: 'Who comes back?', question: '', tags: ['ward', 'care'] });
  });

  it('proposes nothing where nothing is said', () => {
    const empty = { title: '', question: '', answer: '', description: '', tags: [] };
    expect(describeNotebook(nb())).toEqual(empty);
    expect(describeNotebook(nb(md('![plot](attachment:x.png)\n\n| a | b |\n'), code('x = 1')))).toEqual(empty);
  });

  it('cuts what is too long by characters', () => {
    const { title } = describeNotebook(nb(md(`# ${'😀'.repeat(300)}`)));
    expect([...title]).toHaveLength(200);
    expect(title.endsWith('…')).toBe(true);
  });

  it('takes any notebook, also marks that never close, in linear time', () => {
    fc.assert(fc.property(notebookJson, json => void describeNotebook(notebookOf(json))));
    const work = worked(() => {
      for (const odd of ['[', '![a](', '<', '*', '`', '# ', '[a]( ']) {
        describeNotebook(nb(md(odd.repeat(200_000))));
      }
    });
    expect(work).toBeLessThan(4000);
  });
});

describe('importsOf', () => {
  it('finds each top module once', () => {
    const cells = nb(
      code('import a.b as c, d\nfrom e.f import g\n  import a\nimportant = 1\nfrom . import x\n# import z'),
      md('import nothing')
    );
    expect(importsOf(cells)).toEqual(['a', 'd', 'e']);
    expect(importsOf(nb(code('import a, b.c\nimport d')))).toEqual(['a', 'b', 'd']);
  });
});

describe('changesBetween', () => {
  const base = nb(md('1', 'a'), code('2', 1, [], 'b'), code('3', 2, [], 'c'));

  it('finds nothing between a notebook and itself, and after a mere rerun', () => {
    expect(changesBetween(base, base)).toEqual({
      same: 3,
      changed: 0,
      added: 0,
      removed: 0,
      moved: 0,
      sentence: 'nothing changed'
    });
    expect(changesBetween(base, nb(md('1', 'a'), code('2', 7, [], 'b'), code('3', 8, [], 'c'))).sentence).toBe(
      'nothing changed'
    );
  });

  it('counts what changed, came, went and moved', () => {
    const now = nb(code('3', 2, [], 'c'), md('1!', 'a'), md('new', 'n'), md('more', 'm'));
    expect(changesBetween(base, now)).toMatchObject({ same: 1, changed: 1, added: 2, removed: 1, moved: 1 });
    expect(changesBetween(base, now).sentence).toBe('1 cell changed, 2 added, 1 removed, 1 moved');
    expect(changesBetween(base, nb(md('1', 'a'))).sentence).toBe('2 cells removed');
  });

  it('knows a cell by its text when the ids were lost', () => {
    const now = nb(md('1', 'x'), code('2', 1, [], 'y'), code('3!', 2, [], 'z'));
    expect(changesBetween(base, now)).toMatchObject({ same: 2, added: 1, removed: 1 });
  });

  it('adds up on any two notebooks', () => {
    fc.assert(
      fc.property(notebookJson, notebookJson, (a, b) => {
        const [x, y] = [notebookOf(a), notebookOf(b)];
        const { same, changed, added, removed, moved } = changesBetween(x, y);
        expect(same + changed + removed).toBe(x.cells.length);
        expect(same + changed + added).toBe(y.cells.length);
        expect(moved).toBeLessThanOrEqual(same + changed);
        expect(changesBetween(x, x).sentence).toBe('nothing changed');
      })
    );
  });
});

describe('links', () => {
  const origin = { entry: 'e1', version: 2, contentId: 'a'.repeat(64), commit: 'b'.repeat(40) };
  const link = { ...origin, gallery: 'http://127.0.0.1:8765' };

  it('remembers and forgets, and leaves everything else alone', () => {
    const with_ = withOrigin(withLink({ ...nb(), metadata: { keep: 1 } }, link), origin);
    expect(linkOf(with_)).toEqual(link);
    expect(originOf(with_)).toEqual(origin);
    expect(withOrigin(withLink(with_, null), null).metadata).toEqual({ keep: 1 });
    expect(metadataWith({ vitrine: { other: 1 } }, 'entry', null)).toEqual({ vitrine: { other: 1 } });
  });

  it.each([
    { ...link, entry: '../x' },
    { ...link, version: 0 },
    { ...link, version: '2' },
    { ...link, contentId: 'A'.repeat(64) },
    { ...link, commit: 'b'.repeat(39) },
    { ...link, gallery: 'javascript:alert(1)' },
    { ...link, gallery: 'http://a b' },
    { ...origin },
    'x',
    null
  ])('takes nothing that is not exactly a link: %j', odd => {
    expect(linkFromMetadata({ vitrine: { entry: odd } })).toBeNull();
  });

  it('reads only what it knows', () => {
    expect(linkFromMetadata({ vitrine: { entry: { ...link, more: 'x' } } })).toEqual(link);
    expect(linkFromMetadata({ vitrine: 3 })).toBeNull();
    expect(linkFromMetadata({})).toBeNull();
  });
});
