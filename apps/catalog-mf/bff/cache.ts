/**
 * How long a catalogue page may be shown from memory. Short: a price or a stock that changed is on the page a few seconds
 * later, while a busy page still costs one rendering in that time.
 */
export const CACHE = { freshSeconds: 2, staleSeconds: 3 };
