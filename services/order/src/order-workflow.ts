import {
  TerminalError,
  TimeoutError,
  type WorkflowContext,
  type WorkflowSharedContext,
  workflow,
} from '@restatedev/restate-sdk';
import { reasonOf } from '@souk/service-kit/reason';
import type { PaymentOutcome } from './order.ts';
import type { OrderSteps, Payable } from './order-steps.ts';

export const ORDER_WORKFLOW = 'orderWorkflow';

/** A step is tried until it gets an answer. An answer that says no is a value; only a bug of ours is a TerminalError. */
const UNTIL_ANSWERED = { initialRetryInterval: 200, retryIntervalFactor: 2, maxRetryInterval: 2_000 };
/** This service itself is away, which is over in a moment: nobody else is asked, so it is looked for often. */
const UNTIL_BACK = { initialInterval: 200, maxInterval: 1_000, maxAttempts: 1_000_000 };
const OUTCOME = 'outcome';
/** What Restate answers when a promise has its value. */
const ALREADY_SETTLED = 409;

/**
 * An order's way, top to bottom. It runs in Restate: every step's result is kept, so after a crash of anything it goes on where
 * it was. Each step may run more than once and is keyed by the order in whatever it changes. What undoes an act is noted
 * before the act, because an act without an answer may have happened. Capture is the pivot: before it undo, after it forward.
 */
export const createOrderWorkflow = (
  steps: OrderSteps,
  onRetry: (failure: { orderId: string; step: string; reason: string }) => void,
  name = ORDER_WORKFLOW,
) =>
  workflow({
    name,
    handlers: {
      run: async (ctx: WorkflowContext, { deadlineSeconds }: { deadlineSeconds: number }): Promise<void> => {
        const orderId = ctx.key;
        const step = <T>(name: string, act: (orderId: string) => Promise<T>) =>
          ctx.run(
            name,
            () =>
              act(orderId).catch((error: unknown) => {
                onRetry({ orderId, step: name, reason: reasonOf(error) });
                throw error;
              }),
            UNTIL_ANSWERED,
          );
        const undo: (() => PromiseLike<unknown>)[] = [];

        try {
          undo.push(() => step('let go', steps.letGo));
          const reserved = await step('reserve stock', (id) => steps.reserveStock(id, deadlineSeconds));
          if (!reserved) return; // the order says which lines cannot be had

          undo.push(() => step('close payment', steps.closePayment));
          // null is what an earlier version kept of this step when the shopper could pay
          const opened: PaymentOutcome | Payable | null = await step('open payment', (id) =>
            steps.openPayment(id, deadlineSeconds),
          );

          const outcome =
            opened && opened.kind !== 'payable'
              ? opened
              : await paymentOutcome(ctx, opened?.until ?? Date.now() + deadlineSeconds * 1_000);
          // The payment has the last word on whether it is unpaid: the shopper may have paid at this very moment.
          const paid = outcome.kind === 'authorized' ? outcome : await step('close payment', steps.closePayment);
          if (!paid) return await step('let go and end', (id) => steps.releaseAndEnd(id, outcome));

          undo.length = 0; // money is at stake: from here a failure that nobody foresaw is for a person
          const stock = await step('commit stock', (id) => steps.commitStock(id, paid));
          if (stock === 'payment-differs') return;
          if (stock === 'stock-lost') return await step('void payment', (id) => steps.voidPayment(id, paid, stock));
          const money = await step('capture payment', (id) => steps.capturePayment(id, paid));
          if (money === 'lost') return await step('void payment', (id) => steps.voidPayment(id, paid, 'payment-lost'));
          await step('confirm and tell', steps.confirmAndTell);
        } catch (error) {
          if (!(error instanceof TerminalError)) throw error;
          for (const act of undo.reverse()) await act();
          await step('ask for review', (id) => steps.askForReview(id, error.message));
        }
      },

      /** Ends the wait for payment: authorised, expired or cancelled. Whatever comes first decides. */
      settle: async (ctx: WorkflowSharedContext, outcome: PaymentOutcome): Promise<void> => {
        try {
          await ctx.promise<PaymentOutcome>(OUTCOME).resolve(outcome);
        } catch (error) {
          if (!(error instanceof TerminalError && error.code === ALREADY_SETTLED)) throw error;
        }
      },
    },
    options: { retryPolicy: UNTIL_BACK },
  });
export type OrderWorkflow = ReturnType<typeof createOrderWorkflow>;

/**
 * Sleeps until somebody settles the payment or its time is up; costs nothing meanwhile. The time is not counted from now: when this
 * service was away after it had opened the payment, now is late.
 */
async function paymentOutcome(ctx: WorkflowContext, until: number): Promise<PaymentOutcome> {
  const milliseconds = Math.max(until - Date.now(), 0); // how long a timer was to run is not compared in a replay
  try {
    return await ctx.promise<PaymentOutcome>(OUTCOME).get().orTimeout({ milliseconds });
  } catch (error) {
    if (error instanceof TimeoutError) return { kind: 'expired', reason: 'payment-deadline' };
    throw error;
  }
}
