import { startTenant } from '../../src/emulator/start-tenant.ts';
import type { GraphOptions } from '../../src/graph/graph-client.ts';
import { graphDirectory } from '../../src/graph/graph-directory.ts';
import { silentLogger } from '../kernel/silent-logger.ts';

type TenantOptions = Parameters<typeof startTenant>[0];

/** The emulated tenant and a Directory over it whose waits take no time: they move a clock of their own, and are noted. */
export async function openEmulated({
  tenant: tenantOptions = {},
  graph: graphOptions = {},
}: {
  tenant?: Partial<TenantOptions>;
  graph?: Partial<GraphOptions>;
} = {}) {
  let now = Date.parse('2026-11-16T08:00:00Z');
  const waits: number[] = [];
  const tenant = await startTenant({
    port: 0,
    clock: () => new Date('2026-11-16T08:00:00Z'),
    networkClock: () => new Date(now),
    logger: silentLogger,
    ...tenantOptions,
  });
  const directory = graphDirectory({
    baseUrl: tenant.url,
    getToken: async () => tenant.token(),
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    ...graphOptions,
  });
  return { tenant, directory, waits, close: () => tenant.close() };
}
