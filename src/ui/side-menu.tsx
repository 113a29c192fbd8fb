import type { MenuGroup, Translate } from './frame.ts'
import { Icon } from './icon.tsx'

/**
 * A menu of many entries in groups: on a desk a column beside the page, elsewhere the sheet that the header's button
 * opens, by the popover attribute alone.
 */
export function SideMenu({ groups, t }: { groups: readonly MenuGroup[]; t: Translate }) {
  return (
    <nav class="side-menu" aria-label={t('Menu principal')}>
      <div class="side-menu-sheet" id="menu" popover="auto">
        {groups.map(({ label, entries }, place) => (
          <>
            {label && (
              <p class="side-menu-group" id={`menu-${place}`}>
                {label}
              </p>
            )}
            <ul class="side-menu-list" aria-labelledby={label ? `menu-${place}` : undefined}>
              {entries.map((entry) => (
                <li>
                  <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
                    {entry.icon && <Icon name={entry.icon} />}
                    {entry.label}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ))}
      </div>
    </nav>
  )
}
