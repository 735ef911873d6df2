import type { House } from './house.ts';

/** What looking at gaps and assigning them works with. */
export type GapsHouse = Pick<House, 'db' | 'library' | 'rolesOf' | 'keepsGaps'>;
