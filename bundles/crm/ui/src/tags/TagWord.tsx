import { Tag } from 'antd';
import type { CustomerTag } from '../work';

/** A tag in its colour. */
export function TagWord({ tag }: { tag: Pick<CustomerTag, 'name' | 'colour'> }) {
  return <Tag {...(tag.colour === 'grey' ? {} : { color: tag.colour })}>{tag.name}</Tag>;
}
