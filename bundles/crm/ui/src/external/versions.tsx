import { useFormat, type VersionField } from '@livery/console-sdk';
import { useText } from '../text';
import type { ExternalDatum } from './model';

/** The fields of what others told, as two versions are compared. */
export function useExternalVersions(): VersionField[] {
  const { t } = useText();
  const format = useFormat();
  const category = (one: ExternalDatum['category']) => t(`external.category.${one}`);
  const purpose = (one: ExternalDatum['purpose']) => t(`consents.purpose.${one}`);
  return [
    { name: 'provider', label: t('external.provider') },
    { name: 'category', label: t('external.category'), show: category },
    { name: 'name', label: t('external.name') },
    { name: 'text', label: t('external.value') },
    { name: 'number', label: t('external.value'), show: format.number },
    { name: 'date', label: t('external.value'), show: format.date },
    { name: 'obtainedOn', label: t('external.obtainedOn'), show: format.date },
    { name: 'validUntil', label: t('external.validUntil'), show: format.date },
    { name: 'purpose', label: t('external.purpose'), show: purpose },
    {
      name: 'basis',
      label: t('external.basis'),
      show: (one: ExternalDatum['basis']) => t(`external.basis.${one}`),
    },
    { name: 'reference', label: t('external.reference') },
  ];
}
