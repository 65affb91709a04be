/** A description's HTML in two: what is told of the thing, and its facts (materials, size, care). */
export interface Description {
  story: string;
  /** Empty where the text has no list and no line of care. */
  facts: string;
}

const FACTS = /<ul>[\s\S]*?<\/ul>|<p><em>[^<]{1,40}:<\/em>[\s\S]*?<\/p>/g;

/** Lists, and paragraphs that begin with a label ("Care:"), are facts. The HTML is the product service's, sanitised. */
export function divideDescription(html: string): Description {
  const facts = html.match(FACTS)?.join('\n') ?? '';
  return { story: html.replace(FACTS, '').trim(), facts };
}
