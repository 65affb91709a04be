/** A service's words, as a sentence: `must be an e-mail` → `Must be an e-mail.` */
export const sentence = (detail: string): string =>
  `${detail.charAt(0).toUpperCase()}${detail.slice(1).replace(/\.?$/, '.')}`;
