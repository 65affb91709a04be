import { staticChrome } from '@souk/mf-kit/static-chrome';
import { NotFound } from '../layout/not-found.tsx';
import { messages } from '../messages/messages.ts';

export default NotFound;
export const getStaticProps = staticChrome(messages);
