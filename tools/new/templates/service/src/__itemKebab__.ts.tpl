import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';

export const new__Item__ = z.strictObject({ title: text({ min: 1, max: 200 }) });
export type New__Item__ = z.infer<typeof new__Item__>;

export const __item__Shape = z.object({ id: z.uuid(), title: z.string(), createdAt: z.iso.datetime() });
export type __Item__ = z.infer<typeof __item__Shape>;
