import { Tag, type TagProps } from 'antd';
import type { CustomerTag } from '../work';

interface TagWordProps extends Pick<TagProps, 'closable' | 'onClose'> {
  tag: Pick<CustomerTag, 'name' | 'colour'>;
}

/** A tag with a dot in its colour: the words themselves are readable in any. */
export function TagWord({ tag, ...props }: TagWordProps) {
  const colour = tag.colour === 'grey' ? 'color-text-quaternary' : tag.colour;
  return (
    <Tag {...props}>
      <span
        className="lv-dot lv-dot-inline"
        style={{ background: `var(--ant-${colour})` }}
        aria-hidden
      />
      {tag.name}
    </Tag>
  );
}
