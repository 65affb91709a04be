import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import * as React from 'react';

/** Puts a text into the clipboard, and says whether that went well. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useWords('security');
  const [said, setSaid] = React.useState('');
  async function copy() {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(copied ? t('copied') : t('notCopied'));
  }
  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" className="ui-small ui-muted">
        {said}
      </span>
    </>
  );
}
