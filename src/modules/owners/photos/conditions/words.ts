/** What depositors accept until the organisation writes a text of its own. */
export const usualConditions = `En déposant une photo, vous déclarez en être l'auteur ou avoir l'accord écrit de son auteur, et l'accord des personnes que l'on y reconnaît.

Vous autorisez le réseau à la montrer, avec votre hébergement et le nom de son auteur, sur son site et sur les sites qui reprennent ses fiches, aussi longtemps que vous ne la retirez pas. Le réseau peut en changer les dimensions, sans toucher à ce qu'elle montre.

Le lieu, la date et l'appareil que le fichier contient sont effacés avant la publication. Vous pouvez retirer une photo à tout moment depuis « Vos photos » : elle quitte aussitôt le site, et ses fichiers sont effacés dans les deux mois.`
