import { Button, Select, Skeleton } from 'antd';
import {
  ProblemNote,
  Section,
  useApi,
  useNotify,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { StaffSelect } from '../staff/StaffSelect';
import { tagChange } from '../tags/change';
import { TagWord } from '../tags/TagWord';
import { WRITE } from '../model';
import { useText } from '../text';
import type { CustomerTag, PersonRef } from '../work';

const MOST_TAGS = 20;

/** Who looks after the customer, and the tags that the customer carries. */
export function CareSection({ customerId }: { customerId: string }) {
  const { t } = useText();
  return (
    <Section title={t('care.title')}>
      <dl className="lv-facts">
        <div>
          <dt>{t('care.adviser')}</dt>
          <dd>
            <Adviser customerId={customerId} />
          </dd>
        </div>
        <div>
          <dt>{t('tags.title')}</dt>
          <dd>
            <Tags customerId={customerId} />
          </dd>
        </div>
      </dl>
    </Section>
  );
}

function Adviser({ customerId }: { customerId: string }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const notify = useNotify();
  const path = `customers/${customerId}/adviser`;
  const resource = useResource<{ adviser: PersonRef | null }>(path);
  const { value, problem } = resource;
  if (problem) return <ProblemNote problem={problem} onRetry={() => void resource.reload()} />;
  if (!value) return <Skeleton.Input active size="small" />;
  const name = value.adviser ? (value.adviser.name ?? t('staff.gone')) : t('care.nobody');
  if (!can(WRITE)) return name;
  const choose = async (adviser: string | null) => {
    try {
      resource.set(await api.patch(path, { adviser }));
      notify.done(t('customer.saved'));
    } catch (fault) {
      notify.failed(fault);
    }
  };
  return (
    <>
      <StaffSelect
        className="lv-full"
        label={t('care.adviser')}
        value={value.adviser?.id ?? null}
        known={value.adviser}
        onChange={(adviser) => void choose(adviser)}
      />
      {value.adviser && (
        <Button type="link" className="lv-inline" onClick={() => void choose(null)}>
          {t('care.release')}
        </Button>
      )}
    </>
  );
}

function Tags({ customerId }: { customerId: string }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const notify = useNotify();
  const path = `customers/${customerId}/tags`;
  const resource = useResource<{ items: CustomerTag[] }>(path);
  const all = useResource<{ items: CustomerTag[] }>(can(WRITE) ? 'tags' : undefined);
  const { value, problem } = resource;
  if (problem) return <ProblemNote problem={problem} onRetry={() => void resource.reload()} />;
  if (!value) return <Skeleton.Input active size="small" />;
  if (!can(WRITE)) {
    return value.items.length === 0
      ? t('tags.noneOnCustomer')
      : value.items.map((tag) => <TagWord key={tag.id} tag={tag} />);
  }
  const known = all.value?.items ?? value.items;
  const carried = value.items.map(({ id }) => id);
  const choose = async (tags: string[]) => {
    try {
      resource.set(await api.patch(path, tagChange(carried, tags)));
    } catch (fault) {
      notify.failed(fault);
    }
  };
  return (
    <Select<string[]>
      className="lv-full"
      mode="multiple"
      aria-label={t('tags.title')}
      placeholder={t('tags.choose')}
      maxCount={MOST_TAGS}
      optionFilterProp="label"
      notFoundContent={t('tags.none')}
      value={carried}
      options={known.map(({ id, name }) => ({ value: id, label: name }))}
      tagRender={({ value: id, label, closable, onClose }) => {
        const tag = known.find((one) => one.id === id);
        return (
          <TagWord
            tag={{ name: String(label), colour: tag?.colour ?? 'grey' }}
            closable={closable}
            onClose={onClose}
          />
        );
      }}
      onChange={(tags) => void choose(tags)}
    />
  );
}
