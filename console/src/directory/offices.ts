import { t, tCode } from '../shared/i18n/language.svelte'
import type { Hit } from './model'

/** What somebody who was found is, and where: enough to tell namesakes apart. */
export const officesOf = ({ where }: Hit, most = 2): string =>
  where
    .slice(0, most)
    .map(({ name, role }) => (role ? `${tCode('role', role)} · ${name}` : name))
    .join(t('app.comma'))
