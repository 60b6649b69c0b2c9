import { t } from './i18n/language.svelte'

/** RFC 9457, as every service words it. */
export interface Problem {
  status: number
  title?: string
  detail?: string
  code?: string
  violations?: Violation[]
}

export interface Violation {
  field: string
  message: string
}

/** A service answered and said no. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title ?? String(problem.status))
  }
}

/** No answer came: whether the call had an effect is unknown. */
export class Unreachable extends Error {}

export async function readProblem(response: Response): Promise<Problem> {
  const said = await response.json().catch(() => null)
  return { ...(said && typeof said === 'object' ? said : {}), status: response.status }
}

/** One sentence for a person, in the person's language. */
export function explain(failure: unknown): string {
  if (failure instanceof Unreachable) return t('problem.unreachable')
  if (!(failure instanceof Refused)) return t('problem.unknown')
  const { status, detail, title } = failure.problem
  if (status === 404) return t('problem.missing')
  if (status === 412) return t('problem.stale')
  return detail || title || t(status >= 500 ? 'problem.broken' : 'problem.refused')
}

/** What was said about one field or anything inside it (`parties` hears `parties[0].phone`). */
export function violationsOf(failure: unknown, field: string): string[] {
  return violations(failure)
    .filter(violation => belongs(violation, field))
    .map(violation => violation.message)
}

/** What was said about none of these fields: it must not get lost. */
export function violationsBeside(failure: unknown, fields: string[]): Violation[] {
  return violations(failure).filter(violation => !fields.some(field => belongs(violation, field)))
}

function violations(failure: unknown): Violation[] {
  return failure instanceof Refused ? (failure.problem.violations ?? []) : []
}

function belongs({ field }: Violation, name: string) {
  return field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`)
}
