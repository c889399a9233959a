import { VitrineError } from '@vitrine/core/errors';
import { describe, expect, it } from 'vitest';
import { defineCommand } from './define.js';
import type { Definition, Given } from './define.js';
import { exitCodes, Stop, wrongCall } from './stop.js';

interface Run {
  code: number;
  out: string[];
  err: string[];
}

async function call(args: string[], work: (given: Given) => number | Promise<number>): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const definition: Definition = {
    name: 'try',
    summary: 'Try.',
    usage: 'Usage: vitrine try',
    examples: ['vitrine try'],
    options: { word: { type: 'string' }, tag: { type: 'string', multiple: true }, quick: { type: 'boolean' } },
    run: async given => work(given)
  };
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { code: await defineCommand(definition).run(args, io), out, err };
}

describe('options', () => {
  it('come by their form', async () => {
    const { code } = await call(['--word', 'a b', '--tag', 'x', '--tag=y', '--quick', 'one', '--', '--two'], given => {
      expect(given.text('word')).toBe('a b');
      expect(given.all('tag')).toEqual(['x', 'y']);
      expect(given.on('quick')).toBe(true);
      expect(given.words).toEqual(['one', '--two']);
      expect([given.text('quick'), given.on('word'), given.all('word'), given.text('none')]).toEqual([
        undefined,
        false,
        [],
        undefined
      ]);
      return 0;
    });
    expect(code).toBe(0);
  });

  it.each([['--unknown'], ['--word'], ['--quick=yes']])('%s is a wrong call that names it', async option => {
    const { code, err } = await call([option], () => 0);
    expect(code).toBe(exitCodes.usage);
    expect(err[0]).toContain(option.split('=')[0]);
    expect(err[1]).toBe('vitrine try --help shows how.');
  });

  it.each([
    ['7', 7],
    ['0', 'wrong'],
    ['-1', 'wrong'],
    ['1e3', 'wrong'],
    ['', 'wrong'],
    ['99999999999999999999', 'wrong']
  ])('a count of %j is %s', async (text, expected) => {
    const { code } = await call([`--word=${text}`], given => {
      expect(given.count('word', 1)).toBe(expected);
      return 0;
    });
    expect(code).toBe(expected === 'wrong' ? 2 : 0);
  });

  it('one word is one word', async () => {
    expect((await call(['a'], given => (given.single('It') === 'a' ? 0 : 1))).code).toBe(0);
    for (const args of [[], [''], ['a', 'b']]) {
      const { code, err } = await call(args, given => given.single('The thing').length);
      expect([code, err[0]?.includes('he thing')]).toEqual([2, true]);
    }
  });
});

describe('ends', () => {
  it.each([
    ['usage', () => wrongCall('No.'), 2],
    ['stopped', () => new Stop('No.', 'Do.'), 3],
    ['not-found', () => new VitrineError('not-found'), 3],
    ['version-conflict', () => new VitrineError('version-conflict', { version: 2 }), 1],
    ['file-exists', () => new VitrineError('file-exists'), 2],
    ['internal', () => new Error('secret of a library'), 3]
  ] as const)('%s: sentence to the person, one line of JSON to a script', async (code, make, exit) => {
    const fail = (): number => {
      throw make();
    };
    const person = await call([], fail);
    expect([person.code, person.out]).toEqual([exit, []]);
    expect(person.err.length).toBeGreaterThan(0);
    expect(person.err.join()).not.toContain('secret');
    const script = await call(['--json'], fail);
    expect([script.code, script.out.length, script.err]).toEqual([exit, 1, person.err]);
    expect(JSON.parse(script.out[0] ?? '')).toMatchObject({ problem: { code, sentence: person.err[0] } });
  });

  it('hands the values of a problem on to scripts', async () => {
    const { out } = await call(['--json'], () => {
      throw new VitrineError('version-conflict', { version: 4, by: 'Demo colleague', at: 1 });
    });
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ problem: { params: { version: 4, by: 'Demo colleague' } } });
  });
});
