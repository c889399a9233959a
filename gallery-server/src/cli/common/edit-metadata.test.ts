import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setVitrineMetadata } from './edit-metadata.js';

const value = { entry: { version: 3, gallery: 'http://g' } };

describe('setVitrineMetadata', () => {
  it('adds the key as the file is written: indent and line breaks', () => {
    const text = '{\r\n\t"cells": [],\r\n\t"metadata": {\r\n\t\t"a": 1e-05\r\n\t},\r\n\t"nbformat": 4\r\n}\r\n';
    expect(setVitrineMetadata(text, value)).toBe(
      '{\r\n\t"cells": [],\r\n\t"metadata": {\r\n\t\t"a": 1e-05,\r\n\t\t"vitrine": {\r\n\t\t\t"entry": {\r\n' +
        '\t\t\t\t"version": 3,\r\n\t\t\t\t"gallery": "http://g"\r\n\t\t\t}\r\n\t\t}\r\n\t},\r\n\t"nbformat": 4\r\n}\r\n'
    );
  });

  it('keeps a file of one line in one line', () => {
    expect(setVitrineMetadata('{"metadata":{},"cells":[]}', { a: 1 })).toBe(
      '{"metadata":{"vitrine":{"a":1}},"cells":[]}'
    );
    expect(setVitrineMetadata('{\n "metadata": {"x": 1},\n "cells": []\n}', { a: 1 })).toBe(
      '{\n "metadata": {"x": 1, "vitrine": {"a":1}},\n "cells": []\n}'
    );
  });

  it('replaces the value in place and touches nothing beside it', () => {
    const text = '{\n "metadata": {\n  "vitrine": {"old": [1, "}"]},\n  "z": 1.0\n }\n}';
    const edited = setVitrineMetadata(text, { a: 1 });
    expect(edited).toBe('{\n "metadata": {\n  "vitrine": {\n   "a": 1\n  },\n  "z": 1.0\n }\n}');
  });

  it('finds the key of the notebook, not that of a cell or inside a string', () => {
    const text = '{"cells":[{"metadata":{"vitrine":1},"source":"\\"metadata\\": {"}],"metadata":{"k":"\\\\\\""}}';
    expect(JSON.parse(setVitrineMetadata(text, { a: 1 }))).toEqual({
      cells: [{ metadata: { vitrine: 1 }, source: '"metadata": {' }],
      metadata: { k: '\\"', vitrine: { a: 1 } }
    });
  });

  it('makes the metadata of a file that has none', () => {
    expect(JSON.parse(setVitrineMetadata('{\n  "cells": []\n}', { a: 1 }))).toEqual({
      cells: [],
      metadata: { vitrine: { a: 1 } }
    });
  });

  it('keeps a byte order mark and what stands after the end', () => {
    const edited = setVitrineMetadata('\ufeff{"metadata":{}}\n\n', { a: 1 });
    expect(edited.startsWith('\ufeff{')).toBe(true);
    expect(edited.endsWith('}\n\n')).toBe(true);
  });

  it('refuses what is no object', () => {
    expect(() => setVitrineMetadata('[]', value)).toThrow();
    expect(() => setVitrineMetadata('{"metadata', value)).toThrow();
  });

  it('law: means the same as setting the key, in any layout; done twice it changes nothing', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(json, json, fc.constantFrom(undefined, 1, 2, '\t'), (metadata, rest, indent) => {
        const whole: Record<string, unknown> = { ...rest, metadata, nbformat: 4 };
        const text = JSON.stringify(whole, null, indent);
        const edited = setVitrineMetadata(text, value);
        expect(JSON.parse(edited)).toEqual(
          JSON.parse(JSON.stringify({ ...whole, metadata: { ...metadata, vitrine: value } }))
        );
        expect(setVitrineMetadata(edited, value)).toBe(edited);
      }),
      { numRuns: 300 }
    );
  });

  it('law: everything outside the key stays byte for byte', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 2 })), fc.constantFrom(1, 4, '\t'), (cells, indent) => {
        const text = JSON.stringify({ cells, metadata: { kernelspec: {} }, nbformat: 4 }, null, indent);
        const edited = setVitrineMetadata(text, value);
        const at = [...edited].findIndex((sign, i) => sign !== text[i]);
        const tail = text.length - text.lastIndexOf('"kernelspec": {}') - '"kernelspec": {}'.length;
        expect(at).toBeGreaterThan(0);
        expect(edited.endsWith(text.slice(text.length - tail))).toBe(true);
      })
    );
  });
});
