import type { Unreached } from '../shared/model'

/** Those whose name, or an area of theirs, has the text in it; in the order that they came in. */
export function listed(people: Unreached[], onlyOnDuty: boolean, text: string): Unreached[] {
  const wanted = text.trim().toLowerCase()
  return people.filter(
    person =>
      (!onlyOnDuty || person.onDuty) &&
      [person.member.name, ...person.posts.map(({ area }) => area.name)].some(name =>
        name.toLowerCase().includes(wanted),
      ),
  )
}
