// Crockford's alphabet: nothing that reads like something else, and no words by accident of vowels but A and E.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 7;

/**
 * The number that people read out and type, from random bytes: it tells nobody how many orders there are. 34 billion values;
 * the database keeps them unique, and whoever places an order draws again when one is taken.
 */
export const orderNumber = (randomBytes: Uint8Array): string =>
  `S-${Array.from(randomBytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;

export const drawOrderNumber = (): string => orderNumber(crypto.getRandomValues(new Uint8Array(LENGTH)));
