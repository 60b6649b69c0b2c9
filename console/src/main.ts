import { mount } from 'svelte'
import './shared/tokens.css'
import './shared/base.css'
import App from './App.svelte'

const target = document.getElementById('console')
if (target) mount(App, { target })
