import { Button } from 'antd';
import { Link, useAudited, useOwner } from '@livery/console-sdk';
import type { AuditEntry } from '../model';
import { useText } from '../text';

interface SubjectProps {
  entry: AuditEntry;
  onOnly: (id: string) => void;
}

/** What something was done to: its kind, which leads to its page, and its id. */
export function Subject({ entry: { action, subject }, onOnly }: SubjectProps) {
  const { t } = useText();
  const audited = useAudited();
  const inStore = useOwner() !== 'group';
  const name = audited.subject(action, subject.kind);
  const page = inStore ? audited.page(action, subject.kind, subject.id) : undefined;
  return (
    <>
      <div>{page ? <Link to={page}>{name}</Link> : name}</div>
      <Button
        className="lv-inline lv-small lv-numbers"
        type="link"
        title={t('audit.onlySubject')}
        onClick={() => onOnly(subject.id)}
      >
        {subject.id}
      </Button>
    </>
  );
}
