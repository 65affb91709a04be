import type { RouteRule } from '../contract.ts';

export interface Route extends RouteRule {
  remote: string;
  expression: RegExp;
  names: string[];
  /** More literal segments win; then fewer parameters. */
  weight: number;
}
export interface Match {
  remote: string;
  page: string;
  params: Record<string, string>;
}

const escaped = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `/p/:slug` and `/c/:category?` as an expression. */
export function compileRoute(remote: string, rule: RouteRule): Route {
  const segments = rule.pattern.split('/').filter(Boolean);
  const names = segments.filter((segment) => segment.startsWith(':')).map((segment) => segment.replace(/[:?]/g, ''));
  const source = segments.map((segment) => {
    if (!segment.startsWith(':')) return `/${escaped(segment)}`;
    return segment.endsWith('?') ? '(?:/([^/]+))?' : '/([^/]+)';
  });
  const weight = (segments.length - names.length) * 10 - names.length;
  return { ...rule, remote, names, weight, expression: new RegExp(`^${source.join('') || '/'}/?$`) };
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined; // a malformed escape matches nothing
  }
}

/** The most specific route that owns this (encoded) path. */
export function matchRoute(routes: readonly Route[], path: string): Match | null {
  for (const route of routes.toSorted((a, b) => b.weight - a.weight)) {
    const found = route.expression.exec(path);
    if (!found) continue;
    const params: Record<string, string> = {};
    for (const [index, name] of route.names.entries()) {
      const raw = found[index + 1];
      if (raw === undefined) continue;
      const value = decoded(raw);
      if (value === undefined) return null;
      params[name] = value;
    }
    return { remote: route.remote, page: route.page, params };
  }
  return null;
}
