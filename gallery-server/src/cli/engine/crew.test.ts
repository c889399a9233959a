import { afterEach, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { notebookText } from '../../../test/support/publish.js';
import { Crew, crewOptions, timeFor } from './crew.js';
import type { EngineTask } from './protocol.js';

let crew: Crew | null = null;
afterEach(async () => {
  await crew?.close();
  crew = null;
});

const policy = policies.team;
const taskOf = (text: string): EngineTask => ({
  kind: 'redact',
  source: { bytes: new TextEncoder().encode(text) },
  policy
});
/** So large that no thread is done with it at once. */
const large = notebookText('Large', `x = "${'y '.repeat(3_000_000)}"`);

describe('a crew', () => {
  it('redacts on threads, more tasks than threads', async () => {
    const hands = (crew = new Crew({ threads: 2, memory: 512 }));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => hands.ask(taskOf(notebookText()), timeFor(notebookText().length)))
    );
    expect(answers.map(answer => answer.kind)).toEqual(Array(5).fill('redacted'));
  });

  it('refuses what takes too long, and goes on with a fresh thread', async () => {
    crew = new Crew({ threads: 1, memory: 1024 });
    expect(await crew.ask(taskOf(large), 1)).toMatchObject({ kind: 'refused', refusal: { code: 'too-slow' } });
    expect(await crew.ask(taskOf(notebookText()), 20_000)).toMatchObject({ kind: 'redacted' });
  });

  it('survives a task that needs more memory than there is', async () => {
    crew = new Crew({ threads: 1, memory: 40 });
    const cell = '{"cell_type":"code","source":"x","metadata":{},"outputs":[],"execution_count":null}';
    const many = `{"nbformat":4,"nbformat_minor":4,"metadata":{},"cells":[${Array(150_000).fill(cell).join()}]}`;
    const answer = await crew.ask(taskOf(many), 60_000);
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'too-much-memory' } });
    expect(await crew.ask(taskOf(notebookText()), 20_000)).toMatchObject({ kind: 'redacted' });
  });

  it('refuses content that is no notebook in the words of the catalogue, without a trace', async () => {
    crew = new Crew({ threads: 1, memory: 512 });
    const answers = await Promise.all(['{', '[]', '\ud800', ''].map(text => crew?.ask(taskOf(text), 20_000)));
    for (const answer of answers) {
      expect(answer).toMatchObject({ kind: 'refused' });
      expect(JSON.stringify(answer)).not.toMatch(/at |\.js|node_modules/);
    }
    const gone = await crew.ask({ kind: 'redact', source: { path: '/nowhere/x.ipynb' }, policy }, 20_000);
    expect(gone).toMatchObject({ refusal: { code: 'file-unreadable' } });
  });

  it('ends at the first failure of the work itself, when what was begun is done', async () => {
    crew = new Crew({ threads: 2, memory: 512 });
    const seen: number[] = [];
    const work = crew.each([1, 2, 3, 4, 5], async item => {
      seen.push(item);
      await Promise.resolve();
      if (item === 2) {
        throw new Error('full');
      }
    });
    await expect(work).rejects.toThrow('full');
    expect(seen.length).toBeLessThan(5);
  });

  it('has no more threads than tasks, and gives what is large more time', () => {
    expect(crewOptions(1).threads).toBe(1);
    expect(crewOptions(Infinity).threads).toBeLessThanOrEqual(4);
    expect(timeFor(1000)).toBeLessThan(5000);
    expect(timeFor(50 * 1024 * 1024)).toBeGreaterThan(50_000);
  });
});
