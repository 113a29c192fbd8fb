import { expect, test } from 'vitest'
import { ErrorPage, type ErrorStatus, waitSentence } from './error-page.tsx'
import { bareFrame, type Frame, french } from './frame.ts'
import { Page } from './page.tsx'

const asset = (name: string) => `/assets/${name}`

const frame: Frame = {
  ...bareFrame(asset),
  organization: { name: 'Réseau', slug: 'reseau', themeHref: '/theme.css', banner: 'sea' },
  spaceName: 'Bienvenue sur votre espace propriétaires',
  menu: [
    { label: 'Accueil', href: '/a', current: false },
    { label: 'Vos photos', href: '/p', current: true, icon: 'camera' },
  ],
  account: { name: 'MLLE TEST', organizationName: 'Réseau', signOut: { action: '/deconnexion', token: 'key' } },
  onBehalf: { name: 'M. DUPONT', by: 'Thomas CAZALS', end: { action: '/fin', token: 'other' } },
}

test('OWN-04 « Déconnexion » is a form of the header, with its key', () => {
  const html = String(<Page frame={frame} title="Vos photos" />)
  expect(html).toMatch(/<header.*<form action="\/deconnexion" method="post".*value="key".*Déconnexion.*<\/header>/s)
})

test('OWN-10 the banner greets, the menu marks where one is', () => {
  const html = String(<Page frame={frame} title="Vos photos" />)
  expect(html).toContain('Bienvenue sur votre espace propriétaires')
  expect(html).toContain('<svg class="banner-scene"')
  expect(html).toContain('<a href="/p" aria-current="page">')
  expect(html).not.toContain('<a href="/a" aria-current')
})

test('OWN-60 acting on behalf is told on top of the page', () => {
  expect(String(<Page frame={frame} title="Accueil" />)).toContain('Thomas CAZALS, vous agissez au nom de M. DUPONT.')
})

test('a page says its language and its title, and holds no inline script or style', () => {
  const html = String(<Page frame={frame} title="Vos photos" scripts={['planning.js']} />)
  expect(html).toContain('<html lang="fr">')
  expect(html).toContain('<title>Vos photos – Réseau</title>')
  expect(html).toContain('<script type="module" src="/assets/planning.js"></script>')
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)| on[a-z]+=/)
})

test('every error page stands without an organisation, in both languages', () => {
  const statuses: ErrorStatus[] = [403, 404, 413, 422, 429, 500]
  for (const status of statuses) {
    expect(String(<ErrorPage frame={bareFrame(asset)} status={status} />)).toContain(`Erreur ${status}`)
    expect(String(<ErrorPage frame={bareFrame(asset, 'en', french)} status={status} />)).toContain(`Error ${status}`)
  }
  expect(String(<ErrorPage frame={bareFrame(asset)} status={500} reference="ab12" />)).toContain('ab12')
})

test('the wait is rounded up', () => {
  expect(waitSentence(1, 'fr')).toBe('Réessayez dans 1 seconde.')
  expect(waitSentence(61, 'fr')).toBe('Réessayez dans 2 minutes.')
  expect(waitSentence(60, 'en')).toBe('Please try again in 1 minute.')
})

test('issue 3 a menu of many entries stands in groups under their names, behind one button on a phone', () => {
  const sideMenu = [
    { entries: [{ label: 'Accueil', href: '/g', current: false }] },
    { label: 'Annuaire', entries: [{ label: 'Propriétaires', href: '/o', current: true, icon: 'users' }] },
  ]
  const html = String(<Page frame={{ ...frame, menu: [], sideMenu }} title="Propriétaires" />)
  expect(html).toMatch(/<p class="side-menu-group" id="(menu-\d)">Annuaire<\/p><ul [^>]*aria-labelledby="\1"/)
  expect(html).toContain('<a href="/o" aria-current="page">')
  expect(html).toMatch(/<button[^>]*popovertarget="menu"[^>]*>.*Menu<\/button>.*<div[^>]*id="menu"[^>]*popover="auto"/s)
})
