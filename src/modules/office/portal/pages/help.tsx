import type { Organization } from '../../../../core/organizations/rules.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { HelpTonight } from './help-tonight.tsx'
import { ContactCard } from './portal.tsx'

interface HelpPageProps {
  frame: Frame
  organization: Organization
}

export const HelpPage = ({ frame, organization }: HelpPageProps) => (
  <Page frame={frame} title={frame.t('Aide')} width="narrow">
    <h1>{frame.t('Aide')}</h1>
    <ContactCard frame={frame} organization={organization} />
    {organization.modules.includes('owners') && (
      <>
        <ForVisitors frame={frame} />
        <ForOwners frame={frame} />
      </>
    )}
    <ForStaff frame={frame} />
    {organization.modules.includes('lastminute') && <HelpTonight frame={frame} />}
    <Everyone frame={frame} />
  </Page>
)

const ForVisitors = ({ frame: { t } }: { frame: Frame }) => (
  <section>
    <h2>{t('Vous cherchez un hébergement')}</h2>
    <p>
      {t(
        'Indiquez vos dates : seuls les hébergements dont toutes les nuits sont disponibles apparaissent. Sans dates, tous les hébergements apparaissent.',
      )}
    </p>
    <p>
      {t(
        'Les disponibilités sont renseignées par les propriétaires et données à titre indicatif : contactez le propriétaire ou la structure pour réserver.',
      )}
    </p>
  </section>
)

const ForOwners = ({ frame: { t } }: { frame: Frame }) => (
  <section>
    <h2>{t('Vous êtes propriétaire')}</h2>
    <p>
      {t(
        'Connectez-vous avec le département où se trouvent vos hébergements, votre identifiant et votre mot de passe. Le lien reçu par courriel pour choisir un mot de passe est valable sept jours ; « Mot de passe oublié » en envoie un autre.',
      )}
    </p>
    <p>
      {t(
        "Dans « Gérez vos plannings », dites d'abord si le planning s'affiche sur le site, puis renseignez chaque nuit : au mois, à la semaine ou à la journée. N'oubliez pas de valider.",
      )}
    </p>
    <p>
      {t(
        "« Les douze mois » montre une année d'un coup d'œil : choisissez un état, puis glissez du premier au dernier jour, ou remplissez par dates, du … au …. « Remplir une période » fait de même pour plusieurs hébergements à la fois.",
      )}
    </p>
    <p>
      {t(
        '« Historique » dit qui a changé quoi dans un planning, et annule le dernier enregistrement. Les jours passés peuvent être complétés pendant 24 mois.',
      )}
    </p>
    <p>
      {t(
        "« Vos statistiques » montre ce que vos plannings disent de l'année, à côté de la moyenne des hébergements voisins. Cette moyenne réunit toujours cinq hébergements et deux propriétaires au moins : personne n'y voit vos chiffres.",
      )}
    </p>
    <p>
      {t(
        "Quand un planning n'a pas été mis à jour depuis longtemps, ou n'est pas rempli assez loin, un rappel vous est envoyé. Si rien n'a changé, un bouton suffit, dans le message ou dans votre espace. Un planning que personne ne confirme quitte les recherches par dates, après deux avis ; il y revient dès que vous le confirmez.",
      )}
    </p>
    <p>
      {t(
        "« Infos pratiques » réunit les textes du réseau et les documents à télécharger, « Offres privilèges » ce que ses partenaires vous proposent en ce moment. Ce qui vient de paraître est annoncé sur l'accueil.",
      )}
    </p>
    <p>
      {t(
        "Dans « Vos photos », chaque hébergement montre dix photos au plus. Les quatre premières sont mises par votre technicien, à qui vous pouvez en proposer ; vous ajoutez ensuite les six autres. Indiquez l'auteur de chaque photo et acceptez les conditions de diffusion : JPEG, PNG ou WebP, 15 Mo au plus.",
      )}
    </p>
    <p>
      {t(
        "Vous louez aussi sur Airbnb, Booking.com ou Abritel ? « Autres calendriers », sous chaque hébergement, lit leurs calendriers toutes les 30 minutes : leurs séjours deviennent « Loué » sans que vous les saisissiez. Ce que vous avez saisi « Loué », « Option » ou « Fermé » l'emporte toujours. La même page donne l'adresse privée à coller chez eux, pour que vos nuits prises y soient fermées.",
      )}
    </p>
    <p>
      {t(
        "Quand un calendrier ne répond plus, rien ne change sur votre planning : les séjours connus sont gardés, et un courriel vous prévient après un jour. Un séjour qui n'en est pas un s'écarte d'un bouton, et se rétablit de même.",
      )}
    </p>
    <p>
      {t(
        'Après un moment sans activité, il faut se connecter de nouveau : ce que vous aviez saisi est gardé une heure et vous est rendu.',
      )}
    </p>
  </section>
)

const ForStaff = ({ frame: { t } }: { frame: Frame }) => (
  <section>
    <h2>{t('Vous travaillez dans la structure')}</h2>
    <p>
      {t(
        "Dans la gestion, « Rechercher » trouve tout depuis chaque page (Ctrl+K y mène) : une partie d'un nom, d'un numéro, d'une adresse ou d'une commune suffit. L'accueil dit ce qui attend aujourd'hui.",
      )}
    </p>
    <p>
      {t(
        "Cochez plusieurs lignes d'une liste pour faire la même chose pour toutes. Vous suivez l'avancement dans « Travaux » et pouvez quitter la page : le travail continue.",
      )}
    </p>
    <p>
      {t(
        "Dans « Données personnelles », vous lisez combien de temps le programme garde chaque chose et qui demande à être effacé. La fiche d'un propriétaire ou d'un hébergeur permet de lui remettre ses données, et, une fois fermée, de les effacer.",
      )}
    </p>
  </section>
)

const Everyone = ({ frame: { t } }: { frame: Frame }) => (
  <section>
    <h2>{t('Utiliser ce site')}</h2>
    <p>
      {t(
        '« Mon compte », en haut de chaque page une fois connecté, sert à changer de mot de passe, à déconnecter un appareil, à télécharger tout ce que la structure garde de vous et, quand vous partez, à demander que ce soit effacé.',
      )}
    </p>
    <p>
      {t(
        "Toutes les pages fonctionnent sur un téléphone, au clavier et sans JavaScript. Elles s'impriment depuis le menu de votre navigateur.",
      )}
    </p>
  </section>
)
