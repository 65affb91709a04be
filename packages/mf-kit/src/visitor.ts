/** Who is in front of the screen, for counting guesses and for a list of sessions. */
export interface Visitor {
  /** IP address; undefined where it is not known. */
  address: string | undefined;
  /** User-Agent, at most 1000 characters. */
  agent: string;
  /** The browser says `Sec-GPC: 1`. Known in procedures that it calls itself. */
  noTracking?: boolean;
}

const NOT_ASCII = /[^\x20-\x7e]/g;

/** How the shell tells a BFF, and a BFF the user service; from anybody else these headers count for nothing. */
export const visitorHeaders = ({ address, agent }: Visitor): Record<string, string> => ({
  ...(address ? { 'x-visitor-address': address } : {}),
  'x-visitor-agent': agent.replaceAll(NOT_ASCII, '?'),
});
