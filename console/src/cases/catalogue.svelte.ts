import { get } from '../shared/http'
import type { Category, RiskFactor } from '../shared/model'

/** The categories and risk factors of this installation, in the language of the screen. */
class Catalogue {
  categories = $state.raw<Category[]>([])
  riskFactors = $state.raw<RiskFactor[]>([])

  #byCode = $derived(new Map(this.categories.map(category => [category.code, category])))
  #factorNames = $derived(new Map(this.riskFactors.map(factor => [factor.code, factor.name])))

  groups = $derived(groupsOf(this.categories))

  async load() {
    const [categories, riskFactors] = await Promise.all([
      get<{ items: Category[] }>('/api/cases/categories'),
      get<{ items: RiskFactor[] }>('/api/cases/risk-factors'),
    ])
    this.categories = categories.items
    this.riskFactors = riskFactors.items
  }

  category(code: string | null): Category | undefined {
    return code === null ? undefined : this.#byCode.get(code)
  }

  nameOf(code: string): string {
    return this.#byCode.get(code)?.name ?? code
  }

  factorName(code: string): string {
    return this.#factorNames.get(code) ?? code
  }
}

export const catalogue = new Catalogue()

function groupsOf(categories: Category[]): [string, Category[]][] {
  const groups = new Map<string, Category[]>()
  for (const category of categories) {
    groups.set(category.group, [...(groups.get(category.group) ?? []), category])
  }
  return [...groups]
}
