import { formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { SearchView } from './view.ts'

/** LAST-02, LAST-20: nobody found, or the tool closed: the office's own number. */
export const OfficeHelp = ({ view: { frame, officePhone } }: { view: Pick<SearchView, 'frame' | 'officePhone'> }) =>
  officePhone ? (
    <p>
      {frame.t("L'office vous aide à trouver :")}{' '}
      <a href={phoneHref(officePhone)}>{formatPhone(officePhone, frame.language)}</a>
    </p>
  ) : null
