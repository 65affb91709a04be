/** Five stars, filled as far as `value` goes, in tenths. `label` says it to those who do not see them; without it they are decoration. */
export function Stars({ value, label, large = false }: { value: number; label?: string; large?: boolean }) {
  const style: React.CSSProperties & Record<'--cat-filled', string> = {
    '--cat-filled': `${Math.round(value * 20)}%`,
  };
  const named = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return <span {...named} className={large ? 'cat-stars cat-stars-large' : 'cat-stars'} style={style} />;
}
