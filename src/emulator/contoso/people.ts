import type { GraphUser } from '../graph-shapes.ts';
import { departments } from './departments.ts';
import { newPerson } from './new-person.ts';

/** An employee and the seat that decides their groups: seats 0 and 1 of every department are its directors. */
export interface Employee {
  readonly user: GraphUser;
  readonly department: string;
  readonly seat: number;
}

/** Disabled accounts: people who left. One sits in Finance's pilot, one in the travellers', the rest in Operations. */
const left = new Set(['Finance/40', 'Sales/12', ...Array.from({ length: 13 }, (_, n) => `Operations/${200 + n}`)]);

/** All 965 employees, 15 of them disabled; the same at every start. */
export function employees(): readonly Employee[] {
  const namesTaken = new Set<string>();
  return departments.flatMap((department) =>
    Array.from({ length: department.size }, (_, seat) => ({
      department: department.name,
      seat,
      user: newPerson({ department, seat, enabled: !left.has(`${department.name}/${seat}`), namesTaken }),
    })),
  );
}
