import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { worked } from '../testing/work.js';
import { applied, removalsOf } from './apply.js';
import { KnownValues } from './known.js';
import { createPlaceholders } from './placeholders.js';
import { viewsOf } from './scan.js';
import type { Hit } from './scan.js';
import { readings } from './views/index.js';

const hitOf = (value: string, more: Partial<Hit> = {}): Hit => ({
  start: 0,
  end: value.length,
  parts: [{ start: 0, end: value.length }],
  type: 'PASSWORD',
  family: 'secret',
  rule: 'test',
  value,
  ...more
});
const clean = (hits: Hit[], text: string): string => {
  const known = new KnownValues();
  known.add(hits);
  return applied(text, removalsOf(known.find(viewsOf(text, readings))), createPlaceholders(false, []));
};
const SECRET = 'Winter!4177 "x"';

describe('a value that was found once', () => {
  const b64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
  const ways: Readonly<Record<string, string>> = {
    'as it is': SECRET,
    'in JSON': JSON.stringify(SECRET).slice(1, -1),
    'percent encoded': encodeURIComponent(SECRET),
    'in base64': b64(SECRET),
    'in gzip in base64': b64(gzipSync(`${SECRET} and what else there was`)),
    'in hex': Buffer.from(SECRET).toString('hex'),
    'in entities': SECRET.replaceAll('"', '&quot;'),
    'with what nobody sees': `${SECRET.slice(0, 4)}\u200b${SECRET.slice(4)}`
  };
  for (const [way, text] of Object.entries(ways)) {
    it(`goes ${way}`, () => {
      expect(clean([hitOf(SECRET)], `see ${text} there`)).toBe('see PASSWORD there');
    });
  }

  it('goes in parts, where it is a name', () => {
    const name = hitOf('Ada Vitrinova', { type: 'NAME', family: 'personal' });
    expect(clean([name], 'Vitrinova, Ada: Vitrinovas Ada Vitrinova')).toBe('NAME, Ada: Vitrinovas NAME');
  });

  it('stays where it is a part of another number or word', () => {
    expect(clean([hitOf('12345678')], '0123456789 12345678 a12345678')).toBe('0123456789 PASSWORD aPASSWORD');
    expect(clean([hitOf('geheimnis')], 'geheimnisvoll geheimnis')).toBe('geheimnisvoll PASSWORD');
  });

  it('is not looked for when it is short, or a placeholder', () => {
    expect(clean([hitOf('abc1234')], 'abc1234')).toBe('abc1234');
    expect(new KnownValues().find(viewsOf('abc12345', readings))).toEqual([]);
    expect(clean([hitOf('PASSWORD-1')], 'PASSWORD-1')).toBe('PASSWORD-1');
  });

  it('is looked for from when it is known, and what was known before still is', () => {
    const known = new KnownValues();
    const views = viewsOf('geheim-eins, geheim-zwei', readings);
    known.add([hitOf('geheim-eins')]);
    expect([known.size, known.find(views).map(({ value }) => value)]).toEqual([1, ['geheim-eins']]);
    known.add([hitOf('geheim-eins'), hitOf('geheim-zwei')]);
    expect([known.size, known.find(views).map(({ value }) => value)]).toEqual([2, ['geheim-eins', 'geheim-zwei']]);
  });

  it('prefers the longest of those that begin alike', () => {
    const hits = [hitOf('/home/ada'), hitOf('/home/ada/work', { type: 'PATH', family: 'infrastructure' })];
    expect(clean(hits, '/home/ada/work /home/ada')).toBe('PATH PASSWORD');
  });
});

describe('very many values', () => {
  it('are looked for in time that grows with the text, not with them', () => {
    const hits = Array.from({ length: 100_000 }, (_, at) => hitOf(`row-${(at * 7919).toString(36)}-value`));
    const known = new KnownValues();
    known.add(hits);
    const text = 'row-1 row- some ordinary text of a notebook, row-zzzz-value\n'.repeat(8000);
    const work = worked(() => expect(known.find(viewsOf(text, readings))).toBeDefined());
    expect(work).toBeLessThan(4000);
  });
});
