/** Names of options in the languages of the shop, lower case, by what Google calls them. */
const COLOUR = new Set(['colour', 'color', 'glaze', 'stripe', 'farbe', 'glasur', 'streifen']);
const MATERIAL = new Set(['material', 'wood', 'metal', 'fabric', 'holz', 'metall', 'stoff']);

export const isColour = (option: string): boolean => COLOUR.has(option.toLowerCase());
export const isMaterial = (option: string): boolean => MATERIAL.has(option.toLowerCase());
