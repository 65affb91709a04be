import { auditLog } from '@souk/service-kit/audit-table';
import { outbox } from '@souk/service-kit/outbox-table';
import { addresses } from './schema-addresses.ts';
import { pendingSignIns, recoveryCodes, totp } from './schema-factors.ts';
import { challenges, passkeys } from './schema-passkeys.ts';
import { privacyRequests, privacySteps } from './schema-privacy.ts';
import { devices, sessions } from './schema-sessions.ts';
import { mailedTokens, mails, rateLimits, users } from './schema-users.ts';

export {
  addresses,
  auditLog,
  challenges,
  devices,
  mailedTokens,
  mails,
  outbox,
  passkeys,
  pendingSignIns,
  privacyRequests,
  privacySteps,
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
  privacyRequests,
  privacySteps,
  outbox,
};
