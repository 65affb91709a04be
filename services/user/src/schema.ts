import { addresses } from './schema-addresses.ts';
import { auditLog } from './schema-audit.ts';
import { pendingSignIns, recoveryCodes, totp } from './schema-factors.ts';
import { challenges, passkeys } from './schema-passkeys.ts';
import { devices, sessions } from './schema-sessions.ts';
import { mailedTokens, mails, rateLimits, users } from './schema-users.ts';

export {
  addresses,
  auditLog,
  challenges,
  devices,
  mailedTokens,
  mails,
  passkeys,
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
  passkeys,
  challenges,
};
