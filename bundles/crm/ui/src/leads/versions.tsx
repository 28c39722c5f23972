import { useFormat, type VersionField } from '@livery/console-sdk';
import { StaffName } from '../Named';
import { useText } from '../text';
import type { LeadStage } from '../work';

/** The fields of a lead, as two versions are compared. */
export function useLeadVersions(): VersionField[] {
  const { t } = useText();
  const format = useFormat();
  return [
    { name: 'name', label: t('field.name') },
    { name: 'mobile', label: t('field.mobile'), masked: true },
    { name: 'email', label: t('field.email') },
    { name: 'source', label: t('leads.source') },
    { name: 'model', label: t('leads.model') },
    {
      name: 'stage',
      label: t('leads.stage'),
      show: (stage: LeadStage) => t(`leads.stage.${stage}`),
    },
    { name: 'owner', label: t('leads.owner'), show: (id: string) => <StaffName id={id} /> },
    { name: 'reason', label: t('leads.reason') },
    { name: 'nextStep', label: t('leads.nextStep') },
    { name: 'nextDueAt', label: t('tasks.due'), show: format.dateTime },
    { name: 'note', label: t('field.note') },
  ];
}
