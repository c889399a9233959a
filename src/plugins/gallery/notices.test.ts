import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { MINUTE, NoticesModel, type NoticePorts } from './notices';

type Items = Awaited<ReturnType<NoticePorts['notices']>>['items'];

const notice = (id: string, read = false): Items[number] => ({
  id,
  kind: 'forked',
  at: 7,
  read,
  by: 'Ada',
  entry: 'e1',
  version: null,
  comment: null,
  title: 'T',
  other: 'O'
});

let down: VitrineError | null;
let asked: number;
let hidden: boolean;
let items: Items;
let model: NoticesModel;

beforeEach(() => {
  vi.useFakeTimers();
  [down, asked, hidden, items] = [null, 0, false, [notice('n1'), notice('n2'), notice('n3', true)]];
  model = new NoticesModel({
    notices: () => {
      asked += 1;
      return down === null ? Promise.resolve({ items, unread: 2 }) : Promise.reject(down);
    },
    read: id => (down === null ? Promise.resolve({ unread: id === null ? 0 : 1 }) : Promise.reject(down)),
    hidden: () => hidden,
    now: () => Date.now()
  });
});
afterEach(() => {
  model.watch(false);
  vi.useRealTimers();
});

const unread = (): string[] => (model.state?.items ?? []).filter(({ read }) => !read).map(({ id }) => id);

describe('what somebody is told', () => {
  it('is not there before it is asked for', () => {
    expect([model.state, asked]).toEqual([null, 0]);
  });

  it('waits without a list, and then has one', async () => {
    const looking = model.look();
    expect(model.state).toMatchObject({ phase: 'loading', items: [], open: false });
    await looking;
    expect(model.state).toMatchObject({ phase: 'ready', unread: 2, problem: null });
  });

  it('is asked for anew when the list is opened, and keeps the old one meanwhile', async () => {
    await model.look();
    const opening = model.open(true);
    expect(model.state).toMatchObject({ open: true, phase: 'ready', unread: 2 });
    await opening;
    expect(asked).toBe(2);
    await model.open(false);
    expect([model.state?.open, asked]).toEqual([false, 2]);
  });

  it('says what is wrong, beside what was known', async () => {
    await model.look();
    down = new VitrineError('gallery-unreachable');
    await model.look();
    expect(model.state).toMatchObject({ phase: 'error', unread: 2, problem: { code: 'gallery-unreachable' } });
    expect(model.state?.items).toHaveLength(3);
    down = null;
    await model.look();
    expect(model.state).toMatchObject({ phase: 'ready', problem: null });
  });

  it('is nobody any more to whom anything is told when the sign-in ended', async () => {
    await model.look();
    down = new VitrineError('sign-in-expired');
    await model.look();
    expect(model.state).toBeNull();
    await model.open(true);
    await model.read(null);
    expect([model.state, asked]).toEqual([null, 2]);
  });

  it('is not told to the next person by an answer that comes late', async () => {
    const looking = model.look();
    model.forget();
    await looking;
    expect(model.state).toBeNull();
  });
});

describe('marking as read', () => {
  it('shows it at once, for one and for all', async () => {
    await model.look();
    const reading = model.read('n1');
    expect([unread(), model.state?.unread]).toEqual([['n2'], 1]);
    await reading;
    await model.read(null);
    expect([unread(), model.state?.unread]).toEqual([[], 0]);
  });

  it('is taken back where the gallery refuses, and said', async () => {
    await model.look();
    down = new VitrineError('gallery-slow');
    await model.read(null);
    expect(unread()).toEqual(['n1', 'n2']);
    expect(model.state).toMatchObject({ phase: 'error', unread: 2, problem: { code: 'gallery-slow' } });
  });

  it('asks nothing of what was read before', async () => {
    await model.look();
    down = new VitrineError('internal');
    await model.read('n3');
    expect(model.state).toMatchObject({ phase: 'ready', problem: null });
  });
});

describe('how often it is asked', () => {
  it('is once a minute while the panel is looked at, and not in a tab behind others', async () => {
    await model.look();
    model.watch(true);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(asked).toBe(4);
    hidden = true;
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(asked).toBe(4);
    hidden = false;
    model.watch(false);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(asked).toBe(4);
  });

  it('is at once where the panel was away for longer than that', async () => {
    await model.look();
    model.watch(true);
    model.watch(false);
    model.watch(true);
    expect(asked).toBe(1);
    model.watch(false);
    await vi.advanceTimersByTimeAsync(MINUTE);
    model.watch(true);
    expect(asked).toBe(2);
  });

  it('is never while nobody is signed in', async () => {
    model.watch(true);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(asked).toBe(0);
  });
});
