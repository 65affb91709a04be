import type { ServerResponse } from 'node:http';

/** Codes of JSON-RPC as tRPC numbers them. */
const NUMBERS = {
  UNAUTHORIZED: -32001,
  FORBIDDEN: -32003,
  NOT_FOUND: -32004,
  PAYLOAD_TOO_LARGE: -32013,
  UNSUPPORTED_MEDIA_TYPE: -32015,
  METHOD_NOT_SUPPORTED: -32005,
  SERVICE_UNAVAILABLE: -32603,
  GATEWAY_TIMEOUT: -32603,
} as const;

interface ErrorAnswer {
  status: number;
  code: keyof typeof NUMBERS;
  message: string;
  retryAfterSeconds?: number;
}

/** An error of the shell in the shape that a tRPC client in the browser understands. */
export function sendTrpcError(res: ServerResponse, { status, code, message, retryAfterSeconds }: ErrorAnswer): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const body = JSON.stringify({ error: { message, code: NUMBERS[code], data: { code, httpStatus: status } } });
  res.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : {}),
  });
  res.end(body);
}
