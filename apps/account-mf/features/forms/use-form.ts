import { type BffFailure, readFailure } from '@souk/mf-kit/bff-failure';
import { sentence } from '@souk/mf-kit/sentence';
import * as React from 'react';
import { flushSync } from 'react-dom';
import { goToSignIn, isSignedOut } from './ask-bff.ts';

type Errors<Name extends string> = Partial<Record<Name, string>>;

interface Options<Fields extends Record<string, string>> {
  start: Fields;
  /** What is wrong before anything is sent, by field. */
  check?: (fields: Fields) => Errors<keyof Fields & string>;
  /** Sends it. What it throws is shown; true: the browser is on its way elsewhere, so the button stays busy. */
  send: (fields: Fields) => Promise<boolean>;
  /** Field of a JSON pointer that is called otherwise here: `{ '/newPassword': 'password' }`. */
  pointers?: Record<string, keyof Fields & string>;
  /** What a problem says of a field, in words of ours: `{ 'breached-password': { password: 'Choose another.' } }`. */
  problems?: Record<string, Errors<keyof Fields & string>>;
}

/** A form: what is typed, what is wrong with it, and the sending of it. The first field to mend takes the focus. */
export function useForm<Fields extends Record<string, string>>(options: Options<Fields>) {
  const { start, check, send, pointers = {}, problems = {} } = options;
  type Name = keyof Fields & string;
  const [fields, setFields] = React.useState(start);
  const [errors, setErrors] = React.useState<Errors<Name>>({});
  const [failure, setFailure] = React.useState<BffFailure | null>(null);
  const [pending, setPending] = React.useState(false);
  const element = React.useRef<HTMLFormElement>(null);
  // What was typed or filled in before React took over stands in the page alone.
  React.useLayoutEffect(() => {
    const controls = element.current?.elements;
    setFields((known) => {
      const typed = Object.keys(known).map((name) => [name, typedInto(controls?.namedItem(name)) ?? known[name]]);
      return Object.fromEntries(typed) as Fields;
    });
  }, []);

  function show(found: Errors<Name>): boolean {
    flushSync(() => setErrors(found)); // the error is tied to its field before the field is read out
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
    if (isSignedOut(error)) return goToSignIn();
    const told = readFailure(error);
    const refused = Object.entries(told.fields).flatMap(([pointer, detail]) => {
      const name = fieldOf(pointer);
      return name ? [[name, sentence(detail)]] : [];
    });
    const known = (told.problem && problems[told.problem]) || (Object.fromEntries(refused) as Errors<Name>);
    setFailure(show(known) ? null : told);
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

/** Of a text box or a list; what is ticked has no text. */
const typedInto = (control: Element | RadioNodeList | null | undefined): string | undefined =>
  control instanceof HTMLSelectElement ||
  (control instanceof HTMLInputElement && control.type !== 'checkbox' && control.type !== 'radio')
    ? control.value
    : undefined;
