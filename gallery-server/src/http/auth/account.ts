import type { FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import type { Account } from '../../domain/identity/model.js';

/** The account of a request whose route asks for one. */
export function accountOf(request: FastifyRequest): Account {
  if (request.caller.account === null) {
    throw new VitrineError('sign-in-needed');
  }
  return request.caller.account;
}
