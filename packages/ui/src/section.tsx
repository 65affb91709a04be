import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.tsx';
import { Container, type ContainerProps } from './container.tsx';

export type SectionProps = {
  title?: ReactNode;
  /** At the title's right, such as a link to all of it. */
  action?: ReactNode;
  tone?: 'plain' | 'sunken';
  width?: ContainerProps['width'];
  headingLevel?: 2 | 3;
  className?: string;
  children: ReactNode;
};

/** A band of the page with its own heading. */
export function Section(props: SectionProps) {
  const { title, action, tone = 'plain', width, headingLevel = 2, className, children } = props;
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      className={classNames('ui-section', tone === 'sunken' && 'ui-section-sunken', className)}
      aria-labelledby={title ? headingId : undefined}
    >
      <Container width={width}>
        {title && (
          <div className="ui-section-head">
            <Heading id={headingId}>{title}</Heading>
            {action}
          </div>
        )}
        {children}
      </Container>
    </section>
  );
}
