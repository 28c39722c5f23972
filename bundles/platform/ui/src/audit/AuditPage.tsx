import { Button } from 'antd';
import { DataTable, Nothing, Page, useOwner, usePaged, useTimeZone } from '@livery/console-sdk';
import type { AuditEntry, Verdict } from '../model';
import { useText } from '../text';
import { useVerification, VerifyButton } from '../verification';
import { AuditFilters } from './AuditFilters';
import { useAuditColumns } from './columns';
import { useAuditFilter } from './filter';
import { VerdictNote } from './Verdict';

/** Who did what, and when: in a store, or in the group. */
export function AuditPage() {
  const { t } = useText();
  const where = useOwner() === 'group' ? 'group' : 'store';
  const zone = useTimeZone();
  const inAddress = useAuditFilter();
  const paged = usePaged<AuditEntry>('audit', inAddress.asked);
  const columns = useAuditColumns(inAddress.change);
  const verdict = useVerification<Verdict>('audit/verdict');
  return (
    <Page
      title={t('audit.title')}
      subtitle={t(`audit.subtitle.${where}`, { zone })}
      actions={<VerifyButton verification={verdict} />}
    >
      <VerdictNote verdict={verdict} />
      <AuditFilters inAddress={inAddress} entries={paged.items} />
      <DataTable
        label={t('audit.title')}
        columns={columns}
        paged={paged}
        empty={
          inAddress.narrows ? (
            <Nothing
              title={t('audit.notFound')}
              hint={t('audit.notFoundHint')}
              action={<Button onClick={inAddress.clear}>{t('audit.showAll')}</Button>}
            />
          ) : (
            <Nothing title={t('audit.none')} hint={t('audit.noneHint')} />
          )
        }
      />
    </Page>
  );
}
