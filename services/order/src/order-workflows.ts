import { connect, rpc } from '@restatedev/restate-sdk-clients';
import type { PaymentOutcome } from './order.ts';
import { ORDER_WORKFLOW, type OrderWorkflow } from './order-workflow.ts';

const TIMEOUT_MS = 3_000;

export interface OrderWorkflows {
  /** Starts an order's workflow, once, however often it is called. False when the engine cannot be reached. */
  start(orderId: string): Promise<boolean>;
  /** Ends the wait for payment. The first outcome decides; later ones change nothing. False when the engine cannot be reached. */
  settle(orderId: string, outcome: PaymentOutcome): Promise<boolean>;
}

export function connectWorkflows({
  ingressUrl,
  deadlineSeconds,
  onFailure,
  name = ORDER_WORKFLOW,
}: {
  ingressUrl: string;
  deadlineSeconds: number;
  onFailure: (reason: string) => void;
  name?: string;
}): OrderWorkflows {
  const ingress = connect({ url: ingressUrl });
  const workflow = (orderId: string) => ingress.workflowClient<OrderWorkflow>({ name }, orderId);
  const reached = async (call: PromiseLike<unknown>): Promise<boolean> => {
    try {
      await call;
      return true;
    } catch (error) {
      onFailure(String(error));
      return false;
    }
  };
  return {
    start: (orderId) =>
      reached(workflow(orderId).workflowSubmit({ deadlineSeconds }, rpc.sendOpts({ timeout: TIMEOUT_MS }))),
    settle: (orderId, outcome) => reached(workflow(orderId).settle(outcome, rpc.opts({ timeout: TIMEOUT_MS }))),
  };
}
