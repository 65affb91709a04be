import { err, ok, type Result } from '@souk/service-kit/result';

interface StripeEnv {
  STRIPE_SECRET_KEY: string;
  STRIPE_WEBHOOK_SECRETS: string[];
  STRIPE_API_URL?: string | undefined;
}
export interface StripeSettings {
  secretKey: string;
  webhookSecrets: string[];
  livemode: boolean;
  /** Another host than Stripe's own. */
  host?: { host: string; port: string; protocol: 'http' | 'https' };
}

/** A live key together with a host override would send real credentials to a stand-in: that never starts. */
export function stripeSettings(env: StripeEnv): Result<StripeSettings, string> {
  const livemode = /^[sr]k_live_/.test(env.STRIPE_SECRET_KEY);
  const settings = { secretKey: env.STRIPE_SECRET_KEY, webhookSecrets: env.STRIPE_WEBHOOK_SECRETS, livemode };
  if (!env.STRIPE_API_URL) return ok(settings);
  if (livemode) return err('STRIPE_API_URL: must not be set with a live STRIPE_SECRET_KEY');
  const { hostname, port, protocol } = new URL(env.STRIPE_API_URL);
  const scheme = protocol === 'https:' ? 'https' : 'http';
  return ok({
    ...settings,
    host: { host: hostname, port: port || (scheme === 'https' ? '443' : '80'), protocol: scheme },
  });
}
