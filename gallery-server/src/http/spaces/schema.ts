import { Type } from 'typebox';
import { Hash } from '../policies/schema.js';
import { Count, Id, Nullable, Profile, Role, Time } from '../schemas.js';

export const SpaceView = Type.Object({
  id: Id,
  kind: Type.Union([Type.Literal('personal'), Type.Literal('team'), Type.Literal('public')]),
  name: Type.String(),
  label: Type.String(),
  policyHash: Type.String(),
  owner: Nullable(Id),
  role: Nullable(Role),
  readers: Count,
  profile: Profile,
  policyName: Type.String()
});

export const SpaceRequest = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80 }),
  kind: Type.Optional(Type.Union([Type.Literal('team'), Type.Literal('public')])),
  policyHash: Type.Optional(Hash)
});

export const Member = Type.Object({ account: Id, displayName: Type.String(), role: Role, since: Time });
export const RoleRequest = Type.Object({ role: Nullable(Role) });
