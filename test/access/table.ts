/**
 * Who may do what: a row for each query, mutation and route, and for each field that not everybody gets who gets its object; a column for
 * each who asks (askers.ts). All that is asked for lies in A1, which is in Amsterdam. A row's name begins with the operation; what stands
 * behind a comma says on what.
 *
 * yes: done, or told; not: answered without it, or, of an import, in error; null: nothing there; idle: done, and there was nothing to do;
 * 400, 401, 403, 404, 405: refused, as bad input, not signed in, forbidden, not found, or by this method never. A refusal changes nothing.
 */

export const QUERIES = `
                                              nobody sysadm admin  supp   author cand   supp-o head   head-s head-o token  less   tok-o
me                                            401    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
myPermissions                                 401    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
user                                          401    yes    yes    yes    403    403    null   yes    yes    null   yes    403    null
user, in the trash can                        401    yes    yes    yes    403    403    null   yes    yes    null   yes    403    null
user, without a hierarchy                     401    yes    null   null   403    403    null   null   null   null   yes    403    null
users, by words                               401    yes    yes    yes    403    403    not    yes    yes    not    yes    403    not
users, by hierarchy                           401    yes    yes    yes    403    403    not    yes    yes    not    yes    403    not
users, by import run                          401    yes    yes    yes    403    403    not    yes    yes    not    yes    403    not
users, by a System Admin's import run         401    yes    not    not    403    403    not    not    not    not    yes    403    not
trash                                         401    yes    yes    403    403    403    403    yes    yes    not    yes    403    not
hierarchies                                   401    yes    yes    yes    403    403    not    yes    yes    not    yes    403    not
hierarchies, above                            401    yes    yes    not    403    403    not    not    not    not    yes    403    not
roles                                         401    yes    yes    yes    403    403    yes    yes    yes    yes    yes    403    yes
settings                                      401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
upload, own                                   401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
upload, another's                             401    null   null   403    403    403    403    null   null   null   null   403    null
importRun, own preview                        401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
importRun, another's preview                  401    null   null   403    403    403    403    null   null   null   null   403    null
importRun, another's committed                401    yes    yes    403    403    403    403    yes    yes    null   yes    403    null
importRuns, another's preview                 401    not    not    403    403    403    403    not    not    not    not    403    not
importRuns, another's committed               401    yes    yes    403    403    403    403    yes    yes    not    yes    403    not
apiTokens                                     401    yes    yes    yes    yes    yes    yes    yes    yes    yes    403    403    403
apiTokens, another's                          401    yes    not    not    not    not    not    not    not    not    403    403    403
audit                                         401    yes    403    403    403    403    403    403    403    403    403    403    403
auditEntry                                    401    yes    403    403    403    403    403    403    403    403    403    403    403
`;

