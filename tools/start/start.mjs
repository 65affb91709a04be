// Plain JavaScript for the oldest Node that may find it: what follows is TypeScript, which Node 24 runs by itself.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(`Souk runs on Node 24 or newer; this is ${process.version} on ${process.platform}-${process.arch}.
On Linux it comes with the installed packages: start it by  npx -y pnpm@12.21.0 start
Elsewhere install Node 24 from https://nodejs.org and start it again.`);
  process.exit(1);
}
await import('./src/main.ts');
