import { addresses } from './schema-addresses.ts';
import { auditLog } from './schema-audit.ts';
import { pendingSignIns, recoveryCodes, totp } from './schema-factors.ts';
import { devices, sessions } from './schema-sessions.ts';
import { mailedTokens, mails, rateLimits, users } from './schema-users.ts';

export {
  addresses,
  auditLog,
  devices,
  mailedTokens,
  mails,
  pendingSignIns,
  rateLimits,
  recoveryCodes,
  sessions,
  totp,
  users,
};
export const schema = {
  users,
  mails,
  mailedTokens,
  rateLimits,
  sessions,
  devices,
  auditLog,
  addresses,
  totp,
  recoveryCodes,
  pendingSignIns,
};
