import { describe, expectTypeOf, it } from 'vitest';
import type { Policy } from '@vitrine/core/redaction';
import type { Preparation, PublishedFields, Snapshot } from '@vitrine/core/snapshot';
import type * as api from './types.js';

describe('types made from the API document', () => {
  it('are found in it: none is never', () => {
    expectTypeOf<api.Capabilities>().toHaveProperty('policies');
    expectTypeOf<api.TokenAnswer>().toHaveProperty('token');
    expectTypeOf<api.DeviceAnswer>().toHaveProperty('userCode');
    expectTypeOf<api.Me['account']>().toHaveProperty('displayName');
    expectTypeOf<api.Proof>().toHaveProperty('via');
    expectTypeOf<api.PublishAnswer['created']>().toEqualTypeOf<boolean>();
    expectTypeOf<api.EntrySummary['latest']>().toHaveProperty('fields');
    expectTypeOf<api.VersionContent['notebook']>().toEqualTypeOf<string>();
    expectTypeOf<api.Lineage>().toHaveProperty('forks');
    expectTypeOf<api.WithdrawAnswer['undo']>().toEqualTypeOf<string>();
    expectTypeOf<api.UndoAnswer['versions']>().toEqualTypeOf<number[]>();
    expectTypeOf<api.Role>().toEqualTypeOf<'reader' | 'editor' | 'reviewer' | 'administrator'>();
    expectTypeOf<api.Scope>().toEqualTypeOf<'read' | 'publish'>();
  });

  it('fit the rules that are shared with the gallery', () => {
    expectTypeOf<api.PrepareAnswer>().toExtend<Preparation & { policy: Policy }>();
    expectTypeOf<Snapshot>().toExtend<api.PublishRequest['snapshot']>();
    expectTypeOf<api.VersionSummary['fields']>().toEqualTypeOf<PublishedFields>();
  });

  it('ask for a token in three ways', () => {
    expectTypeOf<{ grant: 'code'; code: string; verifier: string; redirect: string }>().toExtend<api.TokenRequest>();
    expectTypeOf<{ grant: 'device'; device: string }>().toExtend<api.TokenRequest>();
    expectTypeOf<{ grant: 'demo'; secret: string }>().toExtend<api.TokenRequest>();
    expectTypeOf<api.EntryListQuery>().toHaveProperty('forksOf');
  });
});
