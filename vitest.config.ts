import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Tests run from the sources, so that a failure names the line that was written. */
const alias = [
  { find: /^@vitrine\/core\/(.+)$/, replacement: at('./packages/core/src/') + '$1/index.ts' },
  { find: /^@vitrine\/client$/, replacement: at('./packages/client/src/index.ts') },
  { find: /^@vitrine\/ui$/, replacement: at('./packages/ui/src/index.ts') }
];

/** Scanning stays sync: what it looks for is there before a test of it begins. */
const loaded = at('./packages/core/src/testing/loaded.ts');

const project = (name: string, include: string[], environment: 'node' | 'jsdom', setupFiles: string[] = []) => ({
  resolve: { alias },
  test: { name, include, environment, setupFiles, testTimeout: 20_000, hookTimeout: 30_000 }
});

export default defineConfig({
  test: {
    projects: [
      project('core', ['packages/core/src/**/*.test.ts', 'packages/client/src/**/*.test.ts'], 'node', [loaded]),
      project('ui', ['packages/ui/src/**/*.test.{ts,tsx}'], 'jsdom'),
      project('lab', ['src/**/*.test.{ts,tsx}'], 'jsdom'),
      project('server', ['gallery-server/src/**/*.test.{ts,tsx}', 'gallery-server/test/**/*.test.ts'], 'node'),
      project('house', ['scripts/**/*.test.mjs'], 'node')
    ]
  }
});
