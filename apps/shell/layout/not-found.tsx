export function NotFound() {
  return (
    <main data-boundary="shell" data-boundary-page="">
      <h1>Page not found</h1>
    </main>
  );
}
