import { Type } from 'typebox';
import { Id, Nullable, Role, Scope, Time } from '../schemas.js';
import { SpaceView } from '../spaces/schema.js';

const Secret = Type.String({ minLength: 1, maxLength: 200 });

export const TokenRequest = Type.Union([
  Type.Object({
    grant: Type.Literal('code'),
    code: Secret,
    verifier: Secret,
    redirect: Type.String({ minLength: 1, maxLength: 2000 })
  }),
  Type.Object({ grant: Type.Literal('device'), device: Secret }),
  Type.Object({
    grant: Type.Literal('demo'),
    secret: Secret,
    login: Type.Optional(Type.String({ maxLength: 40, description: 'Which demo account; the author when left out' }))
  })
]);

const Now = Type.Integer({ description: "The gallery's clock, for whoever's own is off: milliseconds since 1970" });

export const TokenAnswer = Type.Object({
  token: Type.String(),
  expiresAt: Time,
  now: Now,
  scopes: Type.Array(Scope),
  account: Type.Object({ id: Id, displayName: Type.String() })
});

export const DeviceRequest = Type.Object({ origin: Type.String({ minLength: 1, maxLength: 200 }) });

export const DeviceAnswer = Type.Object({
  device: Type.String(),
  userCode: Type.String(),
  url: Type.String(),
  interval: Type.Integer({ description: 'Seconds between two questions' }),
  expiresAt: Time,
  now: Now
});

export const Me = Type.Object({
  account: Type.Object({
    id: Id,
    login: Type.String(),
    displayName: Type.String(),
    administrator: Type.Boolean()
  }),
  scopes: Type.Array(Scope),
  spaces: Type.Array(SpaceView)
});

export const Proof = Type.Object({
  id: Id,
  via: Type.Union([Type.Literal('session'), Type.Literal('lab'), Type.Literal('cli')]),
  origin: Type.String(),
  scopes: Type.Array(Scope),
  createdAt: Time,
  lastUsedAt: Time,
  expiresAt: Time
});

export const PasswordRequest = Type.Object({
  current: Type.String({ maxLength: 1000, description: 'Empty while there is none' }),
  next: Type.String({ maxLength: 1000 })
});

export const InvitationRequest = Type.Object({ space: Nullable(Id), role: Role });
export const InvitationAnswer = Type.Object({ url: Type.String(), expiresAt: Time });
