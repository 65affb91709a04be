/** "Glaze: Sage, Size: Large"; empty where there is nothing to choose. */
export function optionText({ options }: { options: Record<string, string> }): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
