import type { FragmentCall, Slot, Slots } from './contract.ts';

/** The name under which a page finds the fragment it asked for. */
export const slotKey = ({ of, at }: Pick<FragmentCall, 'of' | 'at'>): string => (at ? `${of}#${at}` : of);

/** Those that are rendered. */
export const renderedSlots = (slots: Slots = {}): Slot[] =>
  Object.values(slots).filter((slot): slot is Slot => slot !== null && slot !== 'fallback');
