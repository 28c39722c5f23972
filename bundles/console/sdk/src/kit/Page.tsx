import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from '../router';

export interface PageProps {
  title: ReactNode;
  /** A quiet line below the title. */
  subtitle?: ReactNode;
  /** Where this page is reached from. */
  back?: { to: string; label: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of a page: its title, what can be done on it, and its content. */
export function Page({ title, subtitle, back, actions, children }: PageProps) {
  return (
    <div className="lv-page">
      {back && (
        <Link className="lv-back" to={back.to}>
          <ArrowLeftOutlined aria-hidden /> {back.label}
        </Link>
      )}
      <header className="lv-page-head">
        <div className="lv-page-title">
          <h1>{title}</h1>
          {subtitle && <div className="lv-quiet">{subtitle}</div>}
        </div>
        {actions && <div className="lv-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
