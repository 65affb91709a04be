import { StandaloneMessage } from '@souk/mf-kit/standalone';

export default function NotFound() {
  return <StandaloneMessage title="Page not found" />;
}
