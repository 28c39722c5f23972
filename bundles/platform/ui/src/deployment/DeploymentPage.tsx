import { useState } from 'react';
import { Page, Section, useNotify, usePolling, useResource, useSession } from '@livery/console-sdk';
import { useText } from '../text';
import { useVerification, VerifyButton } from '../verification';
import { AddArchive } from './AddArchive';
import { ArchiveTable } from './ArchiveTable';
import { ChangeDialog } from './ChangeDialog';
import { ContractDialog } from './ContractDialog';
import { FaultsNote } from './FaultsNote';
import {
  MANAGE_DEPLOYMENT,
  type Archive,
  type Change,
  type Found,
  type Module,
  type ModuleNode,
  type ModuleSet,
} from './model';
import { ModuleTable } from './ModuleTable';
import { NodeTable } from './NodeTable';
import { RemoveArchiveDialog } from './RemoveArchiveDialog';
import { SetTable } from './SetTable';

const EVERY = 5_000;

/** The modules of this installation: what runs, what could, and what ran before. */
export function DeploymentPage() {
  const { t } = useText();
  const notify = useNotify();
  const mayManage = useSession().can(MANAGE_DEPLOYMENT);
  const modules = useResource<{ items: Module[] }>('modules');
  const archives = useResource<{ items: Archive[] }>('modules/archives');
  const sets = useResource<{ items: ModuleSet[] }>('modules/sets');
  const nodes = useResource<{ items: ModuleNode[] }>('modules/nodes');
  const [asked, setAsked] = useState<Change>();
  const [contracted, setContracted] = useState<string>();
  const [removed, setRemoved] = useState<Archive>();
  const verification = useVerification<Found>('modules/verification');
  usePolling(modules.reload, EVERY);
  usePolling(nodes.reload, EVERY);
  const reload = () => {
    void modules.reload();
    void archives.reload();
    void sets.reload();
    void nodes.reload();
  };
  const ask = mayManage ? setAsked : undefined;
  return (
    <Page
      title={t('deployment.title')}
      subtitle={t('deployment.subtitle')}
      actions={
        <>
          <VerifyButton verification={verification} />
          {mayManage && (
            <AddArchive
              onAdded={(archive) => {
                notify.done(
                  t('deployment.added', { module: archive.module, version: archive.version }),
                );
                void archives.reload();
              }}
            />
          )}
        </>
      }
    >
      <FaultsNote verification={verification} />
      <ModuleTable
        modules={modules}
        nodes={nodes.value?.items ?? []}
        onAsk={ask}
        onContract={setContracted}
      />
      <Section title={t('deployment.nodes')}>
        <NodeTable nodes={nodes} />
      </Section>
      <Section title={t('deployment.archives')}>
        <ArchiveTable
          archives={archives}
          modules={modules.value?.items ?? []}
          sets={sets.value?.items ?? []}
          onAsk={ask}
          onRemove={setRemoved}
        />
      </Section>
      <Section title={t('deployment.sets')}>
        <SetTable sets={sets} onAsk={ask} />
      </Section>
      {removed && (
        <RemoveArchiveDialog
          archive={removed}
          onClose={() => setRemoved(undefined)}
          onRemoved={() => {
            const { module, version } = removed;
            notify.done(t('deployment.removed', { module, version }));
            void archives.reload();
          }}
        />
      )}
      {contracted && (
        <ContractDialog
          module={contracted}
          onClose={() => setContracted(undefined)}
          onDone={() => notify.done(t('deployment.contracted'))}
        />
      )}
      {asked && (
        <ChangeDialog
          change={asked}
          archive={archives.value?.items.find(
            ({ id }) => 'archive' in asked && id === asked.archive,
          )}
          onClose={() => setAsked(undefined)}
          onDone={(set) => {
            notify.done(
              set === undefined ? t('deployment.restarted') : t('deployment.done', { set }),
            );
            reload();
          }}
        />
      )}
    </Page>
  );
}
