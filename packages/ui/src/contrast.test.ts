import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blend, ratio, resolve, rulesOf, variablesFor, type Variables } from '../scripts/contrast.js';

const ui = join(import.meta.dirname, '..');
const root = join(ui, '..', '..');
const rules = rulesOf(readFileSync(join(ui, 'style', 'tokens.css'), 'utf8'));
const themes = join(root, '.venv', 'share', 'jupyter', 'lab', 'themes', '@jupyterlab');
const roles = ['ok', 'near', 'differs', 'unsure', 'hidden', 'danger'];
const surfaces = ['--vt-surface-0', '--vt-surface-1', '--vt-surface-2'];

/** [name of a surface, text on it, ratio] for all that is too faint. */
function faint(variables: Variables): string[] {
  const white = { r: 255, g: 255, b: 255, a: 1 };
  const misses: string[] = [];
  const check = (text: string, behind: string, least = 4.5): void => {
    const back = blend(resolve(variables, behind), white);
    const found = ratio(blend(resolve(variables, text), back), back);
    if (found < least) {
      misses.push(`${text} on ${behind}: ${found.toFixed(2)}`);
    }
  };
  for (const surface of surfaces) {
    roles.forEach(role => check(`--vt-${role}`, surface));
    ['--vt-ink-1', '--vt-ink-2', '--vt-link'].forEach(text => check(text, surface));
    // A field's border and the ring of the focus are shapes, not text: 3:1.
    check('--vt-control-line', surface, 3);
    check('--vt-accent', surface, 3);
  }
  roles.forEach(role => check(`--vt-${role}`, `--vt-${role}-tint`));
  check('--vt-on-accent', '--vt-accent');
  return misses;
}

describe('contrast on the page', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`holds 4.5:1 in ${theme}`, () => {
      const variables = variablesFor(
        rules,
        selector => selector === ':root' || selector === `:root[data-vt-theme='${theme}']`
      );
      expect(faint(variables)).toEqual([]);
    });
  }

  it('is the same dark by the toggle and by the system', () => {
    const system = variablesFor(
      rules,
      selector => selector === ":root:not([data-vt-theme='light'])",
      'prefers-color-scheme: dark'
    );
    const toggle = variablesFor(rules, selector => selector === ":root[data-vt-theme='dark']");
    expect(Object.fromEntries(system)).toEqual(Object.fromEntries(toggle));
    expect(toggle.size).toBeGreaterThan(20);
  });

  it('keeps the values of the design', () => {
    const light = variablesFor(rules, selector => selector === ':root');
    const dark = variablesFor(rules, selector => selector === ":root[data-vt-theme='dark']");
    expect([light.get('--vt-differs'), light.get('--vt-hidden-tint'), light.get('--vt-accent')]).toEqual([
      '#a83a00',
      '#eeeaf8',
      '#1f5fbf'
    ]);
    expect([dark.get('--vt-differs'), dark.get('--vt-hidden-tint'), dark.get('--vt-accent')]).toEqual([
      '#f4a672',
      '#2a2540',
      '#8ab4f8'
    ]);
  });
});

describe("contrast in JupyterLab's own themes", () => {
  const own: [string, boolean, string][] = [
    ['theme-light-extension', true, 'JupyterLab Light'],
    ['theme-dark-extension', false, 'JupyterLab Dark'],
    ['theme-dark-high-contrast-extension', false, 'JupyterLab Dark High Contrast']
  ];
  for (const [folder, light, name] of own) {
    it(`holds 4.5:1 in ${name}`, () => {
      const file = join(themes, folder, 'index.css');
      expect(existsSync(file), `${file} is missing: run "npm run setup", which installs JupyterLab`).toBe(true);
      const lab = variablesFor(rulesOf(readFileSync(file, 'utf8')), selector => selector === ':root');
      const vitrine = variablesFor(
        rules,
        selector =>
          selector === ':root' ||
          selector === 'body[data-jp-theme-light]' ||
          (!light && selector === "body[data-jp-theme-light='false']") ||
          (name.includes('High Contrast') && selector === "body[data-jp-theme-name*='High Contrast']")
      );
      expect(faint(new Map([...lab, ...vitrine]))).toEqual([]);
    });
  }
});

describe('the measure itself', () => {
  it('knows black on white', () => {
    const black = { r: 0, g: 0, b: 0, a: 1 };
    expect(ratio(black, { r: 255, g: 255, b: 255, a: 1 })).toBeCloseTo(21, 5);
    expect(ratio(black, black)).toBe(1);
  });

  it('follows names, fallbacks and mixtures', () => {
    const variables: Variables = new Map([
      ['--a', 'var(--missing, #fff)'],
      ['--b', 'color-mix(in srgb, var(--a) 50%, black)'],
      ['--c', 'color-mix(in srgb, #000 25%, transparent)']
    ]);
    expect(resolve(variables, '--a')).toEqual({ r: 255, g: 255, b: 255, a: 1 });
    expect(resolve(variables, '--b').r).toBeCloseTo(127.5);
    expect(resolve(variables, '--c').a).toBeCloseTo(0.25);
    expect(() => resolve(variables, '--d')).toThrow('--d');
  });
});
