import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { answerHttp } from './answer-http.ts';
import { openChangesFile } from './changes-file.ts';
import { contosoIds } from './contoso-ids.ts';
import { type Faults, newFaults } from './faults.ts';
import type { GraphRequest } from './graph-request.ts';
import { newReportLimit } from './report-limit.ts';
import { openTenant, type Tenant } from './tenant.ts';
import { newTokens } from './tokens.ts';

interface TenantOptions {
  /** TCP port on loopback; 0 takes a free one. */
  readonly port: number;
  /** The time of what happens in the tenant. */
  readonly clock: Clock;
  readonly logger: Logger;
  /** Keeps changes across restarts; undefined: they live as long as the process. */
  readonly changesFile?: string | undefined;
  /** Whether report and audit reads are held to 5 in 10 s, as Entra does. Default true. */
  readonly reportLimit?: boolean;
  /** The time tokens and the report limit go by. Default the system's: a frozen clock would throttle for ever. */
  readonly networkClock?: Clock;
  /** Rows on a page of the report and the audit log when the request does not say. Default 1000. */
  readonly reportPageSize?: number;
  /** Most rows on any page, however many are asked for. Default 1000. */
  readonly maximumPageSize?: number;
  /** Told of every Graph request, for tests that check what a client asks. */
  readonly onRequest?: (request: GraphRequest) => void;
}

/** The emulated tenant, running. Its verbs (addPasskey, removeMethod, ...) change what the next request sees. */
export interface RunningTenant extends Tenant {
  /** "http://127.0.0.1:1234": Graph is below /v1.0, the page at /security-info. */
  readonly url: string;
  readonly ids: typeof contosoIds;
  /** The people the demo offers to be, the demo person first. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly userPrincipalName: string }[];
  readonly faults: Faults;
  /** A fresh bearer token this tenant accepts. */
  token(): string;
  close(): Promise<void>;
}

/** Starts the emulated tenant on loopback. Throws when the port is taken or the changes file cannot be read. */
export async function startTenant(options: TenantOptions): Promise<RunningTenant> {
  const { clock, logger, networkClock = systemClock } = options;
  const tenant = openTenant(clock, openChangesFile(options.changesFile));
  const [faults, tokens, closing] = [newFaults(), newTokens(networkClock), new AbortController()];
  const graph = {
    ground: { tenant, clock, reportPageSize: options.reportPageSize ?? 1000 },
    limit: options.reportLimit === false ? undefined : newReportLimit(networkClock),
    closing: closing.signal,
    onRequest: options.onRequest,
    maximumPageSize: options.maximumPageSize ?? 1000,
    ...{ clock, logger, faults, tokens },
  };
  const server = createServer((request, response) => {
    answerHttp(graph, request, response).catch((error: unknown) => {
      logger.error({ err: error }, 'The emulated tenant could not answer');
      response.destroy();
    });
  });
  const { port } = await listen(server, options.port);
  return {
    ...tenant,
    url: `http://127.0.0.1:${port}`,
    ids: contosoIds,
    people: named(tenant),
    faults,
    token: () => tokens.issue().token,
    close() {
      closing.abort();
      return new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
}

const named = ({ state }: Tenant): RunningTenant['people'] =>
  Object.values(contosoIds.people).flatMap((id) => {
    const user = state.users.get(id);
    return user ? [{ id, name: user.displayName, userPrincipalName: user.userPrincipalName }] : [];
  });
