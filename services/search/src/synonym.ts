import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';

export const newSynonym = z.strictObject({ title: text({ min: 1, max: 200 }) });
export type NewSynonym = z.infer<typeof newSynonym>;

export const synonymShape = z.object({ id: z.uuid(), title: z.string(), createdAt: z.iso.datetime() });
export type Synonym = z.infer<typeof synonymShape>;
