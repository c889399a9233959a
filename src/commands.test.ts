import { describe, expect, it } from 'vitest';
import { CommandIDs, describedBy, entryArgs } from './commands';

describe('commands', () => {
  it('live in one namespace and describe their arguments', () => {
    expect(Object.values(CommandIDs).every(id => /^vitrine:[a-z-]+$/.test(id))).toBe(true);
    expect(Object.keys(describedBy).sort()).toEqual(Object.keys(CommandIDs).sort());
    for (const { args } of Object.values(describedBy)) {
      expect(args).toMatchObject({ type: 'object' });
    }
  });

  it('take an entry and a version as text or number', () => {
    expect(entryArgs({ entry: 'e1', version: 3 })).toEqual({ entry: 'e1', version: 3 });
    expect(entryArgs({ entry: 'e1', version: '3' })).toEqual({ entry: 'e1', version: 3 });
  });

  it('treat anything else as not given', () => {
    expect(entryArgs({})).toEqual({ entry: null, version: null });
    expect(entryArgs({ entry: '', version: 0 })).toEqual({ entry: null, version: null });
    expect(entryArgs({ entry: 7, version: 'x' })).toEqual({ entry: null, version: null });
    expect(entryArgs({ entry: ['e'], version: 1.5 })).toEqual({ entry: null, version: null });
  });
});
