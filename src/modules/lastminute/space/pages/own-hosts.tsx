import type { OwnHost } from '../../hosts/store.ts'
import type { spacePaths } from '../../paths.ts'

interface OwnHostsProps {
  hosts: OwnHost[]
  /** The one in hand. */
  host: OwnHost | undefined
  home: ReturnType<typeof spacePaths>['home']
}

/** The hosts of one account, where it has several. */
export const OwnHosts = ({ hosts, host, home }: OwnHostsProps) =>
  hosts.length > 1 ? (
    <nav aria-label="Vos hébergements" class="own-hosts">
      {hosts.map(({ providerId, name }) => (
        <a
          class="btn btn-outline"
          href={home({ host: providerId })}
          aria-current={providerId === host?.providerId ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  ) : null
