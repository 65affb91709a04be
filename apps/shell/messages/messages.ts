import type { Messages } from '@souk/mf-kit/static-chrome';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The shell's own texts. Server code only: browsers get them with the page. */
export const messages: Messages = { en, de };
