import { readFailure } from '@souk/mf-kit/bff-failure';
import * as React from 'react';
import { askBff, type Bff } from '../forms/ask-bff.ts';
import { ProofDialog, type Ways } from './proof-dialog.tsx';

interface Question {
  ways: Ways;
  settle(proven: boolean): void;
}

/**
 * For what is sensitive: does it, and where the user service wants to know first who is there, asks, and does it then. Render `dialog`.
 * Null: they did not show who they are, and nothing was done.
 */
export function useProof() {
  const [question, setQuestion] = React.useState<Question | null>(null);

  async function ask<T>(act: (bff: Bff) => Promise<T>): Promise<{ value: T } | null> {
    try {
      return { value: await askBff(act) };
    } catch (error) {
      if (readFailure(error).problem !== 'proof-needed') throw error;
    }
    const ways = await askBff((bff) => bff.proof.ways.query());
    const proven = await new Promise<boolean>((settle) => setQuestion({ ways, settle }));
    setQuestion(null);
    return proven ? { value: await askBff(act) } : null;
  }

  return { ask, dialog: <ProofDialog ways={question?.ways ?? null} settle={(proven) => question?.settle(proven)} /> };
}
export type Proof = ReturnType<typeof useProof>;
