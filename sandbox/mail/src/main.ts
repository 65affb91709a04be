import { once } from 'node:events';
import { createApp } from './app.ts';
import { readEnv } from './env.ts';
import { openInbox } from './inbox.ts';
import { createSmtpServer } from './smtp.ts';

const env = readEnv(process.env);
const inbox = await openInbox(env.STATE_DIR);
let listens = false;
const app = createApp({ inbox, smtpListens: () => listens });
const smtp = createSmtpServer(inbox, app.log);

const smtpSocket = smtp.listen(env.SMTP_PORT, env.HOST);
await once(smtpSocket, 'listening');
listens = true;
await app.listen({ port: env.PORT, host: env.HOST });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    listens = false;
    await Promise.all([app.close(), new Promise<void>((resolve) => smtp.close(resolve))]);
    process.exit(0);
  });
}
