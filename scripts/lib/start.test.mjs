import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openerOf } from './browser.mjs';
import { demoPlaces, newHouse } from './demo.mjs';
import { readOptions } from './options.mjs';
import { venvBin } from './places.mjs';
import { freePort, labFolders } from './servers.mjs';
import { run } from './tool.mjs';

describe('freePort', () => {
  it('takes the next one when the wanted port is taken', async () => {
    const wanted = await freePort();
    const holder = createServer();
    await new Promise(ready => holder.listen(wanted, '127.0.0.1', ready));
    const found = await freePort(wanted);
    await new Promise(closed => holder.close(closed));
    expect(found).not.toBe(wanted);
    expect(found).toBeGreaterThan(0);
  });

  it('takes the wanted one when it is free', async () => {
    const wanted = await freePort();
    expect(await freePort(wanted)).toBe(wanted);
  });
});

describe('readOptions', () => {
  const known = { switches: ['no-browser'], numbers: ['lab-port'] };

  it('reads switches and numbers, with or without an equals sign', () => {
    expect(readOptions(['--no-browser', '--lab-port', '9000'], known)).toEqual({
      'no-browser': true,
      'lab-port': 9000
    });
    expect(readOptions(['--lab-port=9001'], known)).toEqual({ 'lab-port': 9001 });
    expect(readOptions([], known)).toEqual({});
  });

  it.each([['--no-brwoser'], ['--lab-port'], ['--lab-port=x'], ['--lab-port=70000'], ['9000']])(
    'refuses %s',
    (...args) => {
      expect(() => readOptions(args, known)).toThrow(/option|number/);
    }
  );
});

describe('openerOf', () => {
  it('opens a browser only where somebody sees it', () => {
    expect(openerOf({ DISPLAY: ':0' }, 'linux')).toBe('xdg-open');
    expect(openerOf({}, 'linux')).toBeNull();
    expect(openerOf({}, 'darwin')).toBe('open');
    expect(openerOf({ SSH_CONNECTION: 'a b' }, 'darwin')).toBeNull();
    expect(openerOf({ CI: 'true', DISPLAY: ':0' }, 'linux')).toBeNull();
  });
});

describe('a Lab of its own', () => {
  it('loads an extension of its data folder before the one of the environment', async () => {
    const env = { ...process.env, ...labFolders('/a/lab') };
    const { data, config } = JSON.parse(await run(venvBin('jupyter'), ['--paths', '--json'], { env }));
    expect(data[0]).toBe('/a/lab/data');
    expect(data.findIndex(path => path.endsWith('.venv/share/jupyter'))).toBeGreaterThan(0);
    expect(config[0]).toBe('/a/lab/config');
  });
});

describe('the house', () => {
  it('gets new secrets at every start', () => {
    const [one, two] = [newHouse(), newHouse()];
    expect(one.token).not.toBe(two.token);
    expect(one.secret).not.toBe(one.token);
    expect(one.secret.length).toBeGreaterThanOrEqual(32);
  });

  it('keeps the data of the gallery away from what Lab shows', () => {
    const places = demoPlaces('/demo');
    expect(places.gallery.startsWith(places.lab)).toBe(false);
    expect(places.start.startsWith(places.lab)).toBe(true);
  });
});
