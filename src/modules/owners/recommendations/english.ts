export const recommendationEnglish: Record<string, string> = {
  'Envoyer à un ami': 'Send to a friend',
  'Votre message est parti.': 'Your message has been sent.',
  "Retour à l'hébergement": 'Back to the property',
  'Votre nom': 'Your name',
  'Adresse électronique de votre ami': 'Your friend’s e-mail address',
  "Elle ne sert qu'à cet envoi.": 'It is used for this message only.',
  'Votre message': 'Your message',
  Envoyer: 'Send',
  Annuler: 'Cancel',
  'Indiquez votre nom.': 'Enter your name.',
  'Indiquez votre nom seulement.': 'Enter your name only.',
  "Indiquez l'adresse électronique de votre ami, par exemple nom@exemple.fr.":
    'Enter your friend’s e-mail address, for example name@example.org.',
  "Écrivez votre message sans adresse de site : le lien de l'hébergement y est déjà.":
    'Write your message without a web address: the link to the property is already in it.',
  'Vous avez envoyé beaucoup de messages : attendez {{wait}}.': 'You have sent many messages: please wait {{wait}}.',
  'Bonjour,': 'Hello,',
  '{{name}} vous recommande un hébergement': '{{name}} recommends a place to stay',
  '{{name}} vous recommande un hébergement : {{lodging}}, {{place}}.':
    '{{name}} recommends a place to stay: {{lodging}}, {{place}}.',
  "Votre adresse n'a servi qu'à cet envoi : elle n'est inscrite nulle part.":
    'Your address was used for this message only: it is on no list.',
  'Ce formulaire était ouvert depuis trop longtemps. Vérifiez votre saisie et envoyez-la de nouveau.':
    'This form had been open for too long. Check what you typed and send it again.',
  'Le formulaire envoyé est trop grand.': 'The form sent is too large.',
  'Ce champ manque.': 'This field is missing.',
  'Écrivez 60 caractères au plus.': 'Write 60 characters at most.',
  'Écrivez 254 caractères au plus.': 'Write 254 characters at most.',
  'Écrivez 500 caractères au plus.': 'Write 500 characters at most.',
  'Ce texte contient des caractères invisibles : retapez-le.':
    'This text has invisible characters in it: type it again.',
}
