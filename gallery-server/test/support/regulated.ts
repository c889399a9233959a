import { randomUUID } from 'node:crypto';
import { policies, policyHash } from '@vitrine/core/redaction';
import type { Person, TestGallery } from './gallery.js';

/** A space of the regulated preset, in which these people may publish; answers its id. */
export async function regulatedSpace(gallery: TestGallery, name: string, editors: readonly Person[]): Promise<string> {
  const actor = (await gallery.admin()).id;
  const now = Date.now();
  const policy = policyHash(policies.regulated);
  const wish = { key: randomUUID(), actor, kind: 'team', name, label: '', policyHash: policy, now } as const;
  const made = await gallery.store.spaces.createSpace(wish);
  if (!made.ok) {
    throw new Error(made.refusal.code);
  }
  for (const { account } of editors) {
    await gallery.store.spaces.setRole({ actor, space: made.value.id, account: account.id, role: 'editor', now });
  }
  return made.value.id;
}
