import { apiEnglish } from './api/english.ts'
import { privacyEnglish } from './portal/english.ts'

/** English of the public sentences of every organisation's own pages. */
export const english: Record<string, string> = {
  'Vous travaillez dans la structure': 'You work for the organisation',
  "Dans la gestion, « Rechercher » trouve tout depuis chaque page (Ctrl+K y mène) : une partie d'un nom, d'un numéro, d'une adresse ou d'une commune suffit. L'accueil dit ce qui attend aujourd'hui.":
    'In the back office, “Rechercher” finds everything from any page (Ctrl+K leads there): part of a name, a number, an address or a town is enough. The home page says what is waiting today.',
  "Cochez plusieurs lignes d'une liste pour faire la même chose pour toutes. Vous suivez l'avancement dans « Travaux » et pouvez quitter la page : le travail continue.":
    'Tick several lines of a list to do the same thing for all of them. You follow the progress under “Travaux” and may leave the page: the work goes on.',
  ...apiEnglish,
  ...privacyEnglish,
  Accueil: 'Home',
  Aide: 'Help',
  Bienvenue: 'Welcome',
  'Accessibilité : non conforme': 'Accessibility: not compliant',
  'Mentions légales': 'Legal notice',
  'Données personnelles': 'Personal data',
  'Nous joindre': 'Contact us',
  'Téléphone :': 'Telephone:',
  'Courriel :': 'E-mail:',
  'Site internet :': 'Website:',
  "La structure n'a pas encore rédigé ce texte. Elle répond à vos questions :":
    'This text has not been written yet. Your questions are welcome:',
  'Vous cherchez un hébergement': 'Looking for a place to stay',
  'Indiquez vos dates : seuls les hébergements dont toutes les nuits sont disponibles apparaissent. Sans dates, tous les hébergements apparaissent.':
    'Enter your dates: only places that are free on every night are listed. Without dates, all places are listed.',
  'Les disponibilités sont renseignées par les propriétaires et données à titre indicatif : contactez le propriétaire ou la structure pour réserver.':
    'Availability is entered by the owners and given for information only: contact the owner or the network to book.',
  'Vous êtes propriétaire': 'You are an owner',
  'Connectez-vous avec le département où se trouvent vos hébergements, votre identifiant et votre mot de passe. Le lien reçu par courriel pour choisir un mot de passe est valable sept jours ; « Mot de passe oublié » en envoie un autre.':
    'Sign in with the département where your properties are, your identifier and your password. The link sent by e-mail to choose a password is valid for seven days; “Mot de passe oublié” sends another one.',
  "« Vos statistiques » montre ce que vos plannings disent de l'année, à côté de la moyenne des hébergements voisins. Cette moyenne réunit toujours cinq hébergements et deux propriétaires au moins : personne n'y voit vos chiffres.":
    '“Vos statistiques” shows what your calendars say of the year, beside the average of the lodgings around. That average always brings together five lodgings and two owners or more: nobody sees your figures in it.',
  "Dans « Gérez vos plannings », dites d'abord si le planning s'affiche sur le site, puis renseignez chaque nuit : au mois, à la semaine ou à la journée. N'oubliez pas de valider.":
    'Under “Gérez vos plannings”, first say whether the calendar is shown on the site, then fill in each night: by month, week or day. Remember to save.',
  "« Infos pratiques » réunit les textes du réseau et les documents à télécharger, « Offres privilèges » ce que ses partenaires vous proposent en ce moment. Ce qui vient de paraître est annoncé sur l'accueil.":
    '“Infos pratiques” holds the network’s texts and documents to download, “Offres privilèges” what its partners offer you at the moment. What has just come out is announced on the home page.',
  "Quand un planning n'a pas été mis à jour depuis longtemps, ou n'est pas rempli assez loin, un rappel vous est envoyé. Si rien n'a changé, un bouton suffit, dans le message ou dans votre espace. Un planning que personne ne confirme quitte les recherches par dates, après deux avis ; il y revient dès que vous le confirmez.":
    'When a calendar has not been updated for long, or is not filled far enough ahead, you are sent a reminder. If nothing has changed, one button is enough, in the message or in your space. A calendar that nobody confirms leaves the searches by dates, after two notices; it is back as soon as you confirm it.',
  "Dans « Vos photos », chaque hébergement montre dix photos au plus. Les quatre premières sont mises par votre technicien, à qui vous pouvez en proposer ; vous ajoutez ensuite les six autres. Indiquez l'auteur de chaque photo et acceptez les conditions de diffusion : JPEG, PNG ou WebP, 15 Mo au plus.":
    'Under “Vos photos”, each lodging shows ten photos at most. Your technician puts the first four, and you can propose some; then you add the other six. Name the author of each photo and accept the terms: JPEG, PNG or WebP, 15 MB at most.',
  "Vous louez aussi sur Airbnb, Booking.com ou Abritel ? « Autres calendriers », sous chaque hébergement, lit leurs calendriers toutes les 30 minutes : leurs séjours deviennent « Loué » sans que vous les saisissiez. Ce que vous avez saisi « Loué », « Option » ou « Fermé » l'emporte toujours. La même page donne l'adresse privée à coller chez eux, pour que vos nuits prises y soient fermées.":
    'Do you also let on Airbnb, Booking.com or Abritel? “Autres calendriers”, under each property, reads their calendars every 30 minutes: their stays become “Loué” (let) without your typing them. What you typed as “Loué”, “Option” or “Fermé” always prevails. The same page gives the private address to paste on their side, so that your taken nights are closed there.',
  "Quand un calendrier ne répond plus, rien ne change sur votre planning : les séjours connus sont gardés, et un courriel vous prévient après un jour. Un séjour qui n'en est pas un s'écarte d'un bouton, et se rétablit de même.":
    'When a calendar no longer answers, nothing changes in yours: known stays are kept, and an e-mail warns you after a day. A stay that is none is set aside with one button, and put back likewise.',
  "« Les douze mois » montre une année d'un coup d'œil : choisissez un état, puis glissez du premier au dernier jour, ou remplissez par dates, du … au …. « Remplir une période » fait de même pour plusieurs hébergements à la fois.":
    '“Les douze mois” shows a year at a glance: choose a state, then drag from the first day to the last, or fill in by dates, from … to …. “Remplir une période” does the same for several lodgings at once.',
  '« Historique » dit qui a changé quoi dans un planning, et annule le dernier enregistrement. Les jours passés peuvent être complétés pendant 24 mois.':
    '“Historique” tells who changed what in a calendar, and takes the last save back. Past days can be completed for 24 months.',
  'Après un moment sans activité, il faut se connecter de nouveau : ce que vous aviez saisi est gardé une heure et vous est rendu.':
    'After a while without activity you need to sign in again: what you had typed is kept for an hour and given back to you.',
  'Utiliser ce site': 'Using this site',
  "Toutes les pages fonctionnent sur un téléphone, au clavier et sans JavaScript. Elles s'impriment depuis le menu de votre navigateur.":
    "Every page works on a phone, with the keyboard and without JavaScript. Print from your browser's menu.",
  "Déclaration d'accessibilité": 'Accessibility statement',
  "{{name}} s'engage à rendre ce service accessible, conformément à l'article 47 de la loi n° 2005-102 du 11 février 2005.":
    '{{name}} undertakes to make this service accessible, as required by article 47 of French law no. 2005-102 of 11 February 2005.',
  'État de conformité': 'Compliance status',
  "Aucun audit valide n'établit encore la conformité de ce service au RGAA 4.1 : il est donc déclaré non conforme. Ses pages sont vérifiées à chaque version par des essais automatiques et au clavier.":
    "No valid audit yet establishes this service's compliance with RGAA 4.1: it is therefore declared not compliant. Its pages are checked for every version by automated and keyboard tests.",
  "Retour d'information et contact": 'Feedback and contact',
  "Un contenu vous résiste ? Écrivez-nous, nous vous l'enverrons sous une autre forme :":
    'Something you cannot read or use? Write to us and we will send it to you in another form:',
  'Voies de recours': 'Remedies',
  'Sans réponse satisfaisante de notre part, vous pouvez saisir le Défenseur des droits :':
    'If our answer does not satisfy you, you can contact the Défenseur des droits:',
  ', le délégué de votre département, ou écrire à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07 (gratuit, sans timbre).':
    ', its delegate in your département, or write to Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07 (free of charge, no stamp).',
  "L'extranet de tous ceux qui accueillent": 'The extranet of everyone who hosts',
  'Chaque structure y tient, avec ses hébergeurs, ses plannings, sa recherche publique et ses disponibilités de dernière minute. Elle a ses données, ses comptes et ses couleurs ; aucune ne voit les autres.':
    'Each organisation keeps here, with its hosts, its calendars, its public search and its last-minute availability. It has its own data, accounts and colours; none sees the others.',
  "Aucune structure n'est encore ouverte ici.": 'No organisation is open here yet.',
  'Administration de la plateforme': 'Platform administration',
  'Une chambre pour ce soir': 'A room for tonight',
  'Vous hébergez': 'You are a host',
  "Vous êtes à l'office": 'You work at the tourist office',
  "L'ordre est tiré au sort chaque jour : être en tête ne dit rien de la qualité. Si personne n'a de place, le numéro de l'office est là.":
    'The order is drawn by lot every day: being first says nothing of quality. If nobody has room, the number of the office is there.',
  "Les sept prochaines nuits sont sur un seul écran, chacune d'un geste : « J'ai des dispo » ou « Je suis complet ». Tant que vous ne dites rien pour une nuit, vous êtes affiché complet. Le calendrier, plus bas, va plus loin.":
    "The next seven nights stand on one screen, one press each: “J'ai des dispo” (room) or “Je suis complet” (full). As long as you say nothing of a night, you are shown as full. The calendar below goes further.",
  "Pour que personne d'autre ne parle à votre place, votre navigateur ne retient pas votre mot de passe : il faut se connecter de nouveau après l'avoir fermé.":
    'So that nobody else speaks in your place, your browser does not keep your password: after closing it you sign in again.',
  "« Ce soir » est le tableau du comptoir : il se met à jour tout seul, se filtre par commune et par type, et une marque dit à vos collègues qui vient d'être appelé. Ce que la liaison n'a pas laissé passer reste sur sa ligne, avec « Réessayer ». Sans JavaScript, « Actualiser » le relit.":
    "“Ce soir” is the desk's board: it updates by itself, is filtered by town and kind, and a mark tells your colleagues who has just been called. What the line did not let through stays on its row, with “Réessayer”. Without JavaScript, “Actualiser” reads it again.",
  "« Administration OTI » montre la semaine de chacun. Quand un hébergeur vous téléphone, déclarez à sa place et dites pourquoi : l'historique garde votre nom et le sien.":
    "“Administration OTI” shows everyone's week. When a host telephones, declare in its place and say why: the history keeps your name and its own.",
  "Sur la fiche d'un hébergeur, dans « Hébergeurs » : son code de première connexion, son offre, sa suspension et sa réadmission, chacune avec sa raison. Seules les offres que vous désignez ouvrent l'outil.":
    "On a host's page: its code for the first sign-in, its offer, its suspension and readmission, each with a reason. Only the offers that you name open the tool.",
  "Dans « Réglages des dispos » : combien de jours les visiteurs voient, ce que la liste montre, la fermeture de l'outil avec un message, et ce qu'il faut copier pour mettre la recherche sur un autre site. « Chiffres des dispos » compte les recherches et les déclarations.":
    'In “Réglages des dispos”: how many days visitors see, what the list shows, closing the tool with a message, and what to copy to put the search on another site. “Chiffres des dispos” counts searches and declarations.',
  "La recherche de dernière minute montre les hébergeurs qui ont déclaré de la place pour la nuit demandée : appelez-les. Ceux qui n'ont rien déclaré n'y paraissent pas.":
    'The last-minute search shows the hosts that have declared room for the night that you ask for: call them. Those that have declared nothing do not appear.',
  "Vous hébergez : connectez-vous avec votre adresse électronique. Pour un premier mot de passe, ou s'il est perdu, appelez l'office : il vous donne un code de vive voix, valable trois jours. Dites pour chaque nuit si vous avez de la place, et revenez dès que vous êtes complet.":
    'You host: sign in with your mail address. For a first password, or if it is lost, call the tourist office: it tells you a code, valid for three days. Say for each night whether you have room, and come back as soon as you are full.',
  "Dans votre espace, vous pouvez demander un courriel qui vous interroge, vers 16 h, les jours où vous avez de la place : « toujours disponible ? » Il ne vient jamais dans les deux heures qui suivent ce que vous, ou l'office pour vous, avez dit de ce soir. Chacun de ses deux liens ouvre une page avec un bouton, sans mot de passe ; rien n'est changé tant que vous n'avez pas appuyé.":
    'In your space you can ask for a mail that asks you, at about 4 p.m. on days when you have room, whether you still have. It never comes within two hours of what you, or the tourist office for you, said of tonight. Each of its two links opens a page with one button, without a password; nothing changes until you press it.',
}
