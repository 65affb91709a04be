import { devices, sessions } from './schema-sessions.ts';
import { mails, rateLimits, users } from './schema-users.ts';

export { devices, mails, rateLimits, sessions, users };
export const schema = { users, mails, rateLimits, sessions, devices };
