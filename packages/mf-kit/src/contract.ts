import type { Currency } from '@souk/contracts/money';
import type { CompiledMessage } from 'icu-minify/format';
import { z } from 'zod';

/** How long an answer holds. Whoever declares it says: the answer is the same for every visitor. */
export const cachePolicySchema = z.object({
  freshSeconds: z.int().min(0),
  staleSeconds: z.int().min(0),
  /** The answer holds only for visitors who sent no cookies (an empty cart, for instance). */
  newcomersOnly: z.boolean().optional(),
});
export type CachePolicy = z.infer<typeof cachePolicySchema>;

/** Names one immutable build of a remote; `rev` equals the version, except in development, where it follows each compile. */
export const buildRefSchema = z.object({ name: z.string(), version: z.string(), rev: z.string() });
export type BuildRef = z.infer<typeof buildRefSchema>;

/** One immutable build of a remote. File names are relative to `/_next/` of that remote. */
export const remoteBuildSchema = buildRefSchema.extend({
  clientEntry: z.string(),
  serverEntry: z.string(),
  exposes: z.record(z.string(), z.object({ js: z.array(z.string()), css: z.array(z.string()) })),
  /** file → `sha384-…`: everything the shell evaluates on its server, and every browser script. Empty in development. */
  integrity: z.record(z.string(), z.string()),
});
export type RemoteBuild = z.infer<typeof remoteBuildSchema>;

/** A path owned by a remote: `/`, `/p/:slug`, `/c/:category?`. `page` names an entry of its pages table. */
export const routeRuleSchema = z.object({ pattern: z.string().startsWith('/'), page: z.string() });
export type RouteRule = z.infer<typeof routeRuleSchema>;

export const navigationItemSchema = z.object({ label: z.string(), href: z.string().startsWith('/') });
export type NavigationItem = z.infer<typeof navigationItemSchema>;

/**
 * A fragment that a remote puts into the shell's header. Height and width in px keep its place until it is there. `search`: what the
 * search field offers while somebody types, loaded when the field gets the focus and given the field's id (`SearchFragmentProps`).
 */
export const headerFragmentSchema = z.object({
  slot: z.enum(['actions', 'search']),
  fragment: z.string(),
  height: z.int(),
  width: z.int(),
  /** A plain link while the fragment is not there. */
  fallback: navigationItemSchema.extend({ icon: z.enum(['bag', 'user']) }).optional(),
});
export type HeaderFragment = z.infer<typeof headerFragmentSchema>;

/** Live props of a fragment in the slot `search`. It may add to the field what assistive technology needs, and never takes its form away. */
export interface SearchFragmentProps {
  fieldId: string;
}

/** What a remote publishes about itself (its `routes.ts`). */
export const publishedRoutesSchema = z.object({
  routes: z.array(routeRuleSchema),
  navigation: z.array(navigationItemSchema).default([]),
  /** Paths with an extension that are no pages, such as `/sitemap.xml`: the shell hands through what the remote answers. */
  files: z.array(z.string().startsWith('/')).default([]),
  header: z.array(headerFragmentSchema).default([]),
});
export type PublishedRoutes = z.infer<typeof publishedRoutesSchema>;
/** The same as written by a remote: lists may be left out. */
export type RemoteRoutes = z.input<typeof publishedRoutesSchema>;

const knownBuilds = z.array(z.string()).max(50).default([]).describe('revs the shell holds the description of');

export const pageInputSchema = z.strictObject({
  page: z.string(),
  path: z.string(),
  params: z.record(z.string(), z.string()),
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  known: knownBuilds,
});
export type PageInput = Omit<z.infer<typeof pageInputSchema>, 'known'>;

/** A piece of another team's UI that a page (or the shell) wants on the page. `at` tells instances apart. */
export const fragmentCallSchema = z.strictObject({
  of: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\/[A-Za-z][A-Za-z0-9]*$/)
    .max(100),
  at: z.string().max(200).optional(),
  input: z.unknown().optional(),
});
export type FragmentCall = z.infer<typeof fragmentCallSchema>;

