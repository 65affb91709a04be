/** HTML that is safe to send: its texts are escaped already. */
export interface Html {
  readonly markup: string;
}
type Value = string | number | Html | Html[];

/** Markup with values in it. Text is escaped, also inside quoted attributes; only other `html` goes in as it is. */
export const html = (strings: TemplateStringsArray, ...values: Value[]): Html => ({
  markup: strings.reduce((all, part, i) => `${all}${render(values[i - 1] ?? '')}${part}`),
});

/** Nothing, where a part may be left out. */
export const none: Html = { markup: '' };

function render(value: Value): string {
  if (Array.isArray(value)) return value.map(({ markup }) => markup).join('');
  return typeof value === 'object' ? value.markup : escaped(String(value));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** An address that a mail may link to or show: http(s) and absolute, relative ones taken from `base`; else null. */
export function webAddress(address: string | null, base?: string): string | null {
  if (address === null || !URL.canParse(address, base)) return null;
  const { href, protocol } = new URL(address, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** One line: what a subject can hold. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
