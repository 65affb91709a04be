import type { createServiceClient } from '@souk/contracts/client';
import type { paths as OrderPaths } from '@souk/contracts/order';
import { UnreachableError } from '@souk/service-kit/problem';

/** What the order service knows of somebody's purchases. */
export interface Purchases {
  /** Whether an account has a standing order with this product. Throws `UnreachableError` where nobody can say. */
  holds(account: string, productId: string): Promise<boolean>;
}

export function createPurchases(
  order: ReturnType<typeof createServiceClient<OrderPaths>>,
  onFailure: (reason: string) => void,
): Purchases {
  return {
    async holds(account, productId) {
      try {
        const { data, response } = await order.GET('/purchases', { params: { query: { account, productId } } });
        if (data) return data.bought;
        onFailure(`order answered ${response.status}`);
      } catch (error) {
        onFailure(String(error));
      }
      throw new UnreachableError('the order service does not answer');
    },
  };
}
