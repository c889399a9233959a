import { describe, expect, it, vi } from 'vitest';
import { inTurn } from './turns';
import type { Answer, Ask } from './wire';

const ask = (id: number): Ask => ({ id, method: 'close', args: ['j'] });
const gone = (): Promise<never> => Promise.reject(Object.assign(new Error('gone'), { name: 'ChunkLoadError' }));

describe('questions to the bench', () => {
  it('are answered in the order they were asked', async () => {
    const answers: Answer[] = [];
    const put = inTurn(answer => answers.push(answer));
    [1, 2, 3].forEach(id => put(ask(id)));
    await vi.waitFor(() => expect(answers.map(one => one.id)).toEqual([1, 2, 3]), { timeout: 15_000 });
  });

  it('never hang when the rules can not be fetched, and are answered once they can', async () => {
    const answers: Answer[] = [];
    let there = false;
    const put = inTurn(
      answer => answers.push(answer),
      () => (there ? import('./answering') : gone())
    );
    put(ask(1));
    put(ask(2));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(answers).toMatchObject([
      { id: 1, problem: { code: 'reload-needed' } },
      { id: 2, problem: { code: 'reload-needed' } }
    ]);
    there = true;
    put(ask(3));
    await vi.waitFor(() => expect(answers.at(-1)).toEqual({ id: 3, value: undefined }));
  });
});
