import './testing/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Notification } from '@jupyterlab/apputils';
import { VitrineError, type ErrorCode } from '@vitrine/core/errors';
import { english as trans } from '@vitrine/core/words';
import { bracketed, outsideBrackets } from '../packages/core/src/testing/marked';
import { tell } from './tell';

let done: string[];
let refused: ErrorCode | null;

const ways = {
  again: () => void done.push('again'),
  signIn: () => {
    done.push('sign-in');
    return refused === null ? Promise.resolve() : Promise.reject(new VitrineError(refused));
  }
};
const shown = (): { message: string; door: string; press: () => void }[] =>
  Notification.manager.notifications.map(({ message, options }) => {
    const [action] = options.actions ?? [];
    return { message, door: action.label, press: () => action.callback(new MouseEvent('click')) };
  });

beforeEach(() => {
  Notification.dismiss();
  done = [];
  refused = null;
});

describe('a failure outside of a dialog', () => {
  it('stays until it is read, with its sentence and its next step', () => {
    tell(new VitrineError('gallery-unreachable'), trans, ways);
    const [one] = Notification.manager.notifications;
    expect(one.message).toMatch(/^The gallery can't be reached\. .* try again\.$/);
    expect([one.type, one.options.autoClose]).toEqual(['error', false]);
  });

  it("speaks Lab's language", () => {
    tell(new VitrineError('gallery-slow'), bracketed, ways);
    const [{ message, door }] = shown();
    expect([message, door].map(outsideBrackets)).toEqual(['', '']);
  });

  it('is tried again, where that can help', () => {
    tell(new VitrineError('gallery-slow'), trans, ways);
    expect(shown()[0].door).toBe('Try again');
    shown()[0].press();
    expect(done).toEqual(['again']);
  });

  it('leads to the sign-in, and then goes on by itself', async () => {
    tell(new VitrineError('sign-in-expired'), trans, ways);
    expect(shown()[0].door).toBe('Sign in');
    shown()[0].press();
    await vi.waitFor(() => expect(done).toEqual(['sign-in', 'again']));
  });

  it('is told anew when the sign-in failed too', async () => {
    refused = 'gallery-unreachable';
    tell(new VitrineError('sign-in-needed'), trans, ways);
    shown()[0].press();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    expect(shown().map(one => one.door)).toContain('Try again');
    expect(done).toEqual(['sign-in']);
  });

  it('tells nothing of an error that nobody foresaw', async () => {
    tell(new TypeError('x is undefined'), trans, ways);
    const { text, press } = await dialog();
    expect(text).not.toContain('undefined');
    await press('Close');
  });
});

/** The dialog on the screen, and its buttons. */
async function dialog(): Promise<{ text: string; press: (label: string) => Promise<void> }> {
  await vi.waitFor(() => expect(document.querySelector('.jp-Dialog')).not.toBeNull());
  const node = document.querySelector('.jp-Dialog');
  const buttons = [...(node?.querySelectorAll('button') ?? [])];
  return {
    text: node?.textContent ?? '',
    press: async label => {
      buttons.find(one => one.textContent === label)?.click();
      await vi.waitFor(() => expect(document.querySelector('.jp-Dialog')).toBeNull());
    }
  };
}

describe('a failure that is longer than a notification', () => {
  const long = new VitrineError('gallery-mixed-content');

  it('is a dialog, so that its mend is read whole', async () => {
    expect(`${long.sentence} ${long.next}`.length).toBeGreaterThan(140);
    tell(long, trans, ways);
    const { text, press } = await dialog();
    expect(text).toContain(long.sentence);
    expect(text).toContain(long.next);
    expect(shown()).toEqual([]);
    await press('Close');
    expect(done).toEqual([]);
  });

  it('has the same door', async () => {
    tell(long, trans, ways);
    await (await dialog()).press('Try again');
    await vi.waitFor(() => expect(done).toEqual(['again']));
  });

  it('asks for a new page when a part of this one is gone', async () => {
    tell(new VitrineError('reload-needed'), trans, ways);
    const { text, press } = await dialog();
    expect(text).toContain('Save your notebook, then reload the page.');
    expect(text).toContain('Reload the page');
    await press('Close');
  });
});
