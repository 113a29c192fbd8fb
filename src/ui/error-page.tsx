import type { Child } from 'hono/jsx'
import type { Frame, Language, Link } from './frame.ts'
import { Page } from './page.tsx'

export type ErrorStatus = 403 | 404 | 408 | 413 | 422 | 429 | 500

interface ErrorPageProps {
  frame: Frame
  status: ErrorStatus
  /** 500: what to quote, found again in the log. */
  reference?: string | undefined
  /** 429: seconds to wait. */
  wait?: number | undefined
  /** 413: megabytes that a file may have. */
  megabytes?: number | undefined
  /** Says more than the general sentence, already in the page's language. */
  detail?: string | undefined
  /** Where else to go from here, labels in French: the frame translates them. */
  ways?: readonly Link[] | undefined
  children?: Child
}

interface Words {
  title: string
  text: string
}

// Both languages stand here rather than in the dictionaries: this page must show when nothing else works.
const words: Record<Language, Record<ErrorStatus, Words>> = {
  fr: {
    403: {
      title: "Vous n'avez pas accès à cette page",
      text: "Votre compte n'a pas le droit nécessaire. La personne qui gère les comptes de votre structure peut vous le donner.",
    },
    404: {
      title: "Cette page n'existe pas",
      text: "L'adresse est peut-être incomplète, ou la page a été retirée.",
    },
    408: {
      title: 'Votre envoi a été interrompu',
      text: "La connexion était trop lente ou s'est coupée : rien n'a été enregistré. Revenez à la page précédente et recommencez ; une photo plus légère passe plus vite.",
    },
    413: {
      title: 'Votre envoi est trop volumineux',
      text: 'Réduisez la taille du fichier, ou envoyez les fichiers un par un.',
    },
    422: {
      title: "Votre demande n'a pas été comprise",
      text: "Rien n'a été enregistré. Revenez à la page précédente, vérifiez ce que vous avez saisi et recommencez.",
    },
    429: {
      title: 'Trop de tentatives',
      text: "Par sécurité, les essais sont limités. Rien n'est bloqué : il suffit d'attendre.",
    },
    500: {
      title: "Une erreur s'est produite de notre côté",
      text: "Ce n'est pas de votre fait. Recommencez dans un instant ; ce qui vous a déjà été confirmé est bien enregistré.",
    },
  },
  en: {
    403: {
      title: 'You do not have access to this page',
      text: 'Your account lacks the right it needs. Whoever manages the accounts of your organisation can grant it.',
    },
    404: {
      title: 'This page does not exist',
      text: 'The address may be incomplete, or the page may have been removed.',
    },
    408: {
      title: 'Your sending was cut off',
      text: 'The connection was too slow, or broke: nothing was saved. Go back to the previous page and try again; a lighter photo is quicker.',
    },
    413: { title: 'What you sent is too large', text: 'Reduce the size of the file, or send the files one by one.' },
    422: {
      title: 'Your request could not be understood',
      text: 'Nothing was saved. Go back to the previous page, check what you typed and try again.',
    },
    429: {
      title: 'Too many attempts',
      text: 'For safety, attempts are limited. Nothing is locked: you only have to wait.',
    },
    500: {
      title: 'Something went wrong on our side',
      text: 'It is not your doing. Try again in a moment; whatever was already confirmed to you is saved.',
    },
  },
}

export function ErrorPage({ frame, status, reference, wait, megabytes, detail, ways = [], children }: ErrorPageProps) {
  const english = frame.language === 'en'
  const { title, text } = words[frame.language][status]
  return (
    <Page frame={frame} title={title} width="narrow">
      <div class="error-page">
        <p class="error-status">{english ? `Error ${status}` : `Erreur ${status}`}</p>
        <h1>{title}</h1>
        <p class="lead">{detail ?? text}</p>
        {megabytes !== undefined && <p class="lead">{largestSentence(megabytes, frame.language)}</p>}
        {wait !== undefined && <p class="lead">{waitSentence(wait, frame.language)}</p>}
        {reference && (
          <p>
            {english ? 'Reference to quote: ' : 'Référence à rappeler : '}
            <strong class="reference">{reference}</strong>
          </p>
        )}
        {children}
        <p class="actions">
          <a class="btn btn-primary" href={frame.homeHref}>
            {english ? 'Back to the home page' : "Revenir à l'accueil"}
          </a>
          {ways.map(({ label, href }) => (
            <a class="btn btn-outline" href={href}>
              {frame.t(label)}
            </a>
          ))}
        </p>
      </div>
    </Page>
  )
}

const largestSentence = (megabytes: number, language: Language) =>
  language === 'en'
    ? `Nothing was saved: what is sent from here may weigh ${megabytes} MB at most.`
    : `Rien n'a été enregistré : ce qui s'envoie d'ici pèse ${megabytes} Mo au plus.`

/** Rounded up, so that nobody comes back a few seconds too early. */
export function waitSentence(seconds: number, language: Language): string {
  const minutes = Math.ceil(seconds / 60)
  const inSeconds = seconds < 60
  const count = Math.max(1, inSeconds ? Math.ceil(seconds) : minutes)
  const plural = count > 1 ? 's' : ''
  if (language === 'en') return `Please try again in ${count} ${inSeconds ? 'second' : 'minute'}${plural}.`
  return `Réessayez dans ${count} ${inSeconds ? 'seconde' : 'minute'}${plural}.`
}
