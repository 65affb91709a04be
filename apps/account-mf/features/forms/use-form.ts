import { type BffFailure, readFailure } from '@souk/mf-kit/bff-failure';
import * as React from 'react';
import { loginFor } from '../../paths.ts';

type Errors<Name extends string> = Partial<Record<Name, string>>;

interface Options<Fields extends Record<string, string>> {
  start: Fields;
  /** What is wrong before anything is sent, by field. */
  check?: (fields: Fields) => Errors<keyof Fields & string>;
  /** Sends it. What it throws is shown; true: the browser is on its way elsewhere, so the button stays busy. */
  send: (fields: Fields) => Promise<boolean>;
  /** Field of a JSON pointer that is called otherwise here: `{ '/newPassword': 'password' }`. */
  pointers?: Record<string, keyof Fields & string>;
}

/** A form: what is typed, what is wrong with it, and the sending of it. The first field to mend takes the focus. */
export function useForm<Fields extends Record<string, string>>({ start, check, send, pointers = {} }: Options<Fields>) {
  type Name = keyof Fields & string;
  const [fields, setFields] = React.useState(start);
  const [errors, setErrors] = React.useState<Errors<Name>>({});
  const [failure, setFailure] = React.useState<BffFailure | null>(null);
  const [pending, setPending] = React.useState(false);
  const element = React.useRef<HTMLFormElement>(null);

  function show(found: Errors<Name>): boolean {
    setErrors(found);
    const first = Object.keys(found)[0];
    const control = first && element.current?.elements.namedItem(first);
    if (control instanceof HTMLElement) control.focus();
    return first !== undefined;
  }
  function fieldOf(pointer: string): Name | undefined {
    const plain = pointer.replace(/^#/, '');
    const name = pointers[plain] ?? plain.slice(1);
    return Object.hasOwn(start, name) ? (name as Name) : undefined;
  }
  function refuse(error: unknown) {
    const told = readFailure(error);
    // signed out elsewhere meanwhile: signing in leads back here
    if (told.status === 401 && told.problem === null) return window.location.assign(loginFor(window.location.pathname));
    const refused = Object.entries(told.fields).flatMap(([pointer, detail]) => {
      const name = fieldOf(pointer);
      return name ? [[name, sentence(detail)]] : [];
    });
    setFailure(show(Object.fromEntries(refused) as Errors<Name>) ? null : told);
    setPending(false);
  }

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (pending) return;
    setFailure(null);
    if (show(check?.(fields) ?? {})) return;
    setPending(true);
    try {
      if (!(await send(fields))) setPending(false);
    } catch (error) {
      refuse(error);
    }
  }

  return {
    fields,
    failure,
    pending,
    setFields,
    form: { ref: element, onSubmit: submit },
    /** Everything that a field of this name needs. */
    field: (name: Name) => ({
      name,
      value: fields[name],
      error: errors[name],
      onChange: ({ target }: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
        setFields((known) => ({ ...known, [name]: target.value }));
        setErrors(({ [name]: _mended, ...rest }) => rest as Errors<Name>);
      },
    }),
  };
}

/** A schema's words, as a sentence: `must be an e-mail` → `Must be an e-mail.` */
const sentence = (detail: string): string => `${detail.charAt(0).toUpperCase()}${detail.slice(1).replace(/\.?$/, '.')}`;
