import { Broken } from '../layout/broken.tsx';

export default Broken;
