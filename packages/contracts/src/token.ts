import { importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** Who is calling, as a verified token says. */
export type Principal =
  | { kind: 'user'; id: string; role: Role; subject: string; session?: string }
  | { kind: 'guest'; id: string; subject: string }
  | { kind: 'service'; name: string; subject: string };

/** Support reads orders and refunds up to a limit, a merchandiser keeps the catalogue, an admin may do everything. */
export const roleSchema = z.enum(['shopper', 'support', 'merchandiser', 'admin']);
export type Role = z.infer<typeof roleSchema>;

/** A private Ed25519 key as a JWK with its `kid`. */
export const privateKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string(),
  x: z.string(),
  d: z.string(),
});
export type PrivateKey = z.infer<typeof privateKeySchema>;

/** Public keys of all parts; each belongs to one issuer. */
export const trustedKeysSchema = z.object({
  keys: z.array(
    z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), kid: z.string(), iss: z.string(), x: z.string() }),
  ),
});
export type TrustedKeys = z.infer<typeof trustedKeysSchema>;

const ALGORITHM = 'EdDSA';
const SERVICE_TOKEN_SECONDS = 60;

export interface TokenRequest {
  subject: string;
  audience: string | string[];
  expiresInSeconds: number;
  role?: Role;
  /** Id of the browser session that a user's token was made from. */
  session?: string;
}
export interface Signer {
  sign(request: TokenRequest): Promise<string>;
  /** A 60 s token that says "this is <issuer>", for one callee. Reused while it has half its life left. */
  serviceToken(audience: string): Promise<string>;
}

export function createSigner({ issuer, privateKey }: { issuer: string; privateKey: PrivateKey }): Signer {
  const key = importJWK(privateKey satisfies JWK, ALGORITHM);
  const serviceTokens = new Map<string, { token: Promise<string>; renewAt: number }>();

  const sign: Signer['sign'] = async ({ subject, audience, expiresInSeconds, role, session }) =>
    new SignJWT({ ...(role ? { role } : {}), ...(session ? { sid: session } : {}) })
      .setProtectedHeader({ alg: ALGORITHM, kid: privateKey.kid })
      .setIssuer(issuer)
      .setSubject(subject)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${expiresInSeconds}s`)
      .sign(await key);

  return {
    sign,
    serviceToken(audience) {
      const known = serviceTokens.get(audience);
      if (known && Date.now() < known.renewAt) return known.token;
      const token = sign({ subject: `service:${issuer}`, audience, expiresInSeconds: SERVICE_TOKEN_SECONDS });
      serviceTokens.set(audience, { token, renewAt: Date.now() + (SERVICE_TOKEN_SECONDS / 2) * 1000 });
      return token;
    },
  };
}

export interface Verifier {
  /** The principal of a valid token for this audience; null for any other token. */
  verify(token: string): Promise<Principal | null>;
}

const REMEMBERED = 2000;
const MAX_TOKEN_LENGTH = 4096;

/** Checks signature, algorithm, issuer (the key's owner), audience and time. Valid tokens are remembered until they expire. */
export function createVerifier({ audience, trustedKeys }: { audience: string; trustedKeys: TrustedKeys }): Verifier {
  const keys = new Map(trustedKeys.keys.map((jwk) => [jwk.kid, { issuer: jwk.iss, key: importJWK(jwk, ALGORITHM) }]));
  const remembered = new Map<string, { principal: Principal; expiresAt: number }>();

  async function check(token: string): Promise<Principal | null> {
    const { payload, issuer } = await jwtVerify(
      token,
      async ({ kid }) => {
        const trusted = keys.get(kid ?? '');
        if (!trusted) throw new Error('unknown key');
        return trusted.key;
      },
      { algorithms: [ALGORITHM], audience, requiredClaims: ['iss', 'sub', 'iat', 'exp'] },
    ).then(({ payload, protectedHeader }) => ({ payload, issuer: keys.get(protectedHeader.kid ?? '')?.issuer }));
    if (!issuer || payload.iss !== issuer || !payload.sub) return null;
    if (payload.iat === undefined || payload.iat > Date.now() / 1000 + 5) return null;
    const principal = principalOf(issuer, payload.sub, payload);
    if (principal && payload.exp !== undefined) {
      if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
      remembered.set(token, { principal, expiresAt: payload.exp * 1000 });
    }
    return principal;
  }

  return {
    async verify(token) {
      if (token.length > MAX_TOKEN_LENGTH) return null;
      const known = remembered.get(token);
      if (known) {
        if (Date.now() < known.expiresAt) return known.principal;
        remembered.delete(token);
        return null;
      }
      try {
        return await check(token);
      } catch {
        return null; // every way a token can be wrong is the same answer: not valid
      }
    },
  };
}

/** Only the user service names users, only the order service names guests, and a service names itself. */
function principalOf(issuer: string, subject: string, { role, sid }: JWTPayload): Principal | null {
  const [kind, id] = subject.split(':', 2);
  if (!id) return null;
  if (kind === 'user' && issuer === 'user') {
    const parsed = roleSchema.safeParse(role);
    if (!parsed.success) return null;
    return { kind, id, role: parsed.data, subject, ...(typeof sid === 'string' ? { session: sid } : {}) };
  }
  if (kind === 'guest' && issuer === 'order') return { kind, id, subject };
  if (kind === 'service' && issuer === id) return { kind, name: id, subject };
  return null;
}
