import { vi } from 'vitest';

// Lab's widgets look for these when they are loaded, and jsdom has none of them: import this before anything of Lab.
vi.stubGlobal('DragEvent', class extends MouseEvent {});
vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act, 0));
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
vi.stubGlobal('IntersectionObserver', Observer);
vi.stubGlobal('ResizeObserver', Observer);
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined
}));
