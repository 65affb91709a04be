import { staticChrome } from '@souk/mf-kit/static-chrome';
import { Broken } from '../layout/broken.tsx';
import { messages } from '../messages/messages.ts';

export default Broken;
export const getStaticProps = staticChrome(messages);
