import { useMemo, useState } from 'react';
import { formatAddress } from '../../state/address.ts';
import { useCatalog } from '../../state/use-article.ts';
import type { OfferedCommands } from '../kit/command-offers.ts';
import { COMMANDS } from '../kit/commands.ts';
import { useCommandMessages } from '../kit/use-command-messages.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';

/** Buttons of a screen that are actions of the whole of it: those of its bar, and those that say so. */
const ACTIONS = 'header [data-tools] button, button[data-action]';

/** The palette presses the screen's own buttons, under their own names: none needs to be offered twice. */
function buttonsOnScreen(): PaletteEntry[] {
  return [...document.querySelectorAll<HTMLButtonElement>(ACTIONS)]
    .filter((button) => !button.disabled && button.dataset.command !== 'palette')
    .map((button) => {
      const label = button.title || (button.textContent ?? '');
      return {
        id: `button ${label}`,
        label,
        run: () => {
          button.focus({ preventScroll: true });
          button.click();
        },
      };
    });
}

/** All that the palette leads to: commands offered here, buttons, headings of the article, articles, screens. */
export function usePaletteGroups(offered: OfferedCommands): readonly PaletteGroup[] {
  const messages = useCommandMessages();
  const catalog = useCatalog();
  const [buttons] = useState(buttonsOnScreen);
  return useMemo(() => {
    const commandsOf = (group: string): PaletteEntry[] =>
      COMMANDS.filter((command) => command.group === group && command.id !== 'palette').flatMap(
        ({ id, keys }) => {
          const run = offered[id];
          return run ? [{ id, label: messages.names[id], keys, run }] : [];
        },
      );
    const articles = catalog.status === 'ready' ? catalog.value.pages.flatMap((page) => page.articles) : [];
    return [
      { id: 'actions', title: messages.palette.actions, entries: buttons },
      { id: 'reading', title: messages.groups.reading, entries: commandsOf('reading') },
      { id: 'marking', title: messages.groups.marking, entries: commandsOf('marking') },
      { id: 'looking', title: messages.groups.looking, entries: commandsOf('looking') },
      {
        id: 'headings',
        title: messages.palette.headings,
        entries: (offered.headings ?? []).map(({ title, go }, at) => ({
          id: `heading ${at}`,
          label: title,
          run: go,
        })),
      },
      {
        id: 'articles',
        title: messages.palette.articles,
        entries: articles.map(({ id, front }) => ({
          id: `article ${id}`,
          label: front.headline,
          run: () => {
            location.hash = formatAddress({ screen: 'read', articleId: id });
          },
        })),
      },
      { id: 'everywhere', title: messages.groups.everywhere, entries: commandsOf('everywhere') },
    ];
  }, [messages, catalog, buttons, offered]);
}
