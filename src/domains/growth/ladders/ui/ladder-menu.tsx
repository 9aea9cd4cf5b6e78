import { IconButton } from '../../../../web/design/button.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { download } from '../../../../web/download.ts';
import { useChange } from '../../../../web/use.ts';
import type { LadderHead } from '../contract-shapes.ts';
import { ladders } from './calls.ts';

type Props = { head: LadderHead; versionId: string | undefined };

export function LadderMenu({ head: { ladderId, mayKeep, archivedAt }, versionId }: Props) {
  const archive = useChange(ladders.archive, {
    refusal: 'toast',
    onDone: (_, { archived }) =>
      toast(archived ? 'It is put away. Whoever uses its words keeps them.' : 'It is back.'),
  });
  const takeOut = async () => {
    const asked = { ladderId, ...(versionId ? { versionId } : {}) };
    const { fileName, text } = await ladders.takeOut.read(asked);
    download(fileName, 'application/yaml', text);
  };
  return (
    <Menu
      trigger={<IconButton icon="more" label="More" />}
      items={[
        {
          label: 'Take out as YAML',
          icon: 'download',
          onSelect: () => takeOut().catch((error: Error) => toast(error.message)),
        },
        ...(mayKeep
          ? [
              {
                label: archivedAt ? 'Bring it back' : 'Put it away',
                icon: archivedAt ? ('again' as const) : ('hidden' as const),
                onSelect: () => archive.mutate({ ladderId, archived: !archivedAt }),
              },
            ]
          : []),
      ]}
    />
  );
}
