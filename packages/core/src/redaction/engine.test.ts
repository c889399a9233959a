import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VitrineError } from '../errors/index.js';
import { notebookOf } from '../notebook/index.js';
import { buildSnapshot, contentIdOf, gitObjects, verifySnapshot } from '../snapshot/index.js';
import type { Preparation, Snapshot } from '../snapshot/index.js';
import { engineApart } from './engine.js';
import { ENGINE, policies, policyHash } from './index.js';

describe('two engines', () => {
  it.each([
    ['0.2', '0.2', 'near'],
    ['0.1', '0.2', 'near'],
    ['0.3', '0.2', 'near'],
    ['0.2.7', '0.2', 'near'],
    ['1.0', '0.2', 'near'],
    ['0.9', '1.0', 'near'],
    ['0.1', '0.3', 'older'],
    ['0.4', '0.2', 'newer'],
    ['1.1', '0.9', 'newer'],
    ['0.9', '1.1', 'older'],
    ['2.0', '0.2', 'newer'],
    ['x', '0.2', 'older']
  ] as const)('%s, asked by %s, is %s', (theirs, ours, apart) => {
    expect(engineApart(theirs, ours)).toBe(apart);
  });

  it('see each other alike', () => {
    const version = fc.tuple(fc.nat(3), fc.nat(4)).map(([a, b]) => `${a}.${b}`);
    const turned = { near: 'near', older: 'newer', newer: 'older' } as const;
    fc.assert(fc.property(version, version, (a, b) => engineApart(a, b) === turned[engineApart(b, a)]));
  });
});

describe('the gate', () => {
  const who = { name: 'Demo author', email: 'x@users.noreply.vitrine.invalid' };
  const preparation: Preparation = {
    ticket: 't',
    space: 's',
    entry: null,
    author: who,
    committer: who,
    time: 1,
    parent: null,
    origin: null,
    policyHash: policyHash(policies.team),
    engine: ENGINE.version
  };
  const notebook = notebookOf({ cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 });

  /** A snapshot as a client of another version would send it. */
  function by(engine: string): Snapshot {
    const built = buildSnapshot(notebook, { title: 'T' }, policies.team, null);
    const files = built.files.map(({ path, text }) => ({
      path,
      text: text.replace(/"engine": "[^"]+"/, `"engine": "${engine}"`)
    }));
    const contentId = contentIdOf(files, built.fields);
    const { tree, commit } = gitObjects(files, built.fields, contentId, preparation);
    return { files, fields: built.fields, contentId, tree, commit };
  }
  const [large, small] = ENGINE.version.split('.').map(Number) as [number, number];

  it('takes a version by a client one older, one newer or of the same', () => {
    for (const engine of [`${large}.${small - 1}`, ENGINE.version, `${large}.${small + 1}`]) {
      const { manifest } = verifySnapshot(by(engine), preparation, policies.team);
      expect(manifest.redaction.engine).toBe(engine);
    }
  });

  it('says what to update where they are two apart, before it complains about anything else', () => {
    const refusal = (engine: string, broken = false): VitrineError => {
      const snapshot = by(engine);
      try {
        verifySnapshot(
          broken ? { ...snapshot, fields: { ...snapshot.fields, title: ' ' } } : snapshot,
          preparation,
          policies.team
        );
      } catch (error) {
        if (error instanceof VitrineError) {
          return error;
        }
      }
      throw new Error('it was taken');
    };
    const newer = refusal(`${large}.${small + 2}`, true);
    expect([newer.code, newer.next]).toEqual([
      'engine-apart',
      'Ask the administrator to update the gallery, then publish again.'
    ]);
    const older = refusal(`${large + 2}.0`);
    expect(older.params).toMatchObject({ apart: 'newer', gallery: ENGINE.version });
  });
});
