import { PagedSelect } from '@livery/console-sdk';
import { useText } from '../text';
import type { PersonRef } from '../work';

interface StaffSelectProps {
  id?: string;
  label: string;
  value?: string | null;
  onChange?: (person: string) => void;
  /** Who is chosen now, for the name. */
  known?: PersonRef | null | undefined;
  className?: string;
}

/** A choice among the people who work in the store. */
export function StaffSelect({ label, value, onChange, known, ...field }: StaffSelectProps) {
  const { t } = useText();
  const first = known ? { value: known.id, label: known.name ?? t('staff.gone') } : undefined;
  return (
    <PagedSelect<PersonRef>
      {...field}
      label={label}
      none={t('staff.none')}
      path="advisers"
      value={(value ?? undefined) as string}
      onChange={(person) => onChange?.(person)}
      option={(person) => ({ value: person.id, label: person.name ?? t('staff.gone') })}
      first={first}
    />
  );
}
