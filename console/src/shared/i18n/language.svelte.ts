import { zh } from './zh'

export type Language = 'zh-CN' | 'en'
export type Key = keyof typeof zh
type Words = Record<Key, string>

const KEPT = 'twogrids.language'

/** Chinese comes with the page; English is fetched by whoever reads it. */
const loaders: Record<Language, () => Promise<Words>> = {
  'zh-CN': async () => zh,
  en: async () => (await import('./en')).en,
}

class Choice {
  current = $state<Language>('zh-CN')
  words = $state.raw<Words>(zh)

  /** The language chosen on this device; Chinese where its words don't come. */
  async restore() {
    await this.#use(kept()).catch(() => undefined)
  }

  async choose(next: Language) {
    await this.#use(next)
    localStorage.setItem(KEPT, next)
  }

  async #use(next: Language) {
    this.words = await loaders[next]()
    this.current = next
  }
}

export const language = new Choice()

/** Words with their `{name}` places filled. */
export function filled(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
}

/** The words for a key; `{name}` places are filled from `values`. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return filled(language.words[key], values)
}

/** The words for a code of a service; a code this console has not heard of is shown as it is. */
export function tCode(family: string, code: string): string {
  const key = `${family}.${code}`
  return key in zh ? t(key as Key) : code
}

function kept(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN'
}
