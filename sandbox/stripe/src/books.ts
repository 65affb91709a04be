import type { World } from './world.ts';

const currencyOf = "json_extract(b.json, '$.currency')";
const amountOf = "json_extract(b.json, '$.amount')";
/** What a movement of the balance says. A refund that failed and a dispute that was won come back with the opposite sign. */
const sums = `
  sum(CASE json_extract(b.json, '$.type') WHEN 'charge' THEN ${amountOf} ELSE 0 END) AS captured,
  sum(CASE WHEN json_extract(b.json, '$.type') IN ('refund', 'refund_failure') THEN -${amountOf} ELSE 0 END) AS refunded,
  sum(CASE json_extract(b.json, '$.type') WHEN 'adjustment' THEN -${amountOf} ELSE 0 END) AS disputed`;

/**
 * Per currency, in minor units: money taken, given back, still held, lost to disputes, paid as fees, and what is left. Under
 * `intents`, which no currency is called, the same for each payment intent, oldest first.
 */
export function readBooks({ store }: Pick<World, 'store'>) {
  const movements = store.rows(`
    SELECT ${currencyOf} AS currency, ${sums},
      sum(json_extract(b.json, '$.fee')) AS fees,
      sum(json_extract(b.json, '$.net')) AS net
    FROM objects b WHERE b.kind = 'balance_transaction' GROUP BY 1`);
  const holds = store.rows(`
    SELECT ${currencyOf} AS currency, sum(json_extract(b.json, '$.amount_capturable')) AS held
    FROM objects b WHERE b.kind = 'payment_intent' AND json_extract(b.json, '$.status') = 'requires_capture' GROUP BY 1`);
  const none = { captured: 0, refunded: 0, disputed: 0, fees: 0, net: 0, held: 0 };
  const currencies = new Set([...movements, ...holds].map((row) => String(row.currency)));
  const perCurrency = [...currencies].sort().map((currency) => {
    const { currency: _, ...moved } = movements.find((row) => row.currency === currency) ?? {};
    const held = Number(holds.find((row) => row.currency === currency)?.held ?? 0);
    return [currency, { ...none, ...moved, held }];
  });
  return { ...Object.fromEntries(perCurrency), intents: intentsOf(store) };
}

/** `captures` counts how often money was taken: more than 1 would be a shopper who paid twice. */
function intentsOf(store: World['store']) {
  return store.rows(`
    WITH moved AS (
      SELECT json_extract(s.json, '$.payment_intent') AS intent, ${sums},
        sum(json_extract(b.json, '$.type') = 'charge') AS captures
      FROM objects b JOIN objects s ON s.id = json_extract(b.json, '$.source')
      WHERE b.kind = 'balance_transaction' GROUP BY 1)
    SELECT i.id, coalesce(json_extract(i.json, '$.metadata.orderId'), (
        SELECT json_extract(c.json, '$.client_reference_id') FROM objects c
        WHERE c.kind = 'checkout.session' AND json_extract(c.json, '$.payment_intent') = i.id)) AS "order",
      json_extract(i.json, '$.status') AS status, json_extract(i.json, '$.currency') AS currency,
      json_extract(i.json, '$.amount_capturable') AS held,
      coalesce(captured, 0) AS captured, coalesce(refunded, 0) AS refunded, coalesce(disputed, 0) AS disputed,
      coalesce(captures, 0) AS captures
    FROM objects i LEFT JOIN moved ON moved.intent = i.id WHERE i.kind = 'payment_intent' ORDER BY i.seq`);
}
