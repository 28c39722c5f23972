import { NOTHING, useFormat } from '@livery/console-sdk';
import { useText } from '../text';
import { spanOf, type Plain, type SettingSchema } from './schema';

/** Shows values of a setting as people read them. */
export function usePlainText(schema: SettingSchema): (value: Plain | null) => string {
  const { t } = useText();
  const format = useFormat();
  return (value) => {
    if (value === null) return t('settings.notSet');
    if (schema.oneOf)
      return schema.oneOf.find((one) => one.const === value)?.title ?? String(value);
    if (schema.format === 'duration') {
      const { count, unit } = spanOf(String(value));
      return `${format.number(count)} ${t(`settings.unit.${unit}`)}`;
    }
    if (typeof value === 'boolean') return t(value ? 'settings.yes' : 'settings.no');
    if (Array.isArray(value)) return value.join(', ') || NOTHING;
    if (typeof value === 'number') {
      return [format.number(value), schema['x-unit-title']].filter(Boolean).join(' ');
    }
    return value || NOTHING;
  };
}
