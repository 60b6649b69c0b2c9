import type { Member } from '../model'
import { words } from './words'

/** What is said of a member, as people type it. */
export interface Details {
  name: string
  phone: string
  email: string
  skills: string
  languages: string
  sex: string
}

/** Fields that show their own violations. */
export const SHOWN = ['name', 'phone', 'email', 'skills', 'languages', 'sex']

export const unsaid = (): Details => ({
  name: '',
  phone: '',
  email: '',
  skills: '',
  languages: 'zh',
  sex: '',
})

/** What is known of somebody; contacts are nobody's to read here. */
export const detailsOf = ({ name, skills, languages }: Member): Details => ({
  ...unsaid(),
  name,
  skills: skills.join(', '),
  languages: languages.join(', '),
})

/** As the service takes it: what is left out stays as it is. */
export const bodyOf = ({ name, phone, email, skills, languages, sex }: Details) => ({
  name: name.trim(),
  phone: phone.trim() || null,
  email: email.trim() || null,
  skills: words(skills),
  languages: words(languages),
  sex: sex || null,
})
