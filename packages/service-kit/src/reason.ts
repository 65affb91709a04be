/** Why something failed, for a log line. A failed query's own message holds its parameters; its cause does not. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message } = error.cause instanceof Error ? error.cause : error;
  return `${name}: ${message}`;
}
