import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// `npm run dev` answers with live reload and sends everything else to a running stack
// (or to `npm run mock`: TWOGRIDS=http://localhost:8090 npm run dev).
const stack = process.env.TWOGRIDS ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  build: {
    target: 'es2022',
    // Nothing is inlined: the page runs under a strict Content-Security-Policy.
    assetsInlineLimit: 0,
    // What the first page needs is one file: in many it packs worse and asks more often.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': stack, '/idp': stack },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})
