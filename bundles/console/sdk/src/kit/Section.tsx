import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  extra?: ReactNode;
  /** Without inner space, for tables that reach the edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A titled part of a page on its own ground. */
export function Section({ title, extra, flush, children }: SectionProps) {
  const id = useId();
  return (
    <section className="lv-section" aria-labelledby={id}>
      <header className="lv-section-head">
        <h2 id={id}>{title}</h2>
        {extra}
      </header>
      <div className={flush ? 'lv-section-flush' : 'lv-section-body'}>{children}</div>
    </section>
  );
}
