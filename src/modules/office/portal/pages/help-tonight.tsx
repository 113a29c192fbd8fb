import type { Frame, Translate } from '../../../../ui/frame.ts'

/** The help of the last-minute search: who asks, who declares, who answers at the desk. */
export const HelpTonight = ({ frame: { t } }: { frame: Frame }) => (
  <>
    <Part t={t} title="Une chambre pour ce soir" sentences={visitors} />
    <Part t={t} title="Vous hébergez" sentences={hosts} />
    <Part t={t} title="Vous êtes à l'office" sentences={agents} />
  </>
)

const Part = ({ t, title, sentences }: { t: Translate; title: string; sentences: readonly string[] }) => (
  <section>
    <h2>{t(title)}</h2>
    {sentences.map((sentence) => (
      <p>{t(sentence)}</p>
    ))}
  </section>
)

const visitors = [
  "La recherche de dernière minute montre les hébergeurs qui ont déclaré de la place pour la nuit demandée : appelez-les. Ceux qui n'ont rien déclaré n'y paraissent pas.",
  "L'ordre est tiré au sort chaque jour : être en tête ne dit rien de la qualité. Si personne n'a de place, le numéro de l'office est là.",
]

const hosts = [
  "Vous hébergez : connectez-vous avec votre adresse électronique. Pour un premier mot de passe, ou s'il est perdu, appelez l'office : il vous donne un code de vive voix, valable trois jours. Dites pour chaque nuit si vous avez de la place, et revenez dès que vous êtes complet.",
  "Les sept prochaines nuits sont sur un seul écran, chacune d'un geste : « J'ai des dispo » ou « Je suis complet ». Tant que vous ne dites rien pour une nuit, vous êtes affiché complet. Le calendrier, plus bas, va plus loin.",
  "Dans votre espace, vous pouvez demander un courriel qui vous interroge, vers 16 h, les jours où vous avez de la place : « toujours disponible ? » Il ne vient jamais dans les deux heures qui suivent ce que vous, ou l'office pour vous, avez dit de ce soir. Chacun de ses deux liens ouvre une page avec un bouton, sans mot de passe ; rien n'est changé tant que vous n'avez pas appuyé.",
  "Pour que personne d'autre ne parle à votre place, votre navigateur ne retient pas votre mot de passe : il faut se connecter de nouveau après l'avoir fermé.",
]

const agents = [
  "« Ce soir » est le tableau du comptoir : il se met à jour tout seul, se filtre par commune et par type, et une marque dit à vos collègues qui vient d'être appelé. Ce que la liaison n'a pas laissé passer reste sur sa ligne, avec « Réessayer ». Sans JavaScript, « Actualiser » le relit.",
  "« Administration OTI » montre la semaine de chacun. Quand un hébergeur vous téléphone, déclarez à sa place et dites pourquoi : l'historique garde votre nom et le sien.",
  "Sur la fiche d'un hébergeur, dans « Hébergeurs » : son code de première connexion, son offre, sa suspension et sa réadmission, chacune avec sa raison. Seules les offres que vous désignez ouvrent l'outil.",
  "Dans « Réglages des dispos » : combien de jours les visiteurs voient, ce que la liste montre, la fermeture de l'outil avec un message, et ce qu'il faut copier pour mettre la recherche sur un autre site. « Chiffres des dispos » compte les recherches et les déclarations.",
]
