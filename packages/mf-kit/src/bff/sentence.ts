/** A service's words as they stand on a page: `is not one of ours` becomes `Is not one of ours.` */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
