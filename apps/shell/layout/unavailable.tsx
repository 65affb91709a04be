export function Unavailable() {
  return (
    <main data-boundary="shell" data-boundary-page="" data-unavailable="">
      <h1>This section is taking a short break</h1>
      <p>
        The rest of the shop works.{' '}
        <button type="button" onClick={() => window.location.reload()}>
          Try again
        </button>
      </p>
    </main>
  );
}
