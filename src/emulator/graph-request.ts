import type { Clock } from '../kernel/clock.ts';
import type { Tenant } from './tenant.ts';

/** One request to the emulated Graph, alone or from a batch. */
export interface GraphRequest {
  readonly method: string;
  readonly version: 'v1.0' | 'beta';
  /** Below the version and still encoded: "/users/0b1b...". */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** "http://127.0.0.1:1234/v1.0": what links and contexts begin with. */
  readonly base: string;
  /** Rows on a page, however many are asked for: Graph too may give fewer than $top. */
  readonly maximumPageSize: number;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** What a route needs beside the request: where its answer comes from. */
export interface Ground {
  readonly tenant: Tenant;
  readonly clock: Clock;
  /** Rows on a page of the registration report and the audit log when the request does not say. */
  readonly reportPageSize: number;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Template: "/users/{id}/manager". */
  readonly path: string;
  /** Also served under /beta. */
  readonly beta?: boolean;
  /** The values of the template's braces come decoded and in order. */
  serve(request: GraphRequest, ground: Ground, ...values: string[]): GraphAnswer;
}
