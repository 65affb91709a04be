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
import type { Localization } from '../localization.ts';
import type { Visitor } from '../visitor.ts';
import { createCatalogue, type Messages } from '../words/catalogue.ts';
import type { Key, Namespace, Translate } from '../words/words.ts';
import { formatError } from './errors.ts';

export interface CookieOptions {
  /** Left out: until the browser is closed. */
  maxAgeSeconds?: number;
}

/** What comes with a call. `services` are the remote's own clients. */
export interface BffRequest<Services> extends Localization {
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

/** What every procedure, page and fragment of a remote gets. */
export interface BffContext<Services> extends BffRequest<Services> {
  /** Texts in the visitor's language, for what is said in server code. */
  words<N extends Namespace>(namespace: N): Translate<Key<N>>;
}

/** What a page of the table answers. `props` must survive JSON and are what the exposed component gets. */
export type PageReply =
  | {
      kind: 'page';
      expose: `./${string}`;
      props: object;
      /** The namespaces of messages that the page's components use. */
      words?: Namespace[];
      /** The page's one address, a path without language prefix (`/p/vase`). Left out: no search engine should list it. */
      canonical?: string;
      fragments?: FragmentCall[];
      cache?: CachePolicy;
    }
  | { kind: 'notFound' }
  | { kind: 'redirect'; to: string; permanent?: boolean };
export type PageLoader<Services> = (input: PageInput, context: BffContext<Services>) => PageReply | Promise<PageReply>;

export type FragmentReply =
  | { expose: `./${string}`; props: object; words?: Namespace[]; cache?: CachePolicy }
  /** For this visitor its fallback is all there is to show. */
  | { fallback: true; cache?: CachePolicy };
export interface FragmentLoader<Services> {
  load(input: unknown, context: BffContext<Services>): Promise<FragmentReply>;
}

export interface RemoteTables<Services> {
  /** Asked for every few seconds; a function where what is published depends on data (navigation by category). */
  routes: RemoteRoutes | ((context: BffContext<Services>) => RemoteRoutes | Promise<RemoteRoutes>);
  pages: Record<string, PageLoader<Services>>;
  fragments: Record<string, FragmentLoader<Services>>;
}

const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The tRPC pieces that every remote's BFF has alike. `messages` are the remote's texts (`messages/en.json`, `messages/de.json`). */
export function createBff<Services extends object>(messages: Messages) {
  const t = initTRPC.context<BffRequest<Services>>().create({ isDev: false, errorFormatter: formatError });
  const catalogue = createCatalogue(messages);
  const procedure = t.procedure.use(({ ctx, next }) =>
    next<Pick<BffContext<Services>, 'words'>>({
      ctx: { words: (namespace) => catalogue.translate(ctx.locale, namespace) },
    }),
  );

  /** The named texts themselves, in the language that was asked for. */
  function worded<A extends object>(answer: A & { words?: Namespace[] }, { locale }: Localization) {
    return answer.words ? { ...answer, words: catalogue.pick(locale, answer.words) } : answer;
  }

  function stamp<A>(answer: A, { build }: BffRequest<Services>, known: readonly string[]) {
    const ref: BuildRef = { name: build.name, version: build.version, rev: build.rev };
    return { build: ref, answer, ...(known.includes(build.rev) ? {} : { description: build }) };
  }

  return {
    router: t.router,
    procedure,

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
        routes: procedure
          .input(routesInputSchema)
          .query(async ({ input, ctx }) =>
            stamp(typeof routes === 'function' ? await routes(ctx) : routes, ctx, input.known),
          ),
        page: procedure.input(pageInputSchema).query(async ({ input: { known, ...input }, ctx }) => {
          const load = own(pages, input.page);
          const answer: PageReply = load ? await load(input, ctx) : { kind: 'notFound' };
          return stamp(answer.kind === 'page' ? worded(answer, ctx) : answer, ctx, known);
        }),
        fragment: procedure.input(fragmentInputSchema).query(async ({ input: { id, input, known }, ctx }) => {
          const fragment = own(fragments, id);
          if (!fragment) throw new TRPCError({ code: 'NOT_FOUND', message: `No fragment ${id}` });
          const answer = await fragment.load(input, ctx);
          return stamp('expose' in answer ? worded(answer, ctx) : answer, ctx, known);
        }),
      };
    },
  };
}
