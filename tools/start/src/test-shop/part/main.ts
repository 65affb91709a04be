// A stand-in for a part: it answers, says so, and does what its tests ask it to.
import { createServer } from 'node:http';

const { PORT, HOST, FAIL } = process.env;
if (FAIL === 'exit') {
  process.stderr.write('cannot start: the flux is missing\n');
  process.exit(3);
}

const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(7);
  if (request.url === '/error')
    console.log(JSON.stringify({ level: 50, msg: 'something failed', err: { message: 'why' } }));
  const ready = FAIL !== 'never ready';
  response.writeHead(request.url === '/health/ready' && !ready ? 503 : 200).end(String(process.pid));
});
server.listen(Number(PORT), HOST, () => console.log(`listening on ${PORT}`));

process.on('SIGTERM', () => {
  console.log('closing');
  if (FAIL === 'never stops') return;
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
