/** Names that makers give colours, by what somebody across the room would call them. */
const BY_SIGHT: Readonly<Record<string, string>> = {
  white: 'white porcelain chalk paper cream ivory snow milk',
  beige: 'oat flax buff straw natural sand birch hinoki pine beech linen',
  yellow: 'yellow ochre mustard amber honey gold brass',
  red: 'red rust terracotta brick crimson copper',
  pink: 'pink blush rose',
  brown: 'brown walnut oak cherry cocoa chestnut bronze',
  green: 'green sage celadon moss olive fern',
  blue: 'blue cobalt indigo ink navy sky',
  grey: 'grey gray slate smoke ash steel silver',
  black: 'black charcoal blackened soot',
};

const SIGHT_OF = new Map(
  Object.entries(BY_SIGHT).flatMap(([sight, names]) => names.split(' ').map((name) => [name, sight] as const)),
);

/** What colours a name such as "Deep green" holds; empty for what is none. */
export const coloursIn = (name: string): string[] => wordsOf(name).flatMap((word) => SIGHT_OF.get(word) ?? []);

export const isColour = (word: string): boolean => SIGHT_OF.has(word);

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
