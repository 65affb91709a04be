import { Card } from '@souk/ui/card';
import * as React from 'react';

interface SectionCardProps {
  title: string;
  lead?: React.ReactNode;
  children?: React.ReactNode;
  /** Of its heading: takes the focus when what had it is gone. */
  headingRef?: React.Ref<HTMLHeadingElement>;
}

/** One matter of a page of the account. */
export function SectionCard({ title, lead, children, headingRef }: SectionCardProps) {
  const id = React.useId();
  return (
    <section aria-labelledby={id}>
      <Card className="acc:flex acc:flex-col acc:gap-5">
        <div>
          <h2 id={id} ref={headingRef} tabIndex={headingRef ? -1 : undefined} className="acc:text-xl acc:outline-none">
            {title}
          </h2>
          {lead && <p className="ui-muted acc:mt-1.5">{lead}</p>}
        </div>
        {children}
      </Card>
    </section>
  );
}
