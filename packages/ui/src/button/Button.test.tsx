import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { mount } from '../../stories/mount.js';
import { Button } from './Button.js';

describe('Button', () => {
  it('runs its action, and only says why when it waits', async () => {
    let pressed = 0;
    const page = await mount(
      <>
        <Button primary onClick={() => (pressed += 1)}>
          Publish to Team
        </Button>
        <Button waitsFor="A title is needed first." onClick={() => (pressed += 10)}>
          Later
        </Button>
      </>
    );
    const [go, wait] = page.all('button');
    await act(async () => {
      go?.click();
      wait?.click();
    });
    expect(pressed).toBe(1);
    expect(wait?.getAttribute('aria-disabled')).toBe('true');
    expect(wait?.title).toBe('A title is needed first.');
    expect(wait?.hasAttribute('disabled')).toBe(false);
    page.end();
  });
});
