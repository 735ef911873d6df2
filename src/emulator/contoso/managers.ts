import type { Employee } from './people.ts';

/** Who reports to whom, by person id: staff to their deputy director, everybody else up to the managing director, who has none. */
export function managerIds(all: readonly Employee[]): ReadonlyMap<string, string> {
  const at = (department: string, seat: number): string | undefined =>
    all.find((one) => one.department === department && one.seat === seat)?.user.id;
  const managingDirector = at('Sales', 0);
  const manager = (one: Employee): string | undefined => {
    if (one.seat === 0) return one.user.id === managingDirector ? undefined : managingDirector;
    if (one.seat === 1) return at(one.department, 0);
    // Robin leads the service desk: the other analysts report to that seat.
    const serviceDesk = one.department === 'IT' && one.seat > 2 && one.seat < 16;
    return at(one.department, serviceDesk ? 2 : 1);
  };
  return new Map(
    all.flatMap((one) => {
      const id = manager(one);
      return id === undefined ? [] : [[one.user.id, id] as const];
    }),
  );
}
