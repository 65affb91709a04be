import type { FragmentCall } from './contract.ts';

/** The name under which a page finds the fragment it asked for. */
export const slotKey = ({ of, at }: Pick<FragmentCall, 'of' | 'at'>): string => (at ? `${of}#${at}` : of);
