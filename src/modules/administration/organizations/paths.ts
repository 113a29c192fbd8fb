export const administrationPaths = {
  list: '/admin',
  creation: '/admin/structures/nouvelle',
}
