import type { Database } from '@souk/service-kit/database';
import { rateLimiter } from '@souk/service-kit/rate-limit';
import type { schema } from './schema.ts';

const HOUR = 3600;

/** How often somebody may ask to be told when something is back, and how many mails to confirm that one inbox gets. */
export const alertLimits = ({ db }: Pick<Database<typeof schema>, 'db'>) => ({
  perVisitor: rateLimiter(db, 'alert', { points: 20, duration: HOUR }),
  perInbox: rateLimiter(db, 'alert-inbox', { points: 3, duration: HOUR }),
});
