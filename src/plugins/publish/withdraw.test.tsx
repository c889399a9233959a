import '../../testing/browser';
import { Notification } from '@jupyterlab/apputils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VitrineError, type ErrorCode } from '@vitrine/core/errors';
import type { IVitrine } from '../../tokens';
import { openWithdraw } from './withdraw';

let calls: unknown[][];
let failures: ErrorCode[];
let told: number;

const trans = {
  __: (text: string, ...args: unknown[]): string =>
    text.replace(/%(\d)/g, (_, n: string) => String(args[Number(n) - 1]))
} as Parameters<typeof openWithdraw>[2];

const client = {
  withdraw: (...args: unknown[]) => {
    calls.push(['withdraw', ...args]);
    const code = failures.shift();
    return code === undefined ? Promise.resolve({ undo: 'u1' }) : Promise.reject(new VitrineError(code));
  },
  undoWithdraw: (...args: unknown[]) => {
    calls.push(['undo', ...args]);
    const code = failures.shift();
    return code === undefined ? Promise.resolve({}) : Promise.reject(new VitrineError(code));
  }
};
const vitrine = {
  gallery: { callSignedIn: (ask: (one: typeof client) => Promise<unknown>) => ask(client) },
  published: () => void (told += 1)
} as unknown as IVitrine;

const card = (): HTMLElement | null => document.querySelector('[role="dialog"]');
const field = (): HTMLInputElement => card()?.querySelector('input') ?? expect.unreachable('no field');
const button = (name: RegExp): HTMLButtonElement =>
  [...(card()?.querySelectorAll('button') ?? [])].find(one => name.test(one.textContent ?? '')) ??
  expect.unreachable(`no button ${name}`);
const notes = (): string[] => Notification.manager.notifications.map(note => note.message);

async function open(version: number | null = 2): Promise<void> {
  openWithdraw({ entry: 'e1', version }, vitrine, trans);
  await vi.waitFor(() => field());
}

async function type(text: string): Promise<void> {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  set?.call(field(), text);
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(field().getAttribute('value')).toBe(text));
}

/** Presses the button and waits until what it asked for was answered. */
async function submit(): Promise<void> {
  button(/^Withdraw /).click();
  await new Promise(resolve => setTimeout(resolve, 20));
}

beforeEach(() => {
  Notification.dismiss();
  calls = [];
  failures = [];
  told = 0;
});

afterEach(() => {
  card()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
});

describe('taking a version back', () => {
  it('has the cursor where the reason goes', async () => {
    await open();
    await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  });

  it('is not done without a reason', async () => {
    await open();
    await submit();
    expect(calls).toEqual([]);
    expect(card()?.textContent).toContain('A reason is needed.');
  });

  it('is done at once, told to the others, and can be undone from where it is told', async () => {
    await open();
    await type('wrong input file');
    await submit();
    expect(calls).toEqual([['withdraw', 'e1', { version: 2, reason: 'wrong input file' }, expect.any(String)]]);
    expect(card()).toBeNull();
    expect(told).toBe(1);
    const [note] = Notification.manager.notifications;
    expect([note.message, note.options.autoClose]).toEqual(['v2 is withdrawn. Your file stays where it is.', false]);
    note.options.actions?.[0].callback(new MouseEvent('click'));
    await vi.waitFor(() => expect(notes()).toContain('v2 can be read again.'));
    expect(calls[1]).toEqual(['undo', 'u1']);
    expect(told).toBe(2);
  });

  it('names the whole notebook where all of it goes', async () => {
    await open(null);
    expect(card()?.textContent).toContain('Why do you withdraw all versions?');
    await type('was never meant to be public');
    await submit();
    expect(calls[0]).toEqual(['withdraw', 'e1', expect.objectContaining({ version: null }), expect.any(String)]);
  });

  it('keeps the dialog and the reason when it failed, and the same wish has the same key', async () => {
    failures = ['gallery-slow'];
    await open();
    await type('wrong input file');
    await submit();
    await vi.waitFor(() => expect(card()?.textContent).toContain("The gallery didn't answer in time."));
    expect(field().value).toBe('wrong input file');
    expect(told).toBe(0);
    await submit();
    expect(calls[1][3]).toBe(calls[0][3]);
    expect(card()).toBeNull();
  });

  it('takes another key for another reason', async () => {
    failures = ['gallery-slow'];
    await open();
    await type('wrong input file');
    await submit();
    await type('wrong input file, the old one');
    await submit();
    expect(calls[1][3]).not.toBe(calls[0][3]);
  });

  it('says why an undo came too late', async () => {
    await open();
    await type('wrong');
    await submit();
    failures = ['undo-expired'];
    Notification.manager.notifications[0].options.actions?.[0].callback(new MouseEvent('click'));
    await vi.waitFor(() => expect(notes().join(' ')).toContain('The time to undo this is over.'));
  });

  it('is called off by Keep it, and nothing was asked', async () => {
    await open();
    await type('on second thoughts');
    button(/^Keep it/).click();
    expect(card()).toBeNull();
    expect(calls).toEqual([]);
  });
});
