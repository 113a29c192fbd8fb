import { Actions, DangerButton, LinkButton, SecondaryButton } from '../../../../ui/buttons.tsx'
import { Badge, Card, Facts } from '../../../../ui/cards.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { formatCount } from '../../../../ui/format.ts'
import type { PanelPaths } from '../paths.ts'
import type { Health } from '../rules.ts'
import { ExportPart } from './export.tsx'
import type { FeedView } from './view.ts'

interface FeedPartProps {
  feed: FeedView
  paths: PanelPaths
  lodgingId: number
  token: string
}

export const healthBadges: Record<Health, { look: 'accepted' | 'waiting' | 'refused' | 'pending'; word: string }> = {
  good: { look: 'accepted', word: 'À jour' },
  new: { look: 'pending', word: 'Pas encore lu' },
  late: { look: 'waiting', word: 'En retard' },
  empty: { look: 'waiting', word: 'À confirmer' },
  failing: { look: 'refused', word: 'En panne' },
  paused: { look: 'pending', word: 'En pause' },
}

/** One connected calendar: how it does, what it brings, what can be done about it. */
export function FeedPart({ feed, paths, lodgingId, token }: FeedPartProps) {
  const badge = healthBadges[feed.health]
  return (
    <Card title={feed.name} level={3} over={<Badge look={badge.look}>{badge.word}</Badge>}>
      <p>{feed.healthText}</p>
      <Facts
        items={[
          { label: 'Site', value: feed.host },
          { label: feed.lastTry ? 'Dernière lecture réussie' : 'Dernière lecture', value: feed.lastRead },
          { label: 'Dernier essai, sans succès', value: feed.lastTry },
          { label: 'Dernier changement', value: feed.lastChange },
          { label: 'Prochaine lecture', value: feed.nextRead },
          { label: 'Séjours à venir', value: String(feed.stays) },
          {
            label: 'Nuits en double',
            value: feed.conflicts > 0 ? formatCount(feed.conflicts, 'chevauchement', 'chevauchements') : 'Aucune',
          },
          {
            label: 'Blocs laissés de côté',
            value:
              feed.ignoredBlocks > 0
                ? `${feed.ignoredBlocks} (fermetures automatiques du site, ou vos propres nuits qu'il renvoie)`
                : '',
          },
        ]}
      />
      <Actions>
        {!feed.isPaused && (
          <ButtonForm action={paths.reading(lodgingId, feed.id)} token={token}>
            <SecondaryButton icon="download">Synchroniser maintenant</SecondaryButton>
          </ButtonForm>
        )}
        <LinkButton href={paths.edition(lodgingId, feed.id)} icon="pencil" label={`Modifier ${feed.name}`}>
          Modifier
        </LinkButton>
        <ButtonForm
          action={feed.isPaused ? paths.resumption(lodgingId, feed.id) : paths.pause(lodgingId, feed.id)}
          token={token}
        >
          <SecondaryButton icon={feed.isPaused ? 'undo' : 'ban'}>
            {feed.isPaused ? 'Reprendre les lectures' : 'Mettre en pause'}
          </SecondaryButton>
        </ButtonForm>
        <ButtonForm action={paths.removal(lodgingId, feed.id)} token={token}>
          <DangerButton
            icon="trash"
            confirm={`Retirer « ${feed.name} » ? Ses séjours à venir quittent le planning, et l'adresse donnée à ce site ne répondra plus.`}
          >
            Retirer
          </DangerButton>
        </ButtonForm>
      </Actions>
      {feed.export && (
        <details>
          <summary>L'adresse à donner à {feed.name}, pour y fermer les nuits prises ailleurs</summary>
          <ExportPart one={feed.export} paths={paths} lodgingId={lodgingId} token={token} ownSite={feed.name} />
        </details>
      )}
    </Card>
  )
}
