import { LogoutOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNotify, useSession } from '@livery/console-sdk';
import { leave } from '../leave';
import { useText } from '../text';

export function PersonMenu() {
  const { t } = useText();
  const { person } = useSession();
  const notify = useNotify();
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'person',
            type: 'group',
            label:
              person.displayName === person.name
                ? person.name
                : `${person.displayName} · ${person.name}`,
          },
          { key: 'sign-out', icon: <LogoutOutlined aria-hidden />, label: t('person.signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'sign-out') void leave().catch(notify.failed);
        },
      }}
    >
      <Button type="text" className="sh-person">
        <span className="lv-unseen">{t('person.menu')}</span>
        <span className="sh-avatar" aria-hidden>
          {[...person.displayName][0]}
        </span>
        <span className="sh-wide">{person.displayName}</span>
      </Button>
    </Dropdown>
  );
}
