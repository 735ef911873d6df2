import { GraphRefusal } from './graph-refusal.ts';
import type { Route } from './graph-request.ts';
import { groupRoutes } from './routes/group-routes.ts';
import { methodRoutes } from './routes/method-routes.ts';
import { policyRoutes } from './routes/policy-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';
import { userRoutes } from './routes/user-routes.ts';

/** Everything the emulated Graph serves, but /$batch, which serves these. */
export const routes: readonly Route[] = [
  ...userRoutes,
  ...methodRoutes,
  ...groupRoutes,
  ...reportRoutes,
  ...policyRoutes,
];

interface Wanted {
  readonly method: string;
  readonly version: 'v1.0' | 'beta';
  readonly path: string;
}

/** The route for a request with the decoded values of its path. Throws 400 for an unknown path, 405 for a known one. */
export function findRoute({ method, version, path }: Wanted): { route: Route; values: readonly string[] } {
  const candidates = routes
    .filter((route) => version === 'v1.0' || route.beta)
    .flatMap((route) => {
      const values = matchPath(route.path, path);
      return values === undefined ? [] : [{ route, values }];
    });
  const found = candidates.find(({ route }) => route.method === method);
  if (found !== undefined) return found;
  if (candidates.length === 0) {
    // Graph answers 400, not 404, to a path it does not know.
    throw new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${path.split('/').at(-1)}'.`);
  }
  throw new GraphRefusal(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.', {
    Allow: candidates.map(({ route }) => route.method).join(', '),
  });
}

function matchPath(template: string, path: string): readonly string[] | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const values: string[] = [];
  for (const [n, segment] of wanted.entries()) {
    const own = given[n] ?? '';
    if (segment.startsWith('{')) values.push(decodeSegment(own));
    else if (segment.toLowerCase() !== own.toLowerCase()) return undefined;
  }
  return values;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GraphRefusal(400, 'BadRequest', 'The request URI is not valid.');
  }
}
