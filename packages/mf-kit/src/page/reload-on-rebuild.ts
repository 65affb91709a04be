/** Development: reload when a remote has changed, or when the host was started again. Gone from production builds. */
export function reloadOnRebuild(): (() => void) | undefined {
  if (process.env.NODE_ENV === 'production') return undefined;
  const events = new EventSource('/__dev/reload');
  let host: string | undefined;
  events.addEventListener('reload', () => window.location.reload());
  events.addEventListener('host', ({ data }) => {
    if (host !== undefined && host !== data) window.location.reload();
    host = data;
  });
  return () => events.close();
}
