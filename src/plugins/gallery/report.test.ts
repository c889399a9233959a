import '../../testing/browser';
import { Notification } from '@jupyterlab/apputils';
import { afterEach, describe, expect, it } from 'vitest';
import { english } from '@vitrine/core/words';
import type { PreviewModel } from './previewModel';
import { askWhatIsIt, reportOpen } from './report';

const dialog = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('.jp-Dialog');
  if (found === null) {
    throw new Error('There is no dialog.');
  }
  return found;
};
/** A moment in which a dialog comes or goes. */
const moment = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20));
const press = (which: 'accept' | 'reject'): void =>
  dialog().querySelector<HTMLElement>(`button.jp-mod-${which}`)?.click();

afterEach(() => Notification.manager.notifications.forEach(({ id }) => Notification.dismiss(id)));

describe('reporting from a preview', () => {
  it('asks once, and says what happens before it does', async () => {
    const asked = askWhatIsIt(english);
    await moment();
    const text = dialog().textContent ?? '';
    for (const words of ['close for everybody at once', 'are told', 'a second person opens it again']) {
      expect(text).toContain(words);
    }
    expect(dialog().querySelector('button.jp-mod-accept')?.textContent).toBe('Close this notebook and report it');
    const choice = dialog().querySelector('select');
    expect([...(choice?.options ?? [])].map(option => option.text)).toHaveLength(5);
    if (choice !== null) {
      choice.value = 'Something about a person';
    }
    press('accept');
    expect(await asked).toBe('personal');
  });

  it('does nothing where it was called off', async () => {
    const told: string[] = [];
    const model = { report: async (kind: string) => void told.push(kind) } as unknown as PreviewModel;
    const asked = reportOpen(model, english);
    await moment();
    press('reject');
    await asked;
    expect([told, Notification.manager.count]).toEqual([[], 0]);
  });

  it('reports with a key of its own each time, and says that it is closed', async () => {
    const told: string[][] = [];
    const model = { report: async (...given: string[]) => void told.push(given) } as unknown as PreviewModel;
    for (let time = 0; time < 2; time += 1) {
      const asked = reportOpen(model, english);
      await moment();
      press('accept');
      await asked;
    }
    expect(told.map(([kind]) => kind)).toEqual(['secret', 'secret']);
    expect(new Set(told.map(([, key]) => key)).size).toBe(2);
    expect(Notification.manager.notifications[0]?.message).toContain('Nobody can open this notebook');
  });

  it('says nothing of success where the gallery refused', async () => {
    const model = { report: () => Promise.reject(new Error('refused')) } as unknown as PreviewModel;
    const asked = reportOpen(model, english);
    const failed = expect(asked).rejects.toThrow('refused');
    await moment();
    press('accept');
    await failed;
    expect(Notification.manager.count).toBe(0);
  });
});
