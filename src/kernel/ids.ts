import { randomUUID } from 'node:crypto';

/** A new random identifier (UUID v4): for correlation ids, leases and forms. Never a secret. */
export const newId = (): string => randomUUID();
