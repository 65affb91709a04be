import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const SERVICES = ['user', 'product', 'order', 'payment', 'notification', 'search', 'recommendation'] as const;
export type Service = (typeof SERVICES)[number];

/** One operation of a service's OpenAPI document. */
export interface Operation {
  service: Service;
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** The content type of its body, if it takes one. */
  bodyType: string | undefined;
}

type Document = { paths: Record<string, Record<string, { operationId: string; requestBody?: { content: object } }>> };

const folder = path.resolve(import.meta.dirname, '../../../services');
const fileOf = (service: string) => path.join(folder, service, 'openapi.json');
const documentOf = (service: Service): Document => JSON.parse(readFileSync(fileOf(service), 'utf8'));

/** The services that have an OpenAPI document, by name. */
export const documented = (): string[] =>
  readdirSync(folder)
    .filter((name) => existsSync(fileOf(name)))
    .sort();

/** Every operation of a service, as its committed document has them; `pnpm test` checks that it is what the routes make. */
export const operationsOf = (service: Service): Operation[] =>
  Object.entries(documentOf(service).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, requestBody }]) => ({
      service,
      id: operationId,
      method: method.toUpperCase() as Operation['method'],
      path,
      bodyType: requestBody && Object.keys(requestBody.content)[0],
    })),
  );

/** The names in `{}` of its path. */
export const paramsOf = ({ path }: Operation): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The path with these values. */
export const urlOf = (operation: Operation, params: Record<string, string>, query = ''): string =>
  operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? `no-${name}`)) +
  query;
