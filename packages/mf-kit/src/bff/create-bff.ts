import type { Principal } from '@souk/contracts/token';
import { initTRPC, TRPCError } from '@trpc/server';
import type { z } from 'zod';
import {
  type BuildRef,
  type CachePolicy,
  type FragmentCall,
  fragmentInputSchema,
  type PageInput,
  pageInputSchema,
  type RemoteBuild,
  type RemoteRoutes,
  routesInputSchema,
} from '../contract.ts';
import type { Visitor } from '../visitor.ts';
import { formatError } from './errors.ts';

export interface CookieOptions {
  /** Left out: until the browser is closed. */
  maxAgeSeconds?: number;
}

/** What every procedure, page and fragment of a remote gets. `services` are the remote's own clients. */
export interface BffContext<Services> {
  services: Services;
  /** Who called the BFF: the shell, on behalf of the visitor whose cookies came along. */
  caller: Principal;
  cookies: Readonly<Record<string, string | undefined>>;
  visitor: Visitor;
  /** HttpOnly, SameSite=Lax, Path=/, Secure where the shop is HTTPS. */
  setCookie(name: string, value: string, options: CookieOptions): void;
  clearCookie(name: string): void;
  build: RemoteBuild;
}

/** What a page of the table answers. `props` must survive JSON and are what the exposed component gets. */
export type PageReply =
  | { kind: 'page'; expose: `./${string}`; props: object; fragments?: FragmentCall[]; cache?: CachePolicy }
  | { kind: 'notFound' }
  | { kind: 'redirect'; to: string; permanent?: boolean };
export type PageLoader<Services> = (input: PageInput, context: BffContext<Services>) => PageReply | Promise<PageReply>;

export type FragmentReply =
  | { expose: `./${string}`; props: object; cache?: CachePolicy }
  /** For this visitor its fallback is all there is to show. */
  | { fallback: true; cache?: CachePolicy };
export interface FragmentLoader<Services> {
  load(input: unknown, context: BffContext<Services>): Promise<FragmentReply>;
}

export interface RemoteTables<Services> {
  /** Asked for every few seconds; a function where what is published depends on data (navigation by category). */
  routes: RemoteRoutes | ((context: BffContext<Services>) => Promise<RemoteRoutes>);
  pages: Record<string, PageLoader<Services>>;
  fragments: Record<string, FragmentLoader<Services>>;
}

const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The tRPC pieces that every remote's BFF has alike. */
export function createBff<Services extends object>() {
  const t = initTRPC.context<BffContext<Services>>().create({ isDev: false, errorFormatter: formatError });

  function stamp<A>(answer: A, { build }: BffContext<Services>, known: readonly string[]) {
    const ref: BuildRef = { name: build.name, version: build.version, rev: build.rev };
    return { build: ref, answer, ...(known.includes(build.rev) ? {} : { description: build }) };
  }

  return {
    router: t.router,
    procedure: t.procedure,

    /** A fragment whose input is checked before it is loaded. */
    fragment<S extends z.ZodType>(
      input: S,
      load: (input: z.infer<S>, context: BffContext<Services>) => FragmentReply | Promise<FragmentReply>,
    ): FragmentLoader<Services> {
      return {
        async load(raw, context) {
          const parsed = input.safeParse(raw);
          if (!parsed.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error });
          return load(parsed.data, context);
        },
      };
    },

    /** `routes`, `page` and `fragment`: how the shell asks this remote. Spread them into the router. */
    remoteProcedures({ routes, pages, fragments }: RemoteTables<Services>) {
      return {
        routes: t.procedure
          .input(routesInputSchema)
          .query(async ({ input, ctx }) =>
            stamp(typeof routes === 'function' ? await routes(ctx) : routes, ctx, input.known),
          ),
        page: t.procedure.input(pageInputSchema).query(async ({ input: { known, ...input }, ctx }) => {
          const load = own(pages, input.page);
          return stamp(load ? await load(input, ctx) : ({ kind: 'notFound' } as const), ctx, known);
        }),
        fragment: t.procedure.input(fragmentInputSchema).query(async ({ input: { id, input, known }, ctx }) => {
          const fragment = own(fragments, id);
          if (!fragment) throw new TRPCError({ code: 'NOT_FOUND', message: `No fragment ${id}` });
          return stamp(await fragment.load(input, ctx), ctx, known);
        }),
      };
    },
  };
}
