import { Empty } from 'antd';
import type { ReactNode } from 'react';

interface NothingProps {
  title: string;
  hint?: string;
  action?: ReactNode;
}

/** An empty list: what would be here, and how to get it here. */
export function Nothing({ title, hint, action }: NothingProps) {
  return (
    <Empty
      className="lv-nothing"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div className="lv-nothing-title">{title}</div>
          {hint && <div className="lv-quiet">{hint}</div>}
        </>
      }
    >
      {action}
    </Empty>
  );
}
