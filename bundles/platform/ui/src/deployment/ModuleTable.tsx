import { Button, Space, Tag } from 'antd';
import {
  DataTable,
  Nothing,
  Status,
  type Column,
  type Resource,
  type Tone,
} from '@livery/console-sdk';
import { useText } from '../text';
import { ArchiveOrigin } from './ArchiveOrigin';
import { useOnePage } from './list';
import { type Change, CANARY, type Module, type ModuleNode } from './model';

const TONES: Record<Module['state'], Tone> = {
  running: 'good',
  starting: 'busy',
  disabled: 'quiet',
  waiting: 'waiting',
  quarantined: 'bad',
};
const isOff = (state: Module['state']) => state !== 'running' && state !== 'starting';
const byId = ({ id }: Module) => id;

/** Whether it is off, or there is something of it to be tried again, here or on another node. */
const canBeEnabled = ({ id, state, canary }: Module, nodes: ModuleNode[]) =>
  state === 'disabled' ||
  state === 'quarantined' ||
  canary?.state === 'quarantined' ||
  nodes.some(({ troubled }) => troubled.includes(id) || troubled.includes(id + CANARY));

interface ModuleTableProps {
  modules: Resource<{ items: Module[] }>;
  nodes: ModuleNode[];
  onAsk?: ((change: Change) => void) | undefined;
  onContract: (module: string) => void;
}

/** The modules of the present set, and what may be done with each. */
export function ModuleTable({ modules, nodes, onAsk, onContract }: ModuleTableProps) {
  const { t } = useText();
  const paged = useOnePage(modules, byId);
  const columns: Column<Module>[] = [
    {
      key: 'name',
      title: t('deployment.module'),
      heading: true,
      render: ({ name, id }) => (
        <>
          {name}
          <div className="lv-quiet lv-small">
            <code className="lv-code">{id}</code>
          </div>
        </>
      ),
    },
    {
      key: 'version',
      title: t('deployment.version'),
      render: ({ version, canary }) => (
        <>
          {version}
          {canary && (
            <div>
              {canary.version} <Tag color="processing">{t('deployment.canary')}</Tag>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('deployment.state'),
      render: ({ state, reasons, pages, canary }) => (
        <>
          <State state={state} reasons={reasons} />
          {isOff(state) && pages.length > 0 && (
            <div className="lv-words lv-quiet lv-small">
              {t('deployment.off', { pages: pages.join(t('modules.separator')) })}
            </div>
          )}
          {canary && (
            <div>
              <State state={canary.state} reasons={canary.reasons} />
            </div>
          )}
        </>
      ),
    },
    {
      key: 'origin',
      title: t('deployment.origin'),
      render: ({ origin }) => <ArchiveOrigin origin={origin} />,
    },
    {
      key: 'requires',
      title: t('deployment.requires'),
      render: ({ requires }) => requires.join(', '),
    },
  ];
  if (onAsk) {
    columns.push({
      key: 'actions',
      title: t('deployment.actions'),
      render: (module) => {
        const { id, state, canary } = module;
        return (
          <Space wrap>
            {canary && (
              <>
                <Button size="small" onClick={() => onAsk({ kind: 'promote', module: id })}>
                  {t('deployment.promote')}
                </Button>
                <Button size="small" onClick={() => onAsk({ kind: 'withdraw', module: id })}>
                  {t('deployment.withdraw')}
                </Button>
              </>
            )}
            {canBeEnabled(module, nodes) && (
              <Button size="small" onClick={() => onAsk({ kind: 'enable', module: id })}>
                {t('deployment.enable')}
              </Button>
            )}
            {state !== 'disabled' && (
              <Button size="small" onClick={() => onAsk({ kind: 'disable', module: id })}>
                {t('deployment.disable')}
              </Button>
            )}
            {state === 'running' && (
              <Button size="small" onClick={() => onContract(id)}>
                {t('deployment.contract')}
              </Button>
            )}
            <Button size="small" danger onClick={() => onAsk({ kind: 'uninstall', module: id })}>
              {t('deployment.uninstall')}
            </Button>
          </Space>
        );
      },
    });
  }
  return (
    <DataTable
      label={t('deployment.title')}
      columns={columns}
      paged={paged}
      empty={<Nothing title={t('deployment.none')} />}
    />
  );
}

function State({ state, reasons }: Pick<Module, 'state' | 'reasons'>) {
  const { t } = useText();
  return (
    <>
      <Status tone={TONES[state]} text={t(`deployment.state.${state}`)} />
      {reasons.map(({ code, text }) => (
        <div key={`${code}${text}`} className="lv-words lv-quiet lv-small">
          {text}
        </div>
      ))}
    </>
  );
}
