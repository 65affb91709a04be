/** Development: reload when a remote was compiled again. Gone from production builds. */
export function reloadOnRebuild(): (() => void) | undefined {
  if (process.env.NODE_ENV === 'production') return undefined;
  const events = new EventSource('/__dev/reload');
  events.addEventListener('reload', () => window.location.reload());
  return () => events.close();
}