export const routesInputSchema = z.strictObject({ known: knownBuilds }).default({ known: [] });

export const fragmentInputSchema = z.strictObject({ id: z.string().max(100), input: z.unknown(), known: knownBuilds });

const sitePath = z.string().regex(/^\/(?![/\\])/, 'a path on this site');

/** Texts in one language, parsed on the server: key → message. */
export type CompiledMessages = Record<string, CompiledMessage>;
/** Namespace → its texts. */
export type CompiledNamespaces = Record<string, CompiledMessages>;
const words = z
  .record(z.string(), z.record(z.string(), z.unknown()))
  .optional()
  .transform((namespaces) => namespaces as CompiledNamespaces | undefined);

/** What a remote's pages table answers: data for one of its exposes, or where to go instead. */
export const pageAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    /** `./ProductPage`: the component exported by that name from `product-page.tsx`. */
    expose: z.string(),
    props: z.record(z.string(), z.unknown()),
    words,
    /** The page's one address, without origin and language prefix. Absent: the page is not to be found from outside. */
    canonical: sitePath.optional(),
    fragments: z.array(fragmentCallSchema).optional(),
    cache: cachePolicySchema.optional(),
  }),
  z.object({ kind: z.literal('notFound') }),
  z.object({ kind: z.literal('redirect'), to: sitePath, permanent: z.boolean().optional() }),
]);
export type PageAnswer = z.infer<typeof pageAnswerSchema>;
/** Something to render. */
export type PageData = Extract<PageAnswer, { kind: 'page' }>;

export const fragmentAnswerSchema = z.union([
  z.object({
    expose: z.string(),
    props: z.record(z.string(), z.unknown()),
    words,
    cache: cachePolicySchema.optional(),
  }),
  /** For this visitor the fallback is all there is to show: no code is loaded for it. */
  z.object({ fallback: z.literal(true), cache: cachePolicySchema.optional() }),
]);
export type FragmentAnswer = z.infer<typeof fragmentAnswerSchema>;

/** An answer plus the build that understands it. `description` comes along when the shell does not know that build yet. */
const stamped = { build: buildRefSchema, description: remoteBuildSchema.optional() };
export const routesResultSchema = z.object({ ...stamped, answer: publishedRoutesSchema });
export const pageResultSchema = z.object({ ...stamped, answer: pageAnswerSchema });
export type PageResult = z.infer<typeof pageResultSchema>;
export const fragmentResultSchema = z.object({ ...stamped, answer: fragmentAnswerSchema });
export type FragmentResult = z.infer<typeof fragmentResultSchema>;

/** What travels to the browser: one expose of one build, with paths on the shell's origin. */
export interface RemoteRef {
  remote: string;
  name: string;
  version: string;
  rev: string;
  expose: string;
  entry: string;
  js: string[];
  css: string[];
  /** Integrity of `entry`; unknown in development. */
  sri?: string;
}
/** A served expose with its data. */
export interface Slot {
  mf: RemoteRef;
  data: Record<string, unknown>;
  /** The texts it needs. */
  words?: CompiledNamespaces;
}
/** What a fragment's place gets: something to render, or its fallback for good. */
export type FragmentSlot = Slot | 'fallback';
/** `null`: the server had nothing, the browser may ask again. */
export type Slots = Record<string, FragmentSlot | null>;

/** What the shell puts around every page, as published by all remotes. */
export interface Chrome {
  navigation: NavigationItem[];
  header: (HeaderFragment & { of: string })[];
  search: boolean;
  /** The fragment that the search field loads when it gets the focus. */
  suggestions?: string;
  slots: Slots;
  /** The host's own texts. */
  words: CompiledNamespaces;
  currency: Currency;
  currencies: readonly Currency[];
  /** The shop's public address: `https://shop.example`. */
  origin: string;
}

/** Props of the shell's catch-all page. `chrome` comes with full loads only; the frame keeps it across navigations. */
export interface HostPageProps {
  outcome: 'page' | 'notFound' | 'unavailable';
  page: (Slot & { canonical?: string }) | null;
  slots: Slots;
  chrome?: Chrome;
}