export const MUTATIONS = `
                                              nobody sysadm admin  supp   author cand   supp-o head   head-s head-o token  less   tok-o
createUser                                    401    yes    yes    403    403    403    403    yes    403    403    yes    403    403
createUser, as a System Admin                 401    yes    403    403    403    403    403    403    403    403    403    403    403
createUser, in Utrecht too                    401    yes    yes    403    403    403    403    403    403    403    yes    403    403
createUser, as administrator of Exams         401    yes    yes    403    403    403    403    403    403    403    yes    403    403
createUser, without a hierarchy               401    yes    400    403    403    403    403    400    400    400    yes    403    400
updateUser                                    401    yes    yes    403    403    403    403    yes    403    404    yes    403    404
updateUser, of a System Admin                 401    yes    403    403    403    403    403    403    403    404    403    403    404
updateUser, to a System Admin                 401    yes    403    403    403    403    403    403    403    404    403    403    404
updateUser, into Utrecht too                  401    yes    yes    403    403    403    403    403    403    404    yes    403    404
updateUser, to administrator of Exams         401    yes    yes    403    403    403    403    403    403    404    yes    403    404
addMemberships                                401    yes    yes    403    403    403    403    yes    403    404    yes    403    404
addMemberships, in Utrecht                    401    yes    yes    403    403    403    403    403    403    404    yes    403    404
addMemberships, of a System Admin             401    yes    403    403    403    403    403    403    403    404    403    403    404
removeMemberships                             401    yes    yes    403    403    403    403    yes    403    404    yes    403    404
removeMemberships, in Utrecht                 401    yes    yes    403    403    403    403    403    403    yes    yes    403    yes
resetPassword                                 401    yes    yes    403    403    403    403    yes    403    404    yes    403    404
resetPassword, of a System Admin              401    yes    403    403    403    403    403    403    403    404    403    403    404
resetPassword, of who administers Exams       401    yes    yes    403    403    403    403    403    403    404    yes    403    404
resetPasswords                                401    yes    yes    403    403    403    403    yes    403    404    yes    403    404
resetPasswords, of a System Admin             401    yes    403    403    403    403    403    403    403    404    403    403    404
resetPasswords, of who administers Exams      401    yes    yes    403    403    403    403    403    403    404    yes    403    404
deleteUsers                                   401    yes    yes    403    403    403    403    yes    403    404    yes    403    404
deleteUsers, a System Admin                   401    yes    403    403    403    403    403    403    403    404    403    403    404
deleteUsers, without a hierarchy              401    yes    404    403    403    403    403    404    404    404    yes    403    404
restoreUsers                                  401    yes    yes    403    403    403    403    yes    403    404    yes    403    404
restoreUsers, a System Admin                  401    yes    403    403    403    403    403    403    403    404    403    403    404
purgeUsers                                    401    yes    yes    403    403    403    403    yes    403    404    yes    403    404
purgeUsers, a System Admin                    401    yes    403    403    403    403    403    403    403    404    403    403    404
readUploadAgain, own                          401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
readUploadAgain, another's                    401    404    404    403    403    403    403    404    404    404    404    403    404
tryImport                                     401    yes    yes    403    403    403    403    yes    403    403    yes    403    403
tryImport, to System Admins                   401    yes    403    403    403    403    403    403    403    403    403    403    403
tryImport, of a System Admin                  401    yes    not    403    403    403    403    not    403    403    not    403    403
tryImport, of a user in Utrecht               401    yes    yes    403    403    403    403    not    403    403    yes    403    403
tryImport, another's upload                   401    404    404    403    403    403    403    404    404    404    404    403    404
commitImport, own                             401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
commitImport, another's preview               401    404    404    403    403    403    403    404    404    404    404    403    404
commitImport, another's committed             401    403    403    403    403    403    403    403    403    404    403    403    404
cancelImport, own                             401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
cancelImport, another's preview               401    404    404    403    403    403    403    404    404    404    404    403    404
cancelImport, another's committed             401    403    403    403    403    403    403    403    403    404    403    403    404
signIn                                        yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
signOut                                       401    yes    yes    yes    yes    yes    yes    yes    yes    yes    idle   idle   idle
changePassword                                401    yes    yes    yes    yes    yes    yes    yes    yes    yes    403    403    403
createApiToken                                401    yes    403    403    403    403    403    yes    yes    yes    403    403    403
revokeApiToken, own                           401    yes    404    404    404    404    404    yes    yes    yes    403    403    403
revokeApiToken, another's                     401    yes    404    404    404    404    404    404    404    404    403    403    403
createHierarchy                               401    yes    yes    403    403    403    403    yes    403    403    yes    403    403
createHierarchy, at the top                   401    yes    403    403    403    403    403    403    403    403    yes    403    403
updateHierarchy                               401    yes    yes    403    403    403    403    yes    403    403    yes    403    403
updateHierarchy, to the top                   401    yes    403    403    403    403    403    403    403    403    yes    403    403
updateHierarchy, to Utrecht                   401    yes    yes    403    403    403    403    403    403    403    yes    403    403
deleteHierarchy                               401    yes    yes    403    403    403    403    yes    403    403    yes    403    403
createRole                                    401    yes    403    403    403    403    403    yes    yes    yes    yes    403    yes
createRole, of System Admins                  401    yes    403    403    403    403    403    403    403    403    403    403    403
updateRole                                    401    yes    403    403    403    403    403    yes    yes    yes    yes    403    yes
updateRole, of System Admins                  401    yes    403    403    403    403    403    403    403    403    yes    403    403
updateRole, to System Admins                  401    yes    403    403    403    403    403    403    403    403    403    403    403
deleteRole                                    401    yes    403    403    403    403    403    yes    yes    yes    yes    403    yes
deleteRole, of System Admins                  401    yes    403    403    403    403    403    403    403    403    yes    403    403
updateSettings                                401    yes    403    403    403    403    403    yes    yes    yes    yes    403    yes
`;

