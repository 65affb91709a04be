import { Alert } from '../src/alert.tsx';
import { Badge } from '../src/badge.tsx';
import { buttonClass } from '../src/button.tsx';
import { EmptyState } from '../src/empty-state.tsx';
import { Icon, type IconName } from '../src/icon.tsx';
import { MediaFrame } from '../src/media-frame.tsx';
import { Section } from '../src/section.tsx';
import { Skeleton } from '../src/skeleton.tsx';
import { Spinner } from '../src/spinner.tsx';
import { Stack } from '../src/stack.tsx';
import { StatusMessage } from '../src/status-message.tsx';
import { type Step, Steps } from '../src/steps.tsx';

const steps: Step[] = [
  { label: 'Ordered', state: 'done', description: '12 May, 10:04' },
  { label: 'Paid', state: 'done' },
  { label: 'Being packed', state: 'current', description: 'The maker wraps it in paper.' },
  { label: 'On its way', state: 'upcoming' },
];
const icons: IconName[] = [
  ...(['bag', 'search', 'user', 'menu', 'close', 'chevron-down', 'chevron-right', 'chevron-left', 'check'] as const),
  ...(['minus', 'plus', 'trash', 'truck', 'lock', 'shield', 'arrow-right', 'arrow-left', 'alert', 'info'] as const),
  ...(['mail', 'filter'] as const),
];

export function FeedbackExamples() {
  return (
    <Section title="Feedback">
      <Stack gap={8}>
        <Steps label="Order" items={steps} direction="row" />
        <Steps label="Order, failed" items={[...steps.slice(0, 1), { label: 'Payment declined', state: 'failed' }]} />
        <Stack gap={3}>
          <Alert title="Your order is being packed" role="none">
            We write when it leaves the studio.
          </Alert>
          <Alert tone="success" title="Thank you" />
          <Alert tone="warn">Only two are left.</Alert>
          <Alert tone="danger" title="Two fields need another look" action={<a href="#main">Full name</a>}>
            Nothing was charged.
          </Alert>
        </Stack>
        <StatusMessage>
          <Icon name="check" /> Added to your cart
        </StatusMessage>
        <Stack direction="row" gap={2}>
          <Badge tone="neutral">Neutral</Badge>
          <Badge tone="accent">New</Badge>
          <Badge tone="sale">Sale</Badge>
          <Badge tone="success">Paid</Badge>
          <Badge tone="warn">Few left</Badge>
          <Badge tone="danger">Declined</Badge>
          <Spinner label="Loading" />
        </Stack>
        <Stack direction="row" gap={3}>
          {icons.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </Stack>
        <div style={{ maxWidth: '16rem' }} aria-busy="true">
          <Skeleton variant="media" />
          <Skeleton width="70%" />
          <Skeleton width="30%" />
        </div>
        <div style={{ maxWidth: '16rem' }}>
          <MediaFrame ratio="1 / 1" />
        </div>
        <table>
          <thead>
            <tr>
              <th>Piece</th>
              <th>Height</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Small</td>
              <td>18 cm</td>
            </tr>
          </tbody>
        </table>
        <EmptyState
          icon="bag"
          title="Your cart is empty"
          action={
            <a href="#main" className={buttonClass()}>
              Browse all objects
            </a>
          }
        >
          Things you add stay here for 90 days.
        </EmptyState>
      </Stack>
    </Section>
  );
}
