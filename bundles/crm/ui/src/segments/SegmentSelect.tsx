import { PagedSelect, useResource } from '@livery/console-sdk';
import { useText } from '../text';
import type { Segment } from './model';

interface SegmentsSelectProps {
  id?: string;
  label: string;
  /** Their ids. */
  value: string[];
  onChange: (next: string[]) => void;
}

/** Chooses some of the store's segments, however many there are. */
export function SegmentsSelect({ label, ...field }: SegmentsSelectProps) {
  const { t } = useText();
  return (
    <PagedSelect<Segment, string[]>
      {...field}
      mode="multiple"
      className="lv-several"
      label={label}
      none={t('segments.noneFound')}
      path="segments"
      option={optionOf}
      // One that was chosen before the list is read has no name yet.
      labelRender={({ label: name, value }) => name ?? <SegmentName id={String(value)} />}
    />
  );
}

interface SegmentSelectProps {
  id?: string;
  label: string;
  value: string | undefined;
  className?: string;
  placeholder?: string;
  /** With all of it, for whoever needs more than the id. */
  onChange: (next: string | undefined, segment: Segment | undefined) => void;
}

/** Chooses one of them, or none. */
export function SegmentSelect({
  label,
  value,
  className = 'lv-full',
  onChange,
  ...field
}: SegmentSelectProps) {
  const { t } = useText();
  return (
    <PagedSelect<Segment>
      {...field}
      {...(value === undefined ? {} : { value })}
      allowClear
      className={className}
      label={label}
      none={t('segments.noneFound')}
      path="segments"
      option={optionOf}
      // A view that is opened names one before the list is read.
      labelRender={({ label: name, value: id }) => name ?? <SegmentName id={String(id)} />}
      onChange={(next, option) =>
        onChange(next ?? undefined, Array.isArray(option) ? undefined : option?.item)
      }
    />
  );
}

const optionOf = ({ id, name }: Segment) => ({ value: id, label: name });

function SegmentName({ id }: { id: string }) {
  const { value } = useResource<Segment>(`segments/${id}`);
  return <>{value?.name ?? id}</>;
}
