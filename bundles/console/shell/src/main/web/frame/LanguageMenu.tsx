import { TranslationOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { LANGUAGES, useNotify, type Language } from '@livery/console-sdk';
import { chooseLanguage } from '@livery/console-sdk/host';
import { useText } from '../text';

/** Each language in its own words, so that nobody is stuck in one they cannot read. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

export function LanguageMenu() {
  const { t, language } = useText();
  const notify = useNotify();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [language],
        items: LANGUAGES.map((key) => ({
          key,
          label: <span lang={key}>{LANGUAGE_NAMES[key]}</span>,
        })),
        onClick: ({ key }) => void chooseLanguage(key as Language).catch(notify.failed),
      }}
    >
      <Button type="text" icon={<TranslationOutlined aria-hidden />}>
        <span className="lv-unseen">{t('language.label')}</span>
        <span className="sh-wide">{LANGUAGE_NAMES[language]}</span>
      </Button>
    </Dropdown>
  );
}
