import { HistoryOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useText } from '../text';
import type { Plain, Setting, SettingSchema } from './schema';
import { SettingControl } from './SettingControl';
import { usePlainText } from './words';

interface SettingRowProps {
  setting: Setting;
  schema: SettingSchema;
  /** What was typed and is not saved; null to give up one's own; absent when nothing was. */
  draft: Plain | null | undefined;
  /** What the server says is wrong with it. */
  fault: string | undefined;
  readOnly: boolean;
  onChange: (value: Plain | null) => void;
  onHistory: () => void;
}

/** A setting: what it means, its value, where that comes from, and what it was before. */
export function SettingRow(props: SettingRowProps) {
  const { setting, schema, draft, fault, readOnly, onChange, onHistory } = props;
  const { t } = useText();
  const shown = usePlainText(schema);
  const given = draft === null ? setting.inherited : (draft ?? setting.value);
  const own = draft === undefined ? setting.own : draft !== null;
  const from = own ? undefined : draft === null ? setting.inheritedFrom : setting.from;
  const id = `setting-${setting.code}`;
  const faultId = fault === undefined ? undefined : `${id}-fault`;
  return (
    <div className="lv-setting">
      <div>
        <label htmlFor={id}>{schema.title}</label>
        <div className="lv-quiet">{schema.description}</div>
      </div>
      <div>
        <SettingControl
          id={id}
          schema={schema}
          value={given}
          disabled={readOnly}
          describedBy={faultId}
          onChange={onChange}
        />
        {fault && (
          <div id={faultId} className="lv-bad" role="alert">
            {fault}
          </div>
        )}
        <div className="lv-setting-foot">
          {from ? (
            <Tag>{t(`settings.from.${from}`)}</Tag>
          ) : (
            <>
              <Tag color="blue">{t('settings.own')}</Tag>
              <span className="lv-quiet">
                {t('settings.otherwise', { value: shown(setting.inherited) })}
              </span>
            </>
          )}
          <span className="lv-grow" />
          {own && !readOnly && (
            <Button
              type="text"
              size="small"
              icon={<UndoOutlined aria-hidden />}
              aria-label={t('settings.resetOf', { name: schema.title })}
              onClick={() => onChange(null)}
            >
              {t('settings.reset')}
            </Button>
          )}
          <Button
            type="text"
            size="small"
            icon={<HistoryOutlined aria-hidden />}
            aria-label={t('settings.historyOf', { name: schema.title })}
            onClick={onHistory}
          >
            {t('settings.history')}
          </Button>
        </div>
      </div>
    </div>
  );
}
