import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
}

export function Button({ kind = 'plain', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={[styles.button, styles[kind], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}

/** A way to another screen that looks like a button. */
export function ButtonLink({ className, ...rest }: ComponentProps<'a'>) {
  return <a className={[styles.button, className].filter(Boolean).join(' ')} {...rest} />;
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** A number beside the icon. */
  readonly count?: number;
}

/** An icon that does something; its name is its label, shown as a tooltip too. */
export function IconButton({ icon: Icon, label, count, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={count ? `${label} ${count}` : label}
      title={label}
      className={[styles.icon, className].filter(Boolean).join(' ')}
      {...rest}
    >
      <Icon size={19} strokeWidth={1.6} aria-hidden />
      {count ? <span className={styles.count}>{count}</span> : null}
    </button>
  );
}