export const FIELDS = `
                                              nobody sysadm admin  supp   author cand   supp-o head   head-s head-o token  less   tok-o
User.imports, by who sees no more             401    yes    yes    403    403    403    null   yes    yes    null   yes    403    null
User.imports, by a System Admin               401    yes    not    403    403    403    null   not    not    null   yes    403    null
User.imports, of oneself                      401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
User.memberships, in Utrecht                  401    yes    yes    not    403    403    yes    not    not    yes    yes    403    yes
User.withinReach, in A1                       401    yes    yes    not    403    403    null   yes    not    null   yes    403    null
User.withinReach, of a System Admin           401    yes    not    not    403    403    null   not    not    null   not    403    null
User.passwordWithinReach, in A1               401    yes    yes    not    403    403    null   yes    not    null   yes    403    null
User.passwordWithinReach, of who administers Exams 401 yes  yes    not    403    403    null   not    not    null   yes    403    null
Hierarchy.path, above                         401    yes    yes    not    not    not    not    not    not    not    yes    yes    not
Hierarchy.parentId, above                     401    yes    not    not    not    not    not    not    not    not    yes    yes    not
Hierarchy.memberCount, of one's own           401    yes    yes    yes    403    403    yes    yes    yes    yes    yes    403    yes
Role.userCount, of one's own                  401    yes    yes    yes    403    403    yes    yes    yes    yes    yes    403    yes
Role.userCount, of who is in A1               401    yes    yes    yes    403    403    not    yes    yes    not    yes    403    not
UserConnection.totalCount                     401    yes    yes    yes    403    403    not    yes    yes    not    yes    403    not
ImportRunConnection.totalCount                401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
ImportRun.mayCommit, own                      401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
ImportRun.mayCommit, another's committed      401    not    not    403    403    403    403    not    not    null   not    403    null
ImportRun.upload, own                         401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
ImportRow.user, out of sight since            401    yes    yes    403    403    403    403    not    not    null   yes    403    null
ImportRow.username, out of sight since        401    yes    yes    403    403    403    403    not    not    null   yes    403    null
ImportRow.changes, out of sight since         401    yes    yes    403    403    403    403    not    not    null   yes    403    null
`;

export const ROUTES = `
                                              nobody sysadm admin  supp   author cand   supp-o head   head-s head-o token  less   tok-o
GET /healthz                                  yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
HEAD /healthz                                 yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
GET /readyz                                   yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
HEAD /readyz                                  yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
GET /*                                        yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
HEAD /*                                       yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
GET /<file of the app>                        yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
HEAD /<file of the app>                       yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
POST /graphql                                 yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
GET /graphql                                  405    405    405    405    405    405    405    405    405    405    405    405    405
HEAD /graphql                                 405    405    405    405    405    405    405    405    405    405    405    405    405
PUT /graphql                                  405    405    405    405    405    405    405    405    405    405    405    405    405
PATCH /graphql                                405    405    405    405    405    405    405    405    405    405    405    405    405
DELETE /graphql                               405    405    405    405    405    405    405    405    405    405    405    405    405
POST /uploads                                 401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
GET /downloads/example-users.xlsx             401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
HEAD /downloads/example-users.xlsx            401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
GET /downloads/voorbeeld-gebruikers.xlsx      401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
HEAD /downloads/voorbeeld-gebruikers.xlsx     401    yes    yes    403    403    403    403    yes    yes    yes    yes    403    yes
GET /downloads/passwords-:id.xlsx, own        401    yes    yes    403    403    403    403    yes    yes    yes    404    403    404
GET /downloads/passwords-:id.xlsx, another's  401    404    404    403    403    403    403    404    404    404    404    403    404
`;
