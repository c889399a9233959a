import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { find, registry } from './registry.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`),
  ...readdirSync(join(root, 'docs/adr')).map(name => `docs/adr/${name}`)
].filter(path => path.endsWith('.md'));
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

interface Line {
  page: string;
  line: string;
}

/** Every line of every block that a reader would paste into a shell. */
const shellLines: Line[] = pages.flatMap(page =>
  [...textOf(page).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => ({ page, line }))
  )
);

/** Inline code that is a call with options; bare mentions of a command are checked by name alone. */
const inlineCalls: Line[] = pages.flatMap(page =>
  [...textOf(page).matchAll(/`vitrine ([a-z][^`]*)`/g)].map(([, call = '']) => ({ page, line: `vitrine ${call}` }))
);

const scripts = (JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts;

describe('lines in the docs that a reader pastes', () => {
  it('are there', () => {
    expect(shellLines.length).toBeGreaterThan(20);
    expect(shellLines.filter(({ page }) => page === 'README.md').slice(0, 2)).toEqual([
      { page: 'README.md', line: 'npm start' },
      { page: 'README.md', line: 'npm test' }
    ]);
  });

  it.each(shellLines)('$page: $line', async ({ line }) => {
    const [program = '', first = '', second = ''] = line.split(' ');
    expect(['npm', 'vitrine']).toContain(program);
    if (program === 'npm') {
      expect(Object.keys(scripts)).toContain(first === 'run' ? second : first);
      return;
    }
    const lazy = find(first);
    expect(lazy, `there is a command ${first}`).toBeDefined();
    const usage = (await lazy?.load())?.command.usage ?? '';
    for (const [option] of line.matchAll(/--[a-z-]+/g)) {
      expect(usage).toContain(option);
    }
  });

  it.each(inlineCalls)('$page mentions $line', ({ line }) => {
    const [, name = ''] = line.split(' ');
    expect(find(name), `there is a command ${name}`).toBeDefined();
  });

  it('the page about the command line knows every command', () => {
    const page = textOf('docs/command-line.md');
    for (const { name } of registry) {
      expect(page).toMatch(new RegExp(`^\\| .*\`${name}[ \`]`, 'm'));
    }
  });
});

describe('links in the docs', () => {
  const links = pages.flatMap(page =>
    [...textOf(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)|src(?:set)?="([^"]+)"/g)]
      .map(([, to = '', picture = '']) => ({ page, to: to || picture }))
      .filter(({ to }) => !/^https?:/.test(to))
  );

  it.each(links)('$page -> $to', ({ page, to }) => {
    expect(existsSync(resolve(root, dirname(page), to))).toBe(true);
  });

  it('the list of decisions is complete', () => {
    const list = textOf('docs/adr/README.md');
    for (const name of readdirSync(join(root, 'docs/adr')).filter(file => /^\d{4}-/.test(file))) {
      expect(list).toContain(`(${name})`);
    }
  });
});

describe('the words of the docs', () => {
  it.each(pages)('%s keeps the voice and promises nothing', page => {
    const text = textOf(page).replace(/```[\s\S]*?```/g, '');
    expect(text).not.toMatch(/\b(successfully|please|anonymi[sz]ed|de-identified|compliant|safe to share)\b/i);
    expect(text).not.toMatch(/\w!(\s|$)/);
    expect(text).not.toContain('pip install vitrine\n');
  });
});
