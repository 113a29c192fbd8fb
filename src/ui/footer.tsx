import { formatPhone, phoneHref } from './format.ts'
import type { Frame } from './frame.ts'
import { Icon } from './icon.tsx'

export function Footer({ frame }: { frame: Frame }) {
  const hotline = frame.organization?.hotline
  if (!hotline && frame.footer.length === 0) return null
  return (
    <footer class="footer">
      {hotline && (
        <div class="hotline">
          <p class="hotline-title">{frame.t("Besoin d'aide ?")}</p>
          <p>
            <Icon name="phone" />
            <a href={phoneHref(hotline.phone)}>{formatPhone(hotline.phone, frame.language)}</a>
            <span class="hotline-hours" lang={hotline.hours.lang}>
              {hotline.hours.text}
            </span>
          </p>
          <p>
            <Icon name="mail" />
            <a href={`mailto:${hotline.email}`}>{hotline.email}</a>
          </p>
        </div>
      )}
      {frame.footer.length > 0 && (
        <nav aria-label={frame.t('Pied de page')}>
          <ul class="footer-links">
            {frame.footer.map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  )
}
