import { devices, sessions } from './schema-sessions.ts';
import { mailedTokens, mails, rateLimits, users } from './schema-users.ts';

export { devices, mailedTokens, mails, rateLimits, sessions, users };
export const schema = { users, mails, mailedTokens, rateLimits, sessions, devices };
