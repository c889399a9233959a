import { beforeAll, describe, expect, it } from 'vitest';
import { notebookOf } from '../../notebook/index.js';
import type { Json } from '../../notebook/index.js';
import { allKinds } from '../../testing/hiding/index.js';
import { loadRecognisers, policies, redact } from '../index.js';
import { isOrdinaryId } from './ids.js';

const idsOf = (ids: readonly (string | undefined)[], source = 'x'): string[] =>
  redact(
    notebookOf({
      cells: ids.map(id => ({
        cell_type: 'markdown',
        source,
        metadata: {},
        ...(id === undefined ? {} : { id })
      })) as Json[],
      metadata: {},
      nbformat: 4
    }),
    policies.team
  ).notebook.cells.map(({ id }) => id);

beforeAll(async () => {
  await loadRecognisers();
});

describe('the id of a cell', () => {
  it.each([
    ['815ed48a', true],
    ['a1b2c3d4', true],
    ['3f2b8c1e-7d4a-4b6c-9e8f-0a1b2c3d4e5f', true],
    ['Qb7xK2mN9pLd', true],
    ['a', true],
    ['c12', true],
    ['cell-7', true],
    ['12345678', false],
    ['815ED48A', false],
    ['3f2b8c1e-7d4a-1b6c-9e8f-0a1b2c3d4e5f', false],
    ['qb7xkamnxpld', false],
    ['ward-7-list', false],
    ['load_patients', false],
    ['cell-12345', false],
    ['abcd', false],
    ['', false]
  ])('%j is one that a program made: %j', (id, ordinary) => {
    expect(isOrdinaryId(id)).toBe(ordinary);
  });

  it('stays where a program made it, and is made anew where a person did', () => {
    const [first, second, third] = idsOf(['815ed48a', 'ward-7-list', 'cell-1']);
    expect([first, third]).toEqual(['815ed48a', 'cell-1']);
    expect(second).toMatch(/^[0-9a-f]{8}$/);
  });

  it('is made anew from its place alone, always the same', () => {
    expect(idsOf(['ward-7-list', 'other_name'], 'x')).toEqual(idsOf(['second-name', 'b_list_c'], 'something else'));
    expect(idsOf(idsOf(['ward-7-list', 'other_name']))).toEqual(idsOf(['ward-7-list', 'other_name']));
  });

  it('is never that of another cell', () => {
    const [made] = idsOf(['ward-7-list']);
    const ids = idsOf(['ward-7-list', made, '815ed48a', '815ed48a']);
    expect(new Set(ids).size).toBe(4);
    expect(ids[1]).toBe(made);
  });

  it('that says something is gone, of whatever kind', () => {
    for (const kind of allKinds) {
      const value = kind
        .value(3)
        .replace(/[^a-zA-Z0-9_-]/g, '-')
        .slice(0, 60);
      expect(idsOf([value]).join(), kind.name).not.toContain(value);
    }
  });

  it('that was made from what was removed is made anew', () => {
    const secret = allKinds[0]?.value(4) ?? '';
    expect(idsOf([undefined], `key ${secret}`)).not.toEqual(
      notebookOf({ cells: [{ cell_type: 'markdown', source: `key ${secret}`, metadata: {} }], nbformat: 4 }).cells.map(
        ({ id }) => id
      )
    );
  });
});
