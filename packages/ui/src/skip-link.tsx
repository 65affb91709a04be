/** The first link of a page: past the header to the main part, which needs the id and `tabIndex={-1}`. */
export function SkipLink({ target = 'main', label = 'Skip to content' }: { target?: string; label?: string }) {
  return (
    <a href={`#${target}`} className="ui-skip-link">
      {label}
    </a>
  );
}
