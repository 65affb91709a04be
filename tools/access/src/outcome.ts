import type { Answer, Call } from './world.ts';

/**
 * What an answer means for who asked. A problem that has a name is the word of a use case: whoever gets it was let in. So is a state
 * that forbids it. What the schema refuses says nothing about rights, so it is shown as it is: the call has to be mended.
 */
export function outcomeOf({ statusCode, body }: Answer, { hidden }: Call): string {
  if (statusCode < 300) return hidden && !body.includes(hidden) ? 'own' : 'in';
  const problem = JSON.parse(body) as { type?: string; errors?: unknown[] };
  if (statusCode !== 500 && problem.type !== 'about:blank') return 'in';
  if (statusCode === 409 || (statusCode === 422 && !problem.errors)) return 'in';
  if ([401, 403, 404].includes(statusCode)) return String(statusCode);
  return `${statusCode} ${body}`;
}
