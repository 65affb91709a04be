import * as React from 'react';
import { type AddressErrors, type AddressField, type AddressText, EMPTY, type SavedAddress, typedAs } from './form.ts';

/** An address of the form: one of the saved ones, or what is typed. */
export function useAddress(addresses: SavedAddress[], start: { typed: Partial<AddressText>; chosen: string | null }) {
  const [typed, setTyped] = React.useState<AddressText>({ ...EMPTY, ...start.typed });
  const [chosen, setChosen] = React.useState(start.chosen);
  const [errors, setErrors] = React.useState<AddressErrors>({});
  const saved = addresses.find(({ id }) => id === chosen);
  const fields = saved ? typedAs(saved) : typed;
  return {
    fields,
    typed,
    errors,
    /** Id of a saved address; null for the one in the form. */
    chosen: saved?.id ?? null,
    choose(id: string | null) {
      setChosen(id);
      setErrors({});
    },
    change(name: AddressField, value: string) {
      setTyped((known) => ({ ...known, [name]: value }));
      setErrors(({ [name]: _mended, ...rest }) => rest);
    },
    /** What is wrong with a saved address is mended in the form, where its fields are. */
    show(found: AddressErrors) {
      if (saved && Object.keys(found).length > 0) {
        setTyped(fields);
        setChosen(null);
      }
      setErrors(found);
    },
  };
}
export type AddressState = ReturnType<typeof useAddress>;
