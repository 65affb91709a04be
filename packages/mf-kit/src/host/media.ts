import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { sendJson } from '../http-server.ts';

/** Pictures never run anything, also not an SVG opened by itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** `/media/<file>` from a folder: immutable, with ranges and validators, nothing outside the folder and no dot files. */
export function sendMedia(req: IncomingMessage, res: ServerResponse, root: string): void {
  const path = (req.url ?? '').split('?')[0]?.slice('/media'.length) ?? '/';
  res.setHeader('Content-Security-Policy', POLICY);
  send(req, path, { root, dotfiles: 'ignore', index: false, immutable: true, maxAge: '365d' })
    .on('error', (error: { status?: number }) => {
      res.removeHeader('cache-control');
      sendJson(res, error.status === 400 ? 400 : 404, { title: 'No such picture' });
    })
    .on('directory', () => sendJson(res, 404, { title: 'No such picture' }))
    .pipe(res);
}
