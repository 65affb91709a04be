/** Paths of this remote, typed in one place. */
export const __remote__Path = '/__remote__';
