import { mount } from 'svelte'
import './shared/tokens.css'
import './shared/base.css'
import App from './App.svelte'
import { language } from './shared/i18n/language.svelte'

const target = document.getElementById('console')
await language.restore()
if (target) mount(App, { target })
