import { Status } from '@livery/console-sdk';
import { useText } from '../text';
import type { Archive } from './model';

/** Where an archive comes from; one that nobody trusted has signed stands out. */
export function ArchiveOrigin({ origin }: Pick<Archive, 'origin'>) {
  const { t } = useText();
  return (
    <Status
      tone={origin === 'unsigned' ? 'waiting' : 'quiet'}
      text={t(`deployment.origin.${origin}`)}
    />
  );
}
