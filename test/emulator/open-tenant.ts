import { startTenant } from '../../src/emulator/start-tenant.ts';
import { silentLogger } from '../kernel/silent-logger.ts';

type Options = Partial<Parameters<typeof startTenant>[0]>;

/** The emulated tenant on a free port, and a way to ask it as any HTTP client would. */
export async function openTenant(options: Options = {}) {
  const tenant = await startTenant({
    port: 0,
    clock: () => new Date('2026-11-16T08:00:00Z'),
    logger: silentLogger,
    ...options,
  });
  return {
    ...tenant,
    /** The JSON that Graph answers; undefined for none. */
    async ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
      const response = await fetch(tenant.url + path, {
        method,
        headers: { Authorization: `Bearer ${tenant.token()}`, ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as Answer };
    },
  };
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** As much of an answer as the tests look at. */
interface Answer {
  readonly value?: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly innerError: Readonly<Record<string, string>>;
  };
  readonly responses?: readonly { readonly id: string; readonly status: number }[];
  readonly [name: string]: unknown;
}
