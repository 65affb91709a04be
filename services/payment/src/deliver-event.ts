import { EVENT_CONTENT_TYPE } from '@souk/contracts/events';
import type { Deps } from './deps.ts';

const DELIVERY_MS = 5000;

/** Posts an event to the order service; anything but an acceptance rejects. */
export const createDelivery =
  ({ orderUrl, token }: { orderUrl: string; token: () => Promise<string> }): Deps['deliver'] =>
  async (event) => {
    const response = await fetch(new URL('/events', orderUrl), {
      method: 'POST',
      headers: { 'content-type': EVENT_CONTENT_TYPE, authorization: `Bearer ${await token()}` },
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(DELIVERY_MS),
    });
    await response.arrayBuffer(); // frees the connection
    if (!response.ok) throw new Error(`the order service answered ${response.status} to ${event.type}`);
  };
