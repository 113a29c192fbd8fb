import { Banner } from './banner.tsx'
import { ButtonForm } from './form.tsx'
import type { Frame, MenuEntry, Translate } from './frame.ts'
import { Icon } from './icon.tsx'

export function Header({ frame }: { frame: Frame }) {
  const { organization } = frame
  return (
    <header class="header">
      {frame.onBehalf && <OnBehalf frame={frame} onBehalf={frame.onBehalf} />}
      <div class="header-bar">
        <a class="brand" href={frame.homeHref}>
          {organization?.logoHref && <img class="brand-logo" src={organization.logoHref} alt="" />}
          <span class="brand-name">{organization?.name ?? 'Escale'}</span>
        </a>
        {frame.search && <Search search={frame.search} t={frame.t} />}
        <div class="header-end">
          {frame.languageSwitch && (
            <a
              class="header-link"
              href={frame.languageSwitch.href}
              lang={frame.language === 'fr' ? 'en' : 'fr'}
              hreflang={frame.language === 'fr' ? 'en' : 'fr'}
            >
              <Icon name="languages" />
              {frame.languageSwitch.label}
            </a>
          )}
          {frame.account && <Account account={frame.account} t={frame.t} />}
        </div>
      </div>
      {frame.spaceName && <Banner scene={organization?.banner ?? 'mountain'} text={frame.spaceName} />}
      {frame.menu.length > 0 && <Menu menu={frame.menu} t={frame.t} />}
      {frame.sideMenu && (
        <div class="menu-bar menu-opener">
          <MenuButton t={frame.t} />
        </div>
      )}
      {frame.dataUpdated && <p class="data-updated">{frame.dataUpdated}</p>}
    </header>
  )
}

/** `/` alone would be a trap for people who dictate or slip (WCAG 2.1.4): the shortcut needs a second key, see page.ts. */
function Search({ search, t }: { search: NonNullable<Frame['search']>; t: Translate }) {
  return (
    <search class="header-search">
      <form action={search.action} method="get">
        <input
          class="input"
          type="search"
          name="q"
          value={search.typed}
          aria-label={t('Rechercher')}
          placeholder={t('Rechercher')}
          aria-keyshortcuts="Control+K Meta+K"
          autocomplete="off"
          maxlength={100}
        />
        <button class="btn btn-outline" type="submit" aria-label={t('Lancer la recherche')}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  )
}

function Account({ account, t }: { account: NonNullable<Frame['account']>; t: Translate }) {
  return (
    <>
      <div class="account">
        <span class="account-name">{account.name}</span>
        <span class="account-organization">{account.organizationName}</span>
      </div>
      {account.links?.map((link) => (
        <a class="header-link account-links" href={link.href}>
          {link.label}
        </a>
      ))}
      <ButtonForm {...account.signOut} class="sign-out">
        <button class="header-link" type="submit">
          <Icon name="sign-out" />
          {t('Déconnexion')}
        </button>
      </ButtonForm>
    </>
  )
}

function OnBehalf({ frame, onBehalf }: { frame: Frame; onBehalf: NonNullable<Frame['onBehalf']> }) {
  return (
    <div class="on-behalf" role="status">
      <p>
        <Icon name="user-check" />
        {frame.t('{{by}}, vous agissez au nom de {{name}}.', { by: onBehalf.by, name: onBehalf.name })}
      </p>
      <ButtonForm {...onBehalf.end}>
        <button class="btn btn-sm" type="submit">
          {frame.t('Revenir à votre compte')}
        </button>
      </ButtonForm>
    </div>
  )
}

const MenuButton = ({ t }: { t: Translate }) => (
  <button class="menu-button" type="button" popovertarget="menu">
    <Icon name="menu" />
    {t('Menu')}
  </button>
)

/** On a desk a row of tabs; on a phone a button opens the same list as a sheet at the thumb, by the popover attribute alone. */
function Menu({ menu, t }: { menu: MenuEntry[]; t: Translate }) {
  return (
    <nav class="menu-bar" aria-label={t('Menu principal')}>
      <MenuButton t={t} />
      <ul class="menu-list" id="menu" popover="auto">
        {menu.map((entry) => (
          <li>
            <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
              {entry.icon && <Icon name={entry.icon} />}
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
