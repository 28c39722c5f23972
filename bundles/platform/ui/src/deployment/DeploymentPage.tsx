import { useState } from 'react';
import { Page, Section, useNotify, usePolling, useResource, useSession } from '@livery/console-sdk';
import { useText } from '../text';
import { AddArchive } from './AddArchive';
import { ArchiveTable } from './ArchiveTable';
import { ChangeDialog } from './ChangeDialog';
import { ContractDialog } from './ContractDialog';
import { MANAGE_DEPLOYMENT, type Archive, type Change, type Module, type ModuleSet } from './model';
import { ModuleTable } from './ModuleTable';
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
  const [asked, setAsked] = useState<Change>();
  const [contracted, setContracted] = useState<string>();
  usePolling(modules.reload, EVERY);
  const reload = () => {
    void modules.reload();
    void archives.reload();
    void sets.reload();
  };
  const ask = mayManage ? setAsked : undefined;
  return (
    <Page
      title={t('deployment.title')}
      subtitle={t('deployment.subtitle')}
      actions={
        mayManage && (
          <AddArchive
            onAdded={(archive) => {
              notify.done(
                t('deployment.added', { module: archive.module, version: archive.version }),
              );
              void archives.reload();
            }}
          />
        )
      }
    >
      <ModuleTable modules={modules} onAsk={ask} onContract={setContracted} />
      <Section title={t('deployment.archives')}>
        <ArchiveTable archives={archives} modules={modules.value?.items ?? []} onAsk={ask} />
      </Section>
      <Section title={t('deployment.sets')}>
        <SetTable sets={sets} onAsk={ask} />
      </Section>
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
          onClose={() => setAsked(undefined)}
          onDone={(set) => {
            notify.done(t('deployment.done', { set }));
            reload();
          }}
        />
      )}
    </Page>
  );
}
