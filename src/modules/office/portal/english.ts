/** English of what is said of accounts and personal data. */
export const privacyEnglish: Record<string, string> = {
  '« Mon compte », en haut de chaque page une fois connecté, sert à changer de mot de passe, à déconnecter un appareil, à télécharger tout ce que la structure garde de vous et, quand vous partez, à demander que ce soit effacé.':
    '“Mon compte”, at the top of every page once you are signed in, is where you change your password, sign a device out, download everything that the organisation keeps about you and, when you leave, ask for it to be erased.',
  "Dans « Données personnelles », vous lisez combien de temps le programme garde chaque chose et qui demande à être effacé. La fiche d'un propriétaire ou d'un hébergeur permet de lui remettre ses données, et, une fois fermée, de les effacer.":
    'Under “Données personnelles” you read how long the program keeps each thing, and who asks to be erased. The page of an owner or a host lets you hand their data over and, once it is closed, erase them.',
  'Vos droits': 'Your rights',
  'Si vous avez un compte, « Mon compte » vous donne tout ce que la structure garde de vous, dans un fichier. Pour faire corriger ou effacer ces données, demandez-le à la structure : ses coordonnées sont ci-dessous.':
    'If you have an account, “Mon compte” gives you everything that the organisation keeps about you, in one file. To have these data corrected or erased, ask the organisation: its contact details are below.',
  'Les visiteurs de ce site ne sont pas suivis : les recherches sont comptées sans savoir de qui elles viennent.':
    'Visitors of this site are not tracked: searches are counted without knowing whose they are.',
  'Combien de temps': 'For how long',
  'Durées de conservation': 'Retention periods',
  Données: 'Data',
  Gardées: 'Kept',
  Depuis: 'From',
  "Nom, coordonnées et fiche d'une personne partie": 'Name, contact details and record of a person who has left',
  'la fermeture de ses comptes': 'the closing of their accounts',
  'Contenu et destinataire des courriels': 'Content and recipient of e-mails',
  'leur écriture': 'their writing',
  'Connexions et navigateur utilisé': 'Sign-ins and the browser used',
  'leur fin': 'their end',
  'Liens pour choisir un mot de passe': 'Links to choose a password',
  'Essais de connexion sans succès, sous forme chiffrée': 'Failed attempts to sign in, as keyed hashes',
  "l'essai": 'the attempt',
  "Saisie d'un formulaire envoyé après une déconnexion, chiffrée":
    'What was typed in a form sent after signing out, encrypted',
  "l'envoi": 'its sending',
  "Numéro d'un formulaire envoyé, qui évite de l'enregistrer deux fois":
    'Number of a form that was sent, which keeps it from being saved twice',
  'Fichiers des photos retirées ou refusées': 'Files of photos that were removed or declined',
  'le retrait ou le refus': 'the removal or refusal',
  "Fichier de l'annuaire vérifié sans être importé": 'File of the directory that was checked and not imported',
  'la vérification': 'the check',
  "Compte rendu de l'import d'un tel fichier": 'Report on the import of such a file',
  'Travaux demandés par le personnel': 'Work asked for by the staff',
  'Historique des changements, sans nom ni adresse': 'History of changes, without names or addresses',
  'tant que la structure utilise ce service': 'as long as the organisation uses this service',
  'Nuits des plannings, provenances des hôtes et nuits déclarées, pour les statistiques':
    'Nights of calendars, origins of guests and declared nights, for the statistics',
  "de même ; plus rien n'y nomme une personne effacée": 'likewise; nothing in them names a person who was erased',
}
