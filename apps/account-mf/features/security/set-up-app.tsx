import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { useForm } from '../forms/use-form.ts';
import type { Proof } from '../prove/use-proof.tsx';
import { CopyButton } from './copy-button.tsx';

/** What was answered once, to be put into an app. */
export interface Begun {
  secret: string;
  uri: string;
  /** An image, as a data URI. */
  qrCode: string;
}

interface SetUpAppProps {
  begun: Begun;
  proof: Proof;
  close(): void;
  confirmed(recoveryCodes: string[]): void;
}

export function SetUpApp({ begun: { secret, uri, qrCode }, proof, close, confirmed }: SetUpAppProps) {
  const t = useWords('security');
  const { form, field, failure, pending } = useForm({
    start: { code: '' },
    check: ({ code }) => (/^\d{6}$/.test(code.replaceAll(/\s/g, '')) ? {} : { code: t('enterDigits') }),
    problems: { 'wrong-first-code': { code: t('wrongFirstCode') } },
    send: async ({ code }) => {
      const answer = await proof.ask((bff) => bff.secondFactor.confirm.mutate({ code }));
      if (answer) confirmed(answer.value.recoveryCodes);
      return false;
    },
  });
  return (
    <div className="acc:grid acc:gap-6 acc:sm:grid-cols-[12rem_minmax(0,1fr)] acc:sm:gap-8">
      <img
        src={qrCode}
        width={192}
        height={192}
        alt={t('qrCode')}
        className="acc:rounded-md acc:border acc:border-line"
      />
      <div className="acc:flex acc:min-w-0 acc:flex-col acc:gap-5">
        <ol className="acc:flex acc:list-decimal acc:flex-col acc:gap-3 acc:pl-5">
          <li>{t.rich('scan', { link: (text) => <a href={uri}>{text}</a> })}</li>
          <li>
            {t('noCamera')}
            <span className="acc:mt-2 acc:flex acc:flex-wrap acc:items-center acc:gap-3">
              <code className="acc:rounded-sm acc:bg-sunken acc:px-2 acc:py-1 acc:wrap-anywhere">
                {inFours(secret)}
              </code>
              <CopyButton text={secret} label={t('copySecret')} />
            </span>
          </li>
          <li>{t('enterAppCode')}</li>
        </ol>
        <Form label={t('setUpApp')} failure={failure} {...form}>
          <TextField
            {...field('code')}
            label={t('appCode')}
            autoComplete="one-time-code"
            inputMode="numeric"
            autoFocus
          />
          <FormEnd pending={pending} submit={t('turnOn')}>
            <Button variant="quiet" onClick={close}>
              {t('cancel')}
            </Button>
          </FormEnd>
        </Form>
      </div>
    </div>
  );
}

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;
