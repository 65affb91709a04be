import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type StepState = 'done' | 'current' | 'upcoming' | 'failed';
export type Step = { label: string; state: StepState; description?: ReactNode };
export type StepsProps = {
  label: string;
  items: readonly Step[];
  /** `row` lies down from 768 px on. */
  direction?: 'column' | 'row';
  stateLabels?: Record<StepState, string>;
};

const englishStates = { done: 'done', current: 'current', upcoming: 'not yet', failed: 'failed' };

/** How far something has come. */
export function Steps({ label, items, direction = 'column', stateLabels = englishStates }: StepsProps) {
  return (
    <ol className={classNames('ui-steps', direction === 'row' && 'ui-steps-row')} aria-label={label}>
      {items.map((item, index) => (
        <li
          key={item.label}
          className="ui-step"
          data-state={item.state}
          aria-current={item.state === 'current' ? 'step' : undefined}
        >
          <span className="ui-step-mark" aria-hidden="true">
            <StepMark state={item.state} number={index + 1} />
          </span>
          <div>
            <p className="ui-step-label">
              {item.label}
              <VisuallyHidden>, {stateLabels[item.state]}</VisuallyHidden>
            </p>
            {item.description && <div className="ui-step-description">{item.description}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepMark({ state, number }: { state: StepState; number: number }) {
  if (state === 'done') return <Icon name="check" />;
  if (state === 'failed') return <Icon name="close" />;
  return number;
}
