import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Graph's published description, read as strictly as it allows: a property it does not name is an error. */
export interface PublishedApi {
  /** The operation that serves this path ("/users/1/manager"); undefined: Graph publishes none. */
  operation(method: string, path: string): { readonly template: string; readonly operation: Operation } | undefined;
  /** What is wrong with a 200 of that operation; [] for nothing. */
  faultsOf(method: string, template: string, body: unknown): readonly string[];
  /** What is wrong with an error answer. */
  faultsOfError(body: unknown): readonly string[];
}

/** The description that lies beside the repository where it is developed; undefined elsewhere. */
export function publishedApi(version: 'v1' | 'beta'): PublishedApi | undefined {
  const file = join(import.meta.dirname, '..', '..', '..', 'shared', 'openapi', `graph-${version}.json`);
  if (!existsSync(file)) return undefined;
  const document = strict(JSON.parse(readFileSync(file, 'utf8'))) as OpenApi;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, version);
  const check = (pointer: readonly string[], body: unknown): readonly string[] => {
    const path = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const validate: ValidateFunction = ajv.compile({ $ref: `${version}#/${path}` });
    return validate(body)
      ? []
      : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
  };
  return {
    operation(method, path) {
      const [template, operations] = Object.entries(document.paths).find(([one]) => fits(one, path)) ?? [];
      const operation = operations?.[method.toLowerCase()];
      return template === undefined || operation === undefined ? undefined : { template, operation };
    },
    faultsOf: (method, template, body) => {
      const at = ['paths', template, method.toLowerCase(), 'responses', '200', 'content', 'application/json', 'schema'];
      return check(at, body);
    },
    faultsOfError: (body) => check(['components', 'schemas', 'microsoft.graph.ODataErrors.ODataError'], body),
  };
}

/** Exact segments win over braces because the templates of casts and functions are longer or come as their own. */
function fits(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, n) => part.startsWith('{') || part === given[n]);
}

/**
 * Closes every object but for OData annotations, and turns "one of these by @odata.type" into a rule a validator can
 * explain: the type must be one of the mapped, and the object must be of that type.
 */
function strict(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strict);
  if (typeof node !== 'object' || node === null) return node;
  const schema = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, strict(value)]));
  const mapping = (node as { discriminator?: { mapping?: Record<string, string> } }).discriminator?.mapping;
  if (mapping !== undefined) {
    return {
      type: 'object',
      required: ['@odata.type'],
      properties: { '@odata.type': { enum: Object.keys(mapping) } },
      allOf: Object.entries(mapping).map(([type, $ref]) => ({
        if: { properties: { '@odata.type': { const: type } } },
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: { $ref },
      })),
    };
  }
  if (schema.type === 'object' && schema.properties !== undefined && schema.additionalProperties === undefined) {
    return { ...schema, additionalProperties: false, patternProperties: { '@odata\\.': {} } };
  }
  return schema;
}
