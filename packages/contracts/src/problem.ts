import { z } from 'zod';

/** RFC 9457 problem details, as every Souk service answers an error. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .describe('What is wrong where: JSON pointers into the request body, or #/query/… and #/headers/…'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
export type Problem = z.infer<typeof problemSchema>;

/** Problem types name what went wrong for programs: `https://souk.dev/problems/insufficient-stock`. */
export const problemType = (name: string): string => `https://souk.dev/problems/${name}`;

/** The last part of a problem's type: `insufficient-stock`, or undefined for a foreign or blank type. */
export const problemName = (problem: Pick<Problem, 'type'>): string | undefined =>
  problem.type.startsWith(problemType('')) ? problem.type.slice(problemType('').length) : undefined;
