const busy = new Map<string, Promise<unknown>>();

/** Runs `work` on a payment; `untilIdle` waits for it. Only this process knows: the database decides between copies. */
export async function alone<Value>(paymentId: string, work: () => Promise<Value>): Promise<Value> {
  const running = work();
  const seen = running.catch(() => {});
  busy.set(paymentId, seen);
  try {
    return await running;
  } finally {
    if (busy.get(paymentId) === seen) busy.delete(paymentId);
  }
}

/** What Stripe tells while we act is mostly our own act: whoever waits here finds it written down, and need not look it up. */
export const untilIdle = async (paymentId: string): Promise<void> => void (await busy.get(paymentId));
