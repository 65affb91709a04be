import { seconds, type World } from '../world.ts';
import { cancelIntent } from './cancel-intent.ts';
import { closeDispute } from './close-dispute.ts';
import { expireSession } from './close-session.ts';
import { finishRefund } from './finish-refund.ts';
import { clearDue } from './when-due.ts';

const holdSeconds = 7 * 86_400;

/**
 * Ends what ran out of time: open sessions past `expires_at`, holds that nobody captured within seven days, refunds on their way,
 * disputes that nobody answered. It runs before each request and each second.
 */
export function endWhatRanOut(world: World): void {
  const { store } = world;
  const now = seconds(world);
  // Left to itself SQLite reads all sessions in order; the named indexes hold only the open ones.
  const sessions = store.rows(
    `SELECT id FROM objects INDEXED BY open_sessions WHERE kind = 'checkout.session'
     AND json_extract(json, '$.status') = 'open' AND json_extract(json, '$.expires_at') <= ?`,
    now,
  );
  const holds = store.rows(
    `SELECT id FROM objects INDEXED BY holds WHERE kind = 'payment_intent'
     AND json_extract(json, '$.status') = 'requires_capture' AND created <= ?`,
    now - holdSeconds,
  );
  const due = store.rows('SELECT object FROM due WHERE at <= ? ORDER BY at', world.now());
  for (const { id } of sessions) {
    store.transaction(() => expireSession(world, store.must('checkout.session', String(id))));
  }
  for (const { id } of holds) {
    store.transaction(() => cancelIntent(world, store.must('payment_intent', String(id)), 'automatic'));
  }
  for (const { object } of due) store.transaction(() => goOn(world, String(object)));
}

function goOn(world: World, id: string): void {
  clearDue(world, id);
  const refund = world.store.get('refund', id);
  if (refund) finishRefund(world, refund);
  const dispute = world.store.get('dispute', id);
  if (!dispute) return;
  const evidence_details = { ...dispute.evidence_details, past_due: true };
  closeDispute(world, { ...dispute, evidence_details }, 'lost');
}
