import { useWords } from '@souk/mf-kit/words';
import type { bff } from '../../bff-client.ts';
import { Form } from '../forms/form.tsx';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';
import { type MailedLinkProps, useMailedLink } from './mailed-link.ts';
import { WayOn } from './way-on.tsx';

interface Ending {
  title: string;
  lead: string;
  href: string;
  label: string;
}
interface LinkFormProps extends MailedLinkProps {
  title: string;
  lead: string;
  button: string;
  act(client: typeof bff, token: string): Promise<void>;
  done: Ending;
  over: Omit<Ending, 'title'>;
}

/** A link that asks for one press. */
export function LinkForm({ token, title, lead, button, act, done, over }: LinkFormProps) {
  const t = useWords('links');
  const link = useMailedLink(token);
  const { form, failure, pending } = useForm({ start: {}, send: () => link.follow(act) });
  if (link.state === 'done') return <WayOn arrived {...done} />;
  if (link.state === 'over') return <WayOn arrived={link.tried} title={t('over')} {...over} />;
  return (
    <NarrowPage bare title={title} lead={lead}>
      <Form label={title} failure={failure} {...form}>
        <SubmitButton pending={pending}>{button}</SubmitButton>
      </Form>
    </NarrowPage>
  );
}
