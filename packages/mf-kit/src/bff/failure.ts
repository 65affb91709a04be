interface BffErrorData {
  httpStatus?: number;
  problem?: string;
  errors?: { pointer: string; detail: string }[];
}

/** What went wrong with a call to a BFF, in words for the shopper. `fields` maps a JSON pointer to its message. */
export interface BffFailure {
  /** HTTP; null: there was no answer. */
  status: number | null;
  message: string;
  /** The problem's name: `wrong-credentials`. */
  problem: string | null;
  fields: Record<string, string>;
}

const NO_CONNECTION: Record<string, string> = {
  en: 'We could not reach the shop. Check your connection and try again.',
  de: 'Wir konnten den Shop nicht erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
};
const noConnection = () => NO_CONNECTION[document.documentElement.lang] ?? NO_CONNECTION.en ?? '';

/** Reads what a browser's call threw. */
export function readFailure(error: unknown): BffFailure {
  const { data, message } = error as { data?: BffErrorData; message?: string };
  if (!data) return { status: null, message: noConnection(), problem: null, fields: {} };
  return {
    status: data.httpStatus ?? null,
    message: message ?? noConnection(),
    problem: data.problem?.split('/').at(-1) ?? null,
    fields: Object.fromEntries((data.errors ?? []).map(({ pointer, detail }) => [pointer, detail])),
  };
}
