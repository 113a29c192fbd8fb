import type { Frame } from '../../../../ui/frame.ts'
import type { MapGroup, MapPlace, ResultsMap } from '../results-map.ts'
import { aroundText, lodgingCount } from '../words.ts'
import { LodgingMap } from './map.tsx'

/** The results on a map, and its places in words: nothing depends on the picture. */
export const ResultMap = ({ frame, map, tiles }: { frame: Frame; map: ResultsMap; tiles: string }) => (
  <LodgingMap map={map} label={frame.t('Carte des résultats')} frame={frame} tiles={tiles}>
    <p class="field-hint">
      {map.byDepartment
        ? frame.t(
            'Chaque point est un département, ou plusieurs voisins, avec le nombre de leurs hébergements. La liste dit la même chose.',
          )
        : frame.t(
            'Chaque point est une commune, ou plusieurs qui se touchent, avec le nombre de leurs hébergements. La liste dit la même chose.',
          )}
    </p>
    <h3>{map.byDepartment ? frame.t('Départements de la carte') : frame.t('Communes de la carte')}</h3>
    <ul class="map-places">
      {map.groups.map((group) => (
        <Group group={group} frame={frame} />
      ))}
    </ul>
  </LodgingMap>
)

function Group({ group: { id, places }, frame }: { group: MapGroup; frame: Frame }) {
  const [head, ...others] = places
  if (others.length === 0) {
    return (
      <li id={id}>
        <Place place={head} frame={frame} />
      </li>
    )
  }
  return (
    <li id={id} class="map-near">
      {aroundText(head.name, others.length, frame)}
      <ul class="map-near-places">
        {places.map((place) => (
          <li>
            <Place place={place} frame={frame} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function Place({ place: { name, count, href, only, latitude, longitude }, frame }: { place: MapPlace; frame: Frame }) {
  const position = latitude !== null &&
    longitude !== null && {
      'data-latitude': latitude.toFixed(5),
      'data-longitude': longitude.toFixed(5),
      'data-count': count,
      'data-label': only?.label,
      'data-href': only?.href,
    }
  return (
    <>
      <a href={href} {...position}>
        {name}
      </a>{' '}
      <span class="map-count">{lodgingCount(count, frame)}</span>
    </>
  )
}
