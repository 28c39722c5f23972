import type { ReactNode } from 'react';

interface NoticeProps {
  icon: ReactNode;
  title: string;
  hint?: string | undefined;
  /** What to do from here. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** In place of a page: why it is not there. */
export function Notice({ icon, title, hint, actions, children }: NoticeProps) {
  return (
    <div className="lv-notice">
      <span className="lv-notice-icon" aria-hidden>
        {icon}
      </span>
      <h1>{title}</h1>
      {hint && hint !== title && <p className="lv-quiet">{hint}</p>}
      {actions && <div className="lv-actions">{actions}</div>}
      {children}
    </div>
  );
}
