/** A remote has no pages of its own: the shell renders what it exposes. */
export default function NotFound() {
  return <h1>Not found</h1>;
}
